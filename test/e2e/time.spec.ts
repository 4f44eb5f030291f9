import { readFile } from 'node:fs/promises'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Locator, type Page, test } from '@playwright/test'

const second = 'company:amazon~INVESTED_IN~company:anthropic~deal:amazon-anthropic-2024'
const first = 'company:amazon~INVESTED_IN~company:anthropic~deal:amazon-anthropic-2023'
const talks = 'Amazon is reported to plan an investment in Anthropic, reported on 7 November 2024.'
const announced = 'Amazon agreed to invest US$4bn in Anthropic, announced on 22 November 2024.'

/** Opens the first screen, with what the address adds, and waits until it is drawn. */
async function openFirstScreen(page: Page, search = ''): Promise<void> {
  await page.goto(`/explore${search}`)
  await expect(page.locator('[data-nodes]')).not.toHaveAttribute('data-nodes', '0', { timeout: 60_000 })
  await expect(axis(page)).toBeVisible()
}

const axis = (page: Page) => page.getByRole('group', { name: /^Time axis/ })
const panel = (page: Page) => page.getByRole('complementary', { name: 'Details of the selection' })
const dayNumber = (day: string) => Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000)
const dayOf = async (handle: Locator) =>
  new Date(Number(await handle.getAttribute('aria-valuenow')) * 86_400_000).toISOString().slice(0, 10)

/** Where a day lies on the screen, by what the handle says of the axis. */
async function placeOf(page: Page, handle: Locator, day: string): Promise<number> {
  const box = await axis(page).boundingBox()
  if (!box) throw new Error('the time axis has no size')
  const [from, to] = await Promise.all(
    ['aria-valuemin', 'aria-valuemax'].map(async name => Number(await handle.getAttribute(name))),
  )
  return box.x + ((dayNumber(day) - (from ?? 0)) / ((to ?? 1) - (from ?? 0))) * box.width
}

/** Takes a handle where it stands and moves it, day by day, with the pointer; lets go only when told. */
async function drag(page: Page, handle: Locator, day: string, letGo = true): Promise<void> {
  const square = await handle.locator('b').first().boundingBox()
  if (!square) throw new Error('the handle is not there')
  const y = square.y + square.height / 2
  await page.mouse.move(square.x + square.width / 2, y)
  await page.mouse.down()
  await page.mouse.move(await placeOf(page, handle, day), y, { steps: 12 })
  if (letGo) await page.mouse.up()
}

/** Drags a handle to a day. The axis may still be taking its length from the dates that arrive: then once more. */
async function dragTo(page: Page, handle: Locator, day: string): Promise<void> {
  await expect(async () => {
    await drag(page, handle, day)
    await expect.poll(() => dayOf(handle), { timeout: 2_000 }).toContain(day.slice(0, 7))
  }).toPass()
}

async function saved(page: Page, item: string): Promise<string> {
  await page.getByRole('button', { name: 'Share view' }).click()
  const [file] = await Promise.all([
    page.waitForEvent('download', { timeout: 60_000 }),
    page.getByRole('menuitem', { name: item, exact: true }).click(),
  ])
  return readFile(await file.path(), 'utf8')
}

test('dragging “known by” from October to December 2024 turns reported talks into an announced deal', async ({
  page,
}) => {
  await openFirstScreen(page, `?select=${second}`)
  await page.getByRole('button', { name: 'Clocks', exact: true }).click()
  const known = page.getByRole('slider', { name: 'Known by' })
  await dragTo(page, known, '2024-10-15')
  await expect(panel(page)).toContainText('Nothing about this had been published by')
  await expect(page.getByText(/^What had been published by \d+ October 2024/)).toBeVisible()

  await drag(page, known, '2024-11-14', false)
  await expect(panel(page).getByRole('heading', { name: talks })).toBeVisible()
  await expect(panel(page)).toContainText('Not confirmed')
  await page.screenshot({ path: 'test-results/time-talks.png' })
  await page.mouse.up()
  const then = JSON.parse(await saved(page, 'JSON')) as { relationships: { id: string; status: string }[] }
  expect(then.relationships.find(({ id }) => id === second)?.status).toBe('rumoured')

  await dragTo(page, known, '2024-12-15')
  await expect(panel(page).getByRole('heading', { name: announced })).toBeVisible()
  await expect(panel(page)).not.toContainText('Not confirmed')
  await page.screenshot({ path: 'test-results/time-announced.png' })
  await page.getByRole('tab', { name: 'Table' }).click()
  await page.getByRole('button', { name: /^Relationships \d/ }).click()
  await page.getByRole('searchbox', { name: 'Filter relationships' }).fill('22 November 2024')
  await expect(page.getByRole('row', { name: /Amazon invested in Anthropic/ })).toHaveCount(1)
  await expect(page).toHaveURL(/knownBy=2024-12-\d\d/)
})

