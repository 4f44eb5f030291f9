import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'

/** The process id of the database that the server under test looks after. */
function databaseProcess(): number {
  const folder = process.env.INTERLOCK_E2E_DATA ?? ''
  return JSON.parse(readFileSync(path.join(folder, 'neo4j.json'), 'utf8')).pid
}

test('stays calm while the database is killed, and recovers by itself', async ({ page }) => {
  test.setTimeout(240_000)
  await page.goto('/')
  await expect(page).toHaveTitle(/Interlock/)
  process.kill(databaseProcess(), 'SIGKILL')
  await page.goto('/sources')
  const banner = page.getByText('The database is away', { exact: false }).first()
  await expect(banner).toBeVisible({ timeout: 30_000 })
  await expect(banner).toBeHidden({ timeout: 150_000 })
  await expect(page.getByText('The database is away', { exact: false })).toHaveCount(0)
  const health = await page.request.get('/api/health')
  expect((await health.json()).status).toBe('ok')
})
