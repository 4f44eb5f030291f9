import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'

const editor = (page: Page) => page.getByRole('textbox', { name: /Cypher query/ })

/** Puts a text into the editor in place of what is there. */
async function write(page: Page, text: string): Promise<void> {
  await editor(page).click()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.insertText(text)
}

/** Keeps a picture of the moment beside the report. */
const picture = async (page: Page, name: string) => {
  await test.info().attach(name, { body: await page.screenshot(), contentType: 'image/png' })
  await page.screenshot({ path: `test-results/pictures/query-${name}.png` })
}

test.beforeEach(async ({ page }) => {
  await page.goto('/query')
  await expect(editor(page)).toBeVisible()
})

test('offers examples where there is no result yet, and underlines nothing of the first query', async ({
  page,
}) => {
  await expect(page.locator('.cy-label').first()).toBeVisible({ timeout: 60_000 })
  await expect(page.getByRole('button', { name: 'Properties of Company' })).toBeVisible()
  // The checks come half a second after the model: they have had their say by then.
  await page.waitForTimeout(4_000)
  await expect(page.locator('.cm-lintRange')).toHaveCount(0)
  await picture(page, 'start')
  await page
    .getByRole('region', { name: 'Start with an example' })
    .getByRole('button', { name: /Amazon’s investments/ })
    .click()
  await expect(page.getByRole('region', { name: 'Result' }).getByRole('row').nth(1)).toBeVisible()
})

test('completes a relationship type, runs, and shows table and graph', async ({ page }) => {
  await write(page, "MATCH (a:Company {id: 'company:amazon'})-[r:INVESTED_")
  const option = page.getByRole('option', { name: 'INVESTED_IN' })
  // The language worker loads while one types; a completion asked for too early is asked for again.
  await expect(async () => {
    if (!(await option.isVisible())) await page.keyboard.press('Control+Space')
    await expect(option).toBeVisible({ timeout: 4_000 })
  }).toPass({ timeout: 60_000 })
  await option.click()
  await page.keyboard.insertText(']->(c) RETURN a, r, c')
  await page.keyboard.press('ControlOrMeta+Enter')
  const result = page.getByRole('region', { name: 'Result' })
  await expect(result.getByRole('row').filter({ hasText: 'Anthropic' }).first()).toBeVisible()
  await expect(
    result.getByText(/^Only what the query returned: \d+ entities, \d+ relationships$/),
  ).toBeVisible()
  await picture(page, 'table-and-graph')
  for (const look of ['Table', 'Graph', 'JSON']) {
    await result.getByRole('button', { name: look, exact: true }).click()
    await expect(result.getByRole('button', { name: look, exact: true })).toHaveAttribute(
      'aria-pressed',
      'true',
    )
  }
  await expect(result.getByText('"company:anthropic"').first()).toBeVisible()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(node => node.html)])).toEqual([])
})

test('underlines an unknown property, says what was meant, and puts it right', async ({ page }) => {
  await write(page, 'MATCH ()-[r:INVESTED_IN]->(c) WHERE r.amountKnd IS NOT NULL RETURN c.name')
  await expect(page.getByText(/Did you mean amountKind\?/)).toBeVisible({ timeout: 60_000 })
  await expect(page.locator('.cm-lintRange').first()).toHaveText('amountKnd')
  await picture(page, 'underlined')
  await page.getByRole('button', { name: /^Fix/ }).click()
  await expect(editor(page)).toContainText('r.amountKind IS NOT NULL')
  await expect(page.getByText(/Did you mean amountKind\?/)).toBeHidden({ timeout: 30_000 })
})

test('refuses a write before it is run, and says why', async ({ page }) => {
  await write(page, "CREATE (c:Company {id: 'company:none'}) RETURN c")
  await page.getByRole('button', { name: /^Run/ }).click()
  await expect(page.getByRole('alert').getByRole('heading', { name: 'This query is not run' })).toBeVisible()
})

test('cancels a heavy query and keeps what came', async ({ page }) => {
  await write(
    page,
    'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a * b % 7 = 8 RETURN a',
  )
  await page.getByRole('button', { name: /^Run/ }).click()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByText(/cancelled after/)).toBeVisible()
  await picture(page, 'cancelled')
})

test('asks for a missing parameter, and a link opens the query elsewhere', async ({ page, browser }) => {
  await write(page, 'MATCH (e:Entity {id: $id}) RETURN e.name AS name')
  await page.getByRole('button', { name: 'Add $id' }).click()
  await page.getByLabel('Value of id').fill('company:anthropic')
  await page.getByRole('button', { name: /^Run/ }).click()
  await expect(page.getByRole('cell', { name: 'Anthropic' })).toBeVisible()
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByText('Copy link', { exact: true }).click()
  await page.getByRole('button', { name: 'That opens and runs it' }).click()
  const copied = () => page.evaluate(() => navigator.clipboard.readText())
  await expect.poll(copied).toContain('run=1')
  const link = await copied()
  const elsewhere = await (await browser.newContext()).newPage()
  await elsewhere.goto(link)
  await expect(elsewhere.getByRole('cell', { name: 'Anthropic' })).toBeVisible()
  await picture(elsewhere, 'link-elsewhere')
  await elsewhere.context().close()
})

