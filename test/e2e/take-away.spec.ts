import { expect, type Page, test } from '@playwright/test'
import { nothingForAxe } from './support/axe.ts'

const drawn = (page: Page) => expect(page.locator('[data-nodes="23"]')).toBeVisible({ timeout: 60_000 })

async function share(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: 'Share view' }).click()
  await page.getByRole('menuitem', { name: item, exact: true }).click()
}

test('a story is read by arrow keys, its step is in the address, and Escape leaves it', async ({ page }) => {
  await page.goto('/explore')
  await drawn(page)
  await page.getByRole('button', { name: 'Read the story' }).click()
  const story = page.getByRole('region', { name: 'Amazon, Anthropic and the regulators' })
  await expect(story.getByRole('heading', { name: 'A laboratory and its two investors' })).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(story.getByRole('heading', { name: 'How much did Amazon put in?' })).toBeFocused()
  await expect(page).toHaveURL(/step=2/)
  await expect(page.locator('.visually-hidden[aria-live="polite"]')).toHaveText(
    /How much did Amazon put in\? (Announced|3 entities)/,
  )
  await expect(page.locator('[data-nodes="3"]')).toBeVisible()
  await nothingForAxe(page)
  await page.keyboard.press('Escape')
  await expect(story).toBeHidden()
  await expect(page).not.toHaveURL(/story=/)
  await expect(page.getByRole('application')).toBeFocused()
})

test('a view gets a name, another one, is deleted and comes back', async ({ page }) => {
  const other = await page.context().newPage()
  await other.goto('/explore')
  await drawn(other)
  await page.goto('/explore')
  await drawn(page)
  await share(page, 'Named views …')
  const dialog = page.getByRole('dialog', { name: 'Named views' })
  const name = `Money ${Date.now()}`
  await dialog.getByRole('textbox', { name: 'Name of this view' }).fill(name)
  await dialog.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(dialog.getByText(`Saved as “${name}”.`)).toBeVisible()
  await share(other, 'Named views …')
  await expect(other.getByRole('link', { name, exact: true })).toBeVisible()
  await other.close()
  await dialog.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(dialog.getByRole('button', { name: 'Save over it' })).toBeVisible()
  await nothingForAxe(page)
  await dialog.getByRole('button', { name: `Rename “${name}”` }).click()
  await dialog.getByRole('textbox', { name: `New name of ${name}` }).fill(`${name} again`)
  await page.keyboard.press('Enter')
  await dialog.getByRole('button', { name: `Delete “${name} again”` }).click()
  await expect(dialog.getByRole('link', { name: `${name} again` })).toBeHidden()
  await dialog.getByRole('button', { name: 'Undo' }).click()
  await dialog.getByRole('link', { name: `${name} again` }).click()
  await drawn(page)
})

test('an embedded view stands alone and leads to the evidence', async ({ page }) => {
  await page.goto('/explore?select=company:anthropic')
  await drawn(page)
  await share(page, 'Copy a short link to exactly this view')
  const link = page.getByRole('textbox', { name: 'What was copied' })
  await expect(link).toHaveValue(/\/view\/[\w-]{16}$/)
  await page.goto(new URL(await link.inputValue()).pathname.replace('/view/', '/embed/'))
  await drawn(page)
  await expect(page.getByRole('navigation')).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'What is known of Anthropic' })).toHaveAttribute(
    'href',
    '/entities/company:anthropic',
  )
  await nothingForAxe(page)
})

test('what is asked for and not there is said, and the canvas keeps what it had', async ({ page }) => {
  await page.goto('/explore?add=company:never-was')
  await expect(page.getByText('Not in the data any more: company:never-was.')).toBeVisible({
    timeout: 60_000,
  })
  await page.goto('/explore?story=never-written')
  await expect(page.getByRole('alert')).toContainText('There is no story with the id never-written')
  await page.getByRole('button', { name: 'Close the story' }).click()
  await drawn(page)
  await page.goto('/embed/AAAAAAAAAAAAAAAA')
  await expect(page.getByRole('alert')).toContainText('There is no view with the id')
  await page.goto('/explore?origins=lots&atLeast=-4&from=yesterday&knownBy=never')
  await drawn(page)
  for (const said of ['origins “lots”', 'atLeast “-4”', 'from “yesterday”', 'Known by “never”'])
    await expect(page.getByText(`${said} cannot be read`, { exact: false })).toBeVisible()
})

test('the table selects on the canvas and the canvas in the table', async ({ page }) => {
  await page.goto('/explore?select=company:amazon')
  await drawn(page)
  await page.getByRole('tab', { name: 'Table' }).click()
  const grid = page.getByRole('grid', { name: 'What is drawn: entities' })
  await expect(grid.getByRole('row', { name: /^Amazon Company/, selected: true })).toBeVisible()
  await page.getByRole('group', { name: 'Rows' }).getByRole('button', { name: 'Claims' }).click()
  const claims = page.getByRole('grid', { name: 'What is drawn: claims' })
  await expect(claims.getByRole('row').nth(1)).toBeVisible()
  await nothingForAxe(page)
})
