import { expect, test } from '@playwright/test'
import { keepKilled } from './support/database.ts'

test('stays calm while the database is killed, and recovers by itself', async ({ page }) => {
  test.setTimeout(240_000)
  await page.goto('/')
  await expect(page.locator('[data-nodes="23"]')).toBeVisible({ timeout: 60_000 })
  const letItBe = keepKilled()
  await page.getByRole('link', { name: 'Sources', exact: true }).click()
  const banner = page.getByText('The database is away', { exact: false }).first()
  await expect(banner).toBeVisible({ timeout: 30_000 })
  letItBe()
  await expect(banner).toBeHidden({ timeout: 150_000 })
  await expect(page.getByText('The database is away', { exact: false })).toHaveCount(0)
  const health = await page.request.get('/api/health')
  expect((await health.json()).status).toBe('ok')
})
