import { expect, test } from '@playwright/test'
import { databaseProcess } from './support/database.ts'

test('stays calm while the database is killed, and recovers by itself', async ({ page }) => {
  test.setTimeout(240_000)
  await page.goto('/')
  await expect(page.locator('[data-nodes="23"]')).toBeVisible({ timeout: 60_000 })
  process.kill(databaseProcess(), 'SIGKILL')
  // A page that is loaded anew can take longer than the database takes to come back.
  await page.getByRole('link', { name: 'Sources', exact: true }).click()
  const banner = page.getByText('The database is away', { exact: false }).first()
  await expect(banner).toBeVisible({ timeout: 30_000 })
  await expect(banner).toBeHidden({ timeout: 150_000 })
  await expect(page.getByText('The database is away', { exact: false })).toHaveCount(0)
  const health = await page.request.get('/api/health')
  expect((await health.json()).status).toBe('ok')
})