test('sends a result to Explore', async ({ page }) => {
  await write(page, "MATCH (a:Company {id: 'company:tsmc'})-[r:FABRICATES]->(c) RETURN a, r, c")
  await page.getByRole('button', { name: /^Run/ }).click()
  await page.getByRole('button', { name: 'Send to Explore' }).click()
  await expect(page).toHaveURL(/\/explore/)
  await expect
    .poll(() =>
      page.evaluate(() =>
        (window as unknown as { interlock?: { snapshot(): { entities: unknown } } }).interlock?.snapshot(),
      ),
    )
    .toMatchObject({
      entities: expect.arrayContaining([expect.anything()]),
    })
  await picture(page, 'in-explore')
})

test('shows the statement that failed, and lets no completion lie over a result', async ({ page }) => {
  await write(page, 'RETURN 1 AS a; UNWIND [0] AS n RETURN 1 / n AS b; RETURN 3 AS c')
  await page.getByRole('button', { name: /^Run/ }).click()
  const statements = page.getByRole('group', { name: 'Statements' })
  await expect(statements.getByRole('button', { pressed: true })).toHaveText(/^2 /)
  await expect(page.getByRole('alert')).toContainText('divides a whole number by zero')
  await statements.getByRole('button', { name: /^1 / }).click()
  await expect(page.getByRole('cell', { name: '1' })).toBeVisible()
  await page.waitForTimeout(3_000)
  await expect(page.getByRole('listbox', { name: 'Completions' })).toHaveCount(0)
})

test('puts a misspelt word of the language right', async ({ page }) => {
  await write(page, 'MATCH (company:Company) RETRUN company.name')
  await page.getByRole('button', { name: /^Fix/ }).click({ timeout: 60_000 })
  await expect(editor(page)).toContainText('RETURN company.name')
  await write(page, 'MATCH (c:Company)-[r:INVESTD_IN]->(x:Company) RETURN c.name')
  await page.getByRole('button', { name: /^Fix/ }).click({ timeout: 30_000 })
  await expect(editor(page)).toContainText('[r:INVESTED_IN]')
})

test('keeps a query, renames and moves it, deletes it and takes that back', async ({ page }) => {
  await write(page, 'MATCH (e:Entity {id: $id}) RETURN e.name AS name')
  await page.getByRole('button', { name: 'Add $id' }).click()
  await page.getByLabel('Value of id').fill('company:anthropic')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  const form = page.getByRole('form')
  await form.getByLabel('Name').fill('One name')
  await form.getByLabel('What it answers').fill('What is it called?')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Rename or move One name' }).click()
  await form.getByLabel('Name').fill('A name')
  await form.getByLabel('Folder').fill('Mine')
  await page.keyboard.press('Enter')
  const side = page.getByLabel('Model, saved queries and history')
  await expect(side.getByRole('heading', { name: 'Mine' })).toBeVisible()
  await page.getByRole('button', { name: 'Delete A name' }).click()
  await expect(side.getByRole('heading', { name: 'Mine' })).toBeHidden()
  await page.getByRole('button', { name: 'Undo' }).click()
  const elsewhere = await page.context().newPage()
  await elsewhere.goto('/query')
  await elsewhere.getByRole('tab', { name: 'Saved' }).click()
  await elsewhere.getByRole('button', { name: /^A name What is it called/ }).click()
  await expect(elsewhere.getByLabel('Value of id')).toHaveValue('company:anthropic')
})

test('by keyboard alone: from the address to a run, into the evidence of a row and back to it', async ({
  page,
}) => {
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Skip to the editor' })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('ControlOrMeta+Enter')
  const result = page.getByRole('region', { name: 'Result' })
  await result.getByRole('row').nth(2).waitFor()
  await page.keyboard.press('Escape')
  const chip = result.getByRole('row').nth(2).getByRole('button').nth(1)
  for (let i = 0; i < 60 && !(await chip.evaluate(node => node === document.activeElement)); i++)
    await page.keyboard.press('Tab')
  await expect(chip).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/relationships\//)
  await expect(page.locator('#main')).toBeFocused()
  await page.goBack()
  await expect(chip).toBeFocused()
  await page.getByText('Export', { exact: true }).click()
  await page.keyboard.press('Escape')
  await expect(page.getByText('Markdown')).toBeHidden()
})

test('fits a phone with its result and the drawing of the model', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.getByRole('button', { name: 'Draw the model' }).click()
  await page.getByRole('button', { name: /^Run/ }).click()
  await page.getByRole('region', { name: 'Result' }).getByRole('row').nth(1).waitFor()
  for (const one of [page.getByText('Export', { exact: true }), page.getByRole('figure')]) {
    const box = await one.boundingBox()
    expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 999) <= 390).toBe(true)
  }
  await picture(page, 'phone')
})