test('the two days are compared: on the canvas, in sentences with sources, as a file', async ({ page }) => {
  await openFirstScreen(page, '?knownBy=2024-11-10')
  await page.getByRole('button', { name: 'Compare days' }).click()
  const [a, b] = [
    page.getByRole('slider', { name: 'Day A' }),
    page.getByRole('slider', { name: 'Day B' }),
  ] as const
  await dragTo(page, a, '2024-11-10')
  await dragTo(page, b, '2024-12-15')
  await b.focus()
  await b.press('ArrowRight')
  const list = page.getByRole('region', { name: 'Two days compared' })
  const row = list.getByRole('listitem').filter({ hasText: announced })
  await expect(row.locator('s')).toHaveText(talks)
  await expect(row.locator('q')).toHaveText(announced)
  await expect(row).toContainText('22 November 2024')
  await expect(list.getByRole('heading', { level: 2 })).toContainText(/Between .* 2024 and .* 2024/)
  await page.getByRole('button', { name: /changed$/ }).click()
  await expect(list.getByRole('heading', { name: /^Appeared/ })).toHaveCount(0)
  await page.getByRole('button', { name: 'Unchanged stays grey' }).click()
  await expect(page.getByRole('button', { name: 'Unchanged is hidden' })).toBeVisible()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    list.getByRole('button', { name: 'CSV' }).click(),
  ])
  expect(await readFile(await file.path(), 'utf8')).toContain(`,${`"${talks}"`},`)
  await page.getByRole('button', { name: 'Leave compare' }).click()
  await expect(list).toHaveCount(0)
})

test('the disagreement about the first four billion is opened, side by side', async ({ page }) => {
  await openFirstScreen(page, `?select=${first}`)
  const sides = panel(page).getByRole('article', { name: 'When was it agreed?' })
  await expect(sides).toContainText('25 September 2023')
  await expect(sides).toContainText('October 2023')
  await page.goto('/disagreements')
  const story = page
    .getByRole('article')
    .filter({ has: page.getByRole('heading', { name: /^Amazon\W+Anthropic$/ }) })
    .first()
  const question = story.getByRole('group', { name: /^Amazon → Anthropic .*: how much was committed\?/ })
  await expect(question).toContainText('up to US$4bn')
  await expect(question).toContainText('the value shown')
  await expect(question).toContainText(/up to US\$4bn is shown: .+ decides\./)
  await expect(question).toContainText(/independent origins?/)
  await question.getByRole('link', { name: 'All claims' }).click()
  await expect(page).toHaveURL(/\/relationships\/.*amazon-anthropic-2023/)
})

test('time is zoomed by wheel, keys and brush, moved by keys, and played through', async ({ page }) => {
  await openFirstScreen(page, '?knownBy=2024-06-01')
  const known = page.getByRole('slider', { name: 'Known by' })
  const length = async () =>
    Number(await known.getAttribute('aria-valuemax')) - Number(await known.getAttribute('aria-valuemin'))
  await expect(page.getByRole('button', { name: /earlier$/ })).toBeVisible()
  const whole = await length()
  const box = await axis(page).boundingBox()
  if (!box) throw new Error('the time axis has no size')
  await page.mouse.move(box.x + 200, box.y + 20)
  await page.mouse.down()
  await page.mouse.move(box.x + 400, box.y + 20, { steps: 5 })
  await page.mouse.up()
  const brushed = await length()
  expect(brushed).toBeLessThan(whole / 3)
  await page.mouse.wheel(0, 400)
  await expect.poll(length).toBeGreaterThan(brushed)
  for (let turn = 0; turn < 12; turn++) await page.mouse.wheel(0, -500)
  await expect.poll(length).toBeLessThanOrEqual(12)
  await axis(page).press('0')
  await expect.poll(length).toBe(whole)
  await axis(page).press('+')
  await expect.poll(length).toBeLessThan(whole)
  for (let turn = 0; turn < 12; turn++) await axis(page).press('-')
  await expect.poll(length).toBeGreaterThan(365 * 60)
  await axis(page).press('0')

  await known.focus()
  await known.press('ArrowRight')
  await expect(known).toHaveAttribute('aria-valuetext', '2 June 2024')
  await known.press('Shift+ArrowRight')
  await expect(known).toHaveAttribute('aria-valuetext', '2 July 2024')
  await known.press('PageDown')
  await expect(known).toHaveAttribute('aria-valuetext', '2 July 2023')
  await page.getByRole('button', { name: 'Play through the months' }).click()
  await expect.poll(() => dayOf(known)).toMatch(/^2023-(09|1\d)-02$|^2024/)
  await page.getByRole('button', { name: 'Pause' }).click()
  const paused = await known.getAttribute('aria-valuetext')
  await page.waitForTimeout(1_000)
  await expect(known).toHaveAttribute('aria-valuetext', paused ?? '')
  await page.getByRole('slider', { name: 'True on' }).press('Home')
  await known.press('Delete')
  await expect(known).toHaveAttribute('aria-valuetext', 'known by today')
  await page.getByRole('slider', { name: 'True on' }).press('Delete')
  await expect(known).toHaveCount(0)
  await expect(axis(page)).toBeFocused()
})

