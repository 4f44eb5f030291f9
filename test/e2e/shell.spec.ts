import { expect, test } from '@playwright/test'

const line = '/relationships/company:amazon~INVESTED_IN~company:anthropic~deal:amazon-anthropic-2023'

test('shows who disagrees about Amazon’s money in Anthropic in two steps from the first screen', async ({
  page,
}) => {
  await page.goto('/')
  await expect(page.getByText(/^Showing \d+ of \d+ entities$/)).toBeVisible()
  await page.keyboard.press('ControlOrMeta+k')
  await page.keyboard.type('anthropic')
  await expect(page.getByRole('option', { name: /^Anthropic/ }).first()).toBeVisible()
  await page.keyboard.press('Enter')
  const panel = page.getByRole('complementary', { name: 'Details of the selection' })
  await panel.getByRole('button', { name: /^received money from/ }).click()
  await panel.getByRole('button', { name: /^Amazon agreed to invest up to US\$4bn in Anthropic/ }).click()
  await expect(panel.getByText('Why this value is the one shown').first()).toBeVisible()
  await expect(panel.getByText('Where the sources differ')).toBeVisible()
  await expect(panel.getByRole('article', { name: 'When was it agreed?' })).toContainText('October 2023')
})

test('finds by a misspelt name, goes to the page by keyboard and keeps the clocks', async ({ page }) => {
  await page.goto('/data?knownBy=2024-12-01')
  await expect(page.getByRole('combobox', { name: 'Search' })).toBeVisible()
  await page.keyboard.press('ControlOrMeta+k')
  await page.keyboard.type('antropic')
  await expect(page.getByRole('option', { name: /Anthropic/ }).first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/entities\/company:anthropic\?knownBy=2024-12-01$/)
  await expect(page.getByRole('heading', { level: 2, name: 'Anthropic' })).toBeVisible()
})

test('cites the sources of a relationship in three formats', async ({ page }) => {
  await page.goto(line)
  await page.getByRole('button', { name: 'Cite' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('tabpanel')).toContainText('Axios')
  await dialog.getByRole('tab', { name: 'BibTeX' }).click()
  await expect(dialog.getByRole('tabpanel')).toContainText('@misc{')
  await dialog.getByRole('tab', { name: 'CSL-JSON' }).click()
  await expect(dialog.getByRole('tabpanel')).toContainText('"date-parts"')
})

test('remembers the theme', async ({ page }) => {
  await page.goto('/explore')
  await page.getByRole('button', { name: 'Dark theme' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
})
