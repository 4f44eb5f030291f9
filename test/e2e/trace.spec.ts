import { readFile } from 'node:fs/promises'
import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'

test('from the first screen: which regulators looked at the money, how it ended, and a brief to take away', async ({
  page,
}) => {
  await page.goto('/')
  // One: the question.
  await page.getByRole('link', { name: /Which regulators looked at Amazon’s money in Anthropic/ }).click()
  const paths = page.getByRole('region', { name: 'Paths', exact: true })
  const cma = paths
    .getByRole('listitem')
    .filter({ hasText: 'opened a merger inquiry on 8 August 2024' })
    .first()
  await expect(cma).toContainText('8 August 2024')
  await expect(cma).toContainText(
    /Ended 27 September 2024: Does not qualify for investigation \(no jurisdiction\)/,
  )
  await expect(cma.getByRole('link', { name: /^Source \d+: / }).first()).toBeVisible()
  await expect(paths.getByText(/US Federal Trade Commission/).first()).toBeVisible()
  await expect(
    page.getByText('paths through claims and sources, which would join unrelated things'),
  ).toBeVisible()
  await expect(page.getByRole('group', { name: 'Paths from left to right' })).toBeVisible()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(node => node.html)])).toEqual([])

  // Two: its path. Three: the case file.
  await cma.getByRole('button', { expanded: false }).first().click()
  await cma.getByRole('link', { name: 'Open case file' }).click()
  await expect(page.getByRole('heading', { name: 'CMA: Amazon/Anthropic merger inquiry' })).toBeVisible()
  await expect(page.getByText('It is not a clearance on the merits')).toBeVisible()
  await expect(page.getByText('50 days')).toBeVisible()

  await page.getByRole('button', { name: 'Brief' }).click()
  const dialog = page.getByRole('dialog', { name: 'Brief' })
  await expect(dialog.getByText(/## Outcome/)).toBeVisible()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'HTML' }).click(),
  ])
  const html = await readFile(await file.path(), 'utf8')
  expect(html).toContain('What it does not mean')
  expect(html).not.toContain('<script')
})

test('a link restores the trace with its limits, and says which limit stands in the way', async ({
  page,
}) => {
  await page.goto('/trace?from=regulator:uk-cma&to=company:anthropic&maxHops=1')
  await expect(page.getByText('No path within these limits.')).toBeVisible()
  await expect(
    page.getByText(/Without the limit “up to 1 hop” there is a path of 3 hops/).first(),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Lift it' }).click()
  await expect(page).toHaveURL(/maxHops=3/)
  await expect(page.getByRole('heading', { name: /^\d+ paths?$/ })).toBeVisible()
})
