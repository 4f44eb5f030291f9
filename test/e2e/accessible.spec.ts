import { expect, type Page, test } from '@playwright/test'
import { nothingForAxe } from './support/axe.ts'

const line = '/relationships/company:amazon~INVESTED_IN~company:anthropic~deal:amazon-anthropic-2023'

/** Every address of the viewer, with what says that its answer is there. */
const screens: readonly (readonly [path: string, shown: string | RegExp])[] = [
  ['/explore', /^Showing \d+ of \d+ entities/],
  ['/explore?trueOn=2024-06-01&knownBy=2025-01-01', /^True on/],
  ['/explore?dayA=2023-10-01&dayB=2025-01-01', 'Leave compare'],
  ['/explore?story=amazon-anthropic-regulators', 'A laboratory and its two investors'],
  [line, 'Where the sources differ'],
  ['/entities/company:anthropic', 'Key figures'],
  ['/proceedings/proceeding:cma-amazon-anthropic', 'What it does not mean'],
  ['/deals/deal:amazon-anthropic-2023', 'Parties and what it covers'],
  ['/regulators/regulator:uk-cma', /Competition and Markets Authority/],
  ['/trace', /^From/],
  ['/trace?from=model:claude&to=any:chip&maxHops=3', /paths?/],
  ['/query', 'Start with an example'],
  ['/patterns', /Who|Money/],
  ['/patterns?name=money-loops', /loop/i],
  ['/disagreements', /disagree|differ/i],
  ['/sources', /sources/i],
  ['/sources/source:axios-2023-09-25', /Axios/],
  ['/data', /entities/i],
  ['/view/AAAAAAAAAAAAAAAA', 'What was on the canvas is still there'],
  ['/embed/AAAAAAAAAAAAAAAA', /no view/],
  ['/nowhere', /./],
]

/** Everything that opens over the canvas, with how it is opened. */
const opened: readonly (readonly [name: string, open: (page: Page) => Promise<void>])[] = [
  ['kinds', page => page.getByRole('button', { name: /^Kinds/ }).click()],
  ['relationships', page => page.getByRole('button', { name: /^Relationships all/ }).click()],
  ['filters', page => page.getByRole('button', { name: 'Filter', exact: true }).click()],
  ['arrange', page => page.getByRole('button', { name: 'Arrange', exact: true }).click()],
  ['group', page => page.getByRole('button', { name: 'Group', exact: true }).click()],
  ['share', page => page.getByRole('button', { name: 'Share view' }).click()],
  ['clocks', page => page.getByRole('button', { name: /^True on/ }).click()],
  ['search', page => page.getByRole('combobox', { name: 'Search' }).fill('an')],
  ['shortcuts', page => page.locator('body').press('?')],
  ['context menu', page => fromCanvas(page, 'Shift+F10')],
  ['choice of what to expand', page => fromCanvas(page, 'Space', 'Shift+E')],
  ['named views', page => command(page, 'Named views')],
  ['brief', page => command(page, 'Brief of this view')],
  ['cite', page => fromCanvas(page, 'Enter').then(() => command(page, 'Cite the sources'))],
]

/** A query for each look that a result can have; a plan has but one. */
const results: readonly (readonly [query: string, looks: string[]])[] = [
  [
    "MATCH (a:Company {id: 'company:amazon'})-[r:INVESTED_IN]->(c) RETURN a, r, c",
    ['Graph', 'JSON', 'Table', 'Table and graph'],
  ],
  ['MATCH (e:Entity) RETURN e.type AS kind, count(*) AS entities', ['Chart']],
  ['PROFILE MATCH (c:Company) RETURN count(c)', []],
  ['EXPLAIN MATCH (c:Company) RETURN count(c)', []],
]

async function fromCanvas(page: Page, ...keys: string[]): Promise<void> {
  await page.locator('body').press('Escape')
  const graph = page.getByRole('application')
  await graph.focus()
  for (const key of ['ArrowRight', 'ArrowDown', ...keys]) await page.keyboard.press(key)
}

async function command(page: Page, name: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Search' }).fill(name)
  await page
    .getByRole('option', { name: new RegExp(`^${name}`) })
    .first()
    .click()
}

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any screen, ${scheme}`, async ({ page }) => {
    test.setTimeout(300_000)
    await page.emulateMedia({ colorScheme: scheme })
    for (const [path, shown] of screens) {
      await page.goto(path)
      await expect.soft(page.getByText(shown).first(), path).toBeVisible({ timeout: 10_000 })
      await page.waitForLoadState('networkidle')
      await nothingForAxe(page, path)
    }
  })

  test(`axe finds nothing in any menu or dialog over the canvas, ${scheme}`, async ({ page }) => {
    test.setTimeout(300_000)
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    for (const [name, open] of opened) {
      await page.goto('/explore')
      await expect(page.locator('[data-nodes="23"]')).toBeVisible({ timeout: 10_000 })
      await open(page)
      const over = page.locator('dialog[open], [role="menu"], [role="dialog"], [role="listbox"]').first()
      await expect(over, name).toBeVisible()
      // A menu that is still fading in has colours of its own.
      await page.waitForTimeout(400)
      await nothingForAxe(page, name)
    }
  })

  test(`axe finds nothing in a result of a query, ${scheme}`, async ({ page }) => {
    test.setTimeout(180_000)
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    for (const [query, looks] of results) {
      await page.goto(`/query?${new URLSearchParams({ cypher: query, run: '1' })}`)
      const result = page.getByRole('region', { name: 'Result' })
      await expect(result.getByRole('status').first()).toHaveText(/row|Plan/, { timeout: 20_000 })
      for (const look of looks) {
        const button = result.getByRole('button', { name: look, exact: true })
        await button.click()
        await expect(button).toHaveAttribute('aria-pressed', 'true')
        await page.waitForTimeout(800)
        await nothingForAxe(page, `result as ${look}`)
      }
      if (looks.length === 0) await nothingForAxe(page, query)
    }
  })
}

test('fits a phone and a window zoomed to 200%: nothing is wider than the screen', async ({ page }) => {
  test.setTimeout(300_000)
  for (const [width, height] of [
    [390, 844],
    [720, 450],
  ] as const) {
    await page.setViewportSize({ width, height })
    for (const [path, shown] of screens) {
      await page.goto(path)
      await expect.soft(page.getByText(shown).first(), path).toBeAttached({ timeout: 10_000 })
      await page.waitForLoadState('networkidle')
      const size = () =>
        page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight])
      expect.soft([path, ...(await size())]).toEqual([path, width, height])
    }
  }
})
