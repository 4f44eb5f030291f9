import { expect, test } from '@playwright/test'
import { openGenerated, snapshot } from './support/canvas.ts'

test('arranging is stopped by Escape: everything is where it was, and what was selected stays so', async ({
  page,
}) => {
  await openGenerated(page, 1_000)
  await page.locator('body').press('Control+a')
  const before = await snapshot(page)
  const arrange = async () => {
    await page.getByRole('button', { name: 'Arrange', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Organic' }).click()
    await expect(page.getByText('Arranging: Organic …')).toBeVisible()
  }
  await arrange()
  await page.keyboard.press('Escape')
  await expect(page.locator('#main').getByText('Stopped. Everything is where it was.')).toBeVisible()
  expect(await snapshot(page)).toEqual(before)
  await arrange()
  await expect(page.locator('#main').getByText('Arranged the selection: Organic.')).toBeVisible()
  expect((await snapshot(page)).positions).not.toEqual(before.positions)
  await page.getByRole('button', { name: 'Undo arrange: organic' }).click()
  expect((await snapshot(page)).positions).toEqual(before.positions)
})

for (const count of [10_000, 50_000]) {
  test(`${count.toLocaleString('en-GB')} entities are drawn and searched`, async ({ page }) => {
    test.setTimeout(240_000)
    await openGenerated(page, count)
    await page.waitForTimeout(1_500)
    await expect(page.getByText('Something went wrong here')).toHaveCount(0)
    await page.screenshot({ path: `test-results/explore-${count}.png` })
    await page.getByRole('combobox', { name: 'Search' }).fill('Entity 777')
    await expect(page.getByText(/drawn match “Entity 777”/).first()).toBeVisible({ timeout: 60_000 })
    await page.screenshot({ path: `test-results/explore-${count}-search.png` })
  })
}

test('10,000 entities are drawn, found under the pointer and shown in detail up close', async ({ page }) => {
  await openGenerated(page, 10_000)
  const host = page.locator('[data-nodes]')
  const box = await host.boundingBox()
  if (!box) throw new Error('the canvas has no size')
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  for (let turn = 0; turn < 24; turn++) await page.mouse.wheel(0, -240)
  await page.waitForTimeout(800)
  await page.screenshot({ path: 'test-results/explore-10000-close.png' })
  expect((await snapshot(page)).entities.length).toBe(10_000)
})

test('1,000 entities move as a picture, which is gone once they are drawn where they arrived', async ({
  page,
}) => {
  await openGenerated(page, 1_000)
  const before = (await snapshot(page)).positions
  const picture = page.locator('canvas.moving-picture')
  await page.getByRole('button', { name: 'Arrange' }).click()
  await Promise.all([
    picture.waitFor({ state: 'attached' }),
    page.getByRole('menuitem', { name: 'Grid' }).click(),
  ])
  await expect(picture).toHaveCount(0)
  await page.screenshot({ path: 'test-results/explore-1000-grid.png' })
  const columns = new Set(Object.values((await snapshot(page)).positions).map(({ x }) => x))
  expect(columns.size).toBeLessThan(60)
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await snapshot(page)).positions).toEqual(before)
  await expect(picture).toHaveCount(0)
})
