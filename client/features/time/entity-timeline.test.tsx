import { screen, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { renderApp } from '../../app/render-app.tsx'

vi.setConfig({ testTimeout: 30_000 })
afterEach(() => vi.unstubAllGlobals())

/** What the timeline asks the server for. */
function heard() {
  const stubbed = globalThis.fetch
  const asked: unknown[] = []
  vi.stubGlobal('fetch', async (input: string | URL | Request, init?: RequestInit) => {
    if (String(input).includes('/api/timeline')) asked.push(JSON.parse(String(init?.body)))
    return stubbed(input, init)
  })
  return asked
}

test('the timeline of an entity is its history as known by the day of that clock; the other marks its day', async () => {
  const { router } = renderApp('/data')
  const asked = heard()
  router.history.push('/entities/company:amazon?trueOn=2023-06-01&knownBy=2024-03-01')
  const timeline = await screen.findByRole('region', { name: 'Timeline' })
  const said = 'The history as it was known by 1 March 2024. The line marks 1 June 2023.'
  expect(await within(timeline).findByText(said)).toBeTruthy()
  expect(asked).toEqual([{ entityIds: ['company:amazon'], between: false, knownBy: '2024-03-01' }])
})

test.each([
  ['?trueOn=2023-06-01', ['The whole history. The line marks 1 June 2023.']],
  ['', []],
])('the timeline of an entity at %s says %o', async (clocks, said) => {
  renderApp(`/entities/company:amazon${clocks}`)
  const timeline = await screen.findByRole('region', { name: 'Timeline' })
  await within(timeline).findByRole('group', { name: /^Time axis/ })
  expect(
    within(timeline)
      .queryAllByText(/history/)
      .map(({ textContent }) => textContent),
  ).toEqual(said)
})
