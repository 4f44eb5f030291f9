import { expect, test } from '@playwright/test'
import { startWritingServer, token } from './support/writing-server.ts'

let server: Awaited<ReturnType<typeof startWritingServer>>

test.beforeAll(async () => {
  test.setTimeout(300_000)
  server = await startWritingServer()
})
test.afterAll(() => server.stop())

const statement =
  "MATCH (c:Company {id: 'company:amazon'}) SET c.note = 'seen by a person' RETURN c.name AS name"

test('nothing is written, shown or read without the token', async ({ request }) => {
  for (const path of ['/api/writes/preview', '/api/writes', '/api/query']) {
    const answer = await request.post(`${server.baseURL}${path}`, { data: { cypher: statement, params: {} } })
    expect([path, answer.status()]).toEqual([path, 401])
  }
  expect((await request.get(`${server.baseURL}/query`)).status()).toBe(401)
})

test('a write is shown before it runs, then written, recorded, and in the history', async ({ browser }) => {
  test.setTimeout(180_000)
  const context = await browser.newContext({ httpCredentials: { username: 'operator', password: token } })
  const page = await context.newPage()
  await page.goto(`${server.baseURL}/query`)
  await expect(page.getByText('Writing is on')).toBeVisible({ timeout: 60_000 })
  const editor = page.getByRole('textbox', { name: /Cypher query/ })
  const ask = async (cypher: string) => {
    await editor.click({ position: { x: 5, y: 5 } })
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.insertText(cypher)
    await page.getByRole('button', { name: /^Run/ }).click()
  }

  await ask(statement)
  const preview = page.getByRole('region', { name: 'What it would change' })
  await expect(preview).toContainText('It would change: 1 property set', { timeout: 60_000 })
  await expect(preview).toContainText('nothing has changed yet')
  const read = () =>
    page.evaluate(async () => {
      const answer = await fetch('/api/query', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ cypher: "MATCH (c:Company {id: 'company:amazon'}) RETURN c.note AS note" }),
      })
      return (await answer.json()).rows
    })
  expect(await read()).toEqual([[null]])

  await page.getByRole('button', { name: 'Write it' }).click()
  await expect(page.getByRole('heading', { name: 'Written: 1 property set' })).toBeVisible({
    timeout: 60_000,
  })
  await page.screenshot({ path: 'test-results/pictures/query-written.png' })
  expect(await read()).toEqual([['seen by a person']])

  await page.getByRole('tab', { name: 'History' }).click()
  const side = page.getByRole('complementary', { name: 'Model, saved queries and history' })
  await expect(side.getByText('written: 1 property set', { exact: true })).toBeVisible()
  const recorded = side
    .getByRole('button')
    .filter({ hasText: '1 property set' })
    .filter({ hasText: 'SET c.note' })
  await expect(recorded.last()).toBeVisible()
  await page.reload()
  await page.getByRole('tab', { name: 'History' }).click()
  await expect(side.getByRole('heading', { name: 'Written' })).toBeVisible()
  await expect(recorded.last()).toBeVisible()

  await ask('MATCH (n) DETACH DELETE n')
  await expect(page.getByText('It cannot be written', { exact: false })).toBeVisible({ timeout: 60_000 })
  await expect(page.getByRole('button', { name: 'Write it' })).toHaveCount(0)
  await context.close()
})