test('an event is reached by keys and pressed: it is selected on the canvas and in the table, and the other way round', async ({
  page,
}) => {
  await openFirstScreen(page)
  const events = axis(page).getByRole('button', { name: /^\d.*:/ })
  await expect(events.first()).toBeVisible()
  await axis(page).press('ArrowDown')
  const focused = page.locator('svg [role="button"]:focus')
  await expect(focused).toHaveCount(1)
  const first = await focused.getAttribute('aria-label')
  await focused.press('ArrowRight')
  await expect(focused).not.toHaveAttribute('aria-label', first ?? '')
  await focused.press('Escape')
  await expect(axis(page)).toBeFocused()
  await events.filter({ hasText: announced }).first().press('Enter')
  await expect(panel(page).getByRole('heading', { name: announced })).toBeVisible()

  await page.getByRole('tab', { name: 'Table' }).click()
  await page.getByRole('button', { name: /^Relationships \d/ }).click()
  await page.getByRole('searchbox', { name: 'Filter relationships' }).fill('OpenAI')
  await page.getByRole('row', { name: /Microsoft invested in OpenAI/ }).click()
  await page.getByRole('tab', { name: 'Timeline' }).click()
  const emphasised = axis(page).locator('[role="button"][data-on="true"]')
  await expect(emphasised.first()).toBeVisible()
  for (const label of await emphasised.evaluateAll(all => all.map(one => one.getAttribute('aria-label'))))
    expect(label).toMatch(/OpenAI/)
})

test('what is taken away says at which clocks and by which rule, and a link brings the two days back', async ({
  page,
}) => {
  await openFirstScreen(page, '?knownBy=2024-11-10&rule=official')
  const says = 'What had been published by 10 November 2024, whenever it held.'
  const chosen = 'Where sources differ: official sources first.'
  for (const item of [
    'SVG with legend and sources',
    'JSON',
    'GraphML for yEd and Cytoscape',
    'CSV',
    'Numbered list',
  ]) {
    const file = await saved(page, item)
    expect(file).toContain(says)
    expect(file).toContain(chosen)
  }
  await openFirstScreen(page, '?dayA=2024-10-31&dayB=2024-12-31&clock=both')
  await page.getByRole('button', { name: 'Share view' }).click()
  await page.getByRole('menuitem', { name: 'Copy a short link to exactly this view' }).click()
  const link = await page.getByLabel('What was copied').inputValue()
  await page.goto(link)
  await expect(page.getByRole('region', { name: 'Two days compared' })).toContainText(
    'What held and had been published by 31 December 2024, against 31 October 2024.',
  )
})

test('a day before anything was published says why nothing is drawn, and how to see something', async ({
  page,
}) => {
  await page.goto('/explore?knownBy=1990-01-01')
  await expect(page.getByText(/Nothing on the canvas had been published by 1 January 1990/)).toBeVisible({
    timeout: 60_000,
  })
  await page.getByRole('button', { name: 'Show any day' }).click()
  await expect(page.getByText(/Nothing on the canvas had been/)).toHaveCount(0)
  await expect(page.locator('[data-nodes]')).not.toHaveAttribute('data-nodes', '0')
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the clocks, two days and disagreements in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    const look = async (name: string) => {
      await page.screenshot({ path: `test-results/${name}-${colorScheme}.png` })
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html) }))).toEqual([])
    }
    await openFirstScreen(page, '?knownBy=2024-11-25&trueOn=2024-11-25')
    await expect(page.getByText(/not shown\.$/)).toBeVisible()
    await look('clocks')
    await openFirstScreen(page, '?dayA=2024-10-31&dayB=2024-12-31&clock=both')
    await expect(page.getByRole('heading', { name: /^Appeared/ })).toBeVisible()
    await look('compare')
    await page.goto('/disagreements')
    await expect(page.getByRole('article').first()).toBeVisible()
    await look('disagreements')
  })
}
