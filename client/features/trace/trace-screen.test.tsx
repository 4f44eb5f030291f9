import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { slowStreams } from '../../../test/support/slow-stream.ts'
import { renderApp } from '../../app/render-app.tsx'

vi.setConfig({ testTimeout: 30_000 })
afterEach(() => vi.unstubAllGlobals())

const between = '/trace?from=company:amazon&to=company:anthropic'

/** Traces that say how far they are, and then nothing until they are cancelled. */
const slowTraces = (isSlow: (url: string) => boolean) =>
  slowStreams(url => url.includes('/api/trace?') && isSlow(url), 'relationships read')

test('a long trace says how far it is, and Cancel ends the request', async () => {
  const { router } = renderApp('/data')
  const left = slowTraces(() => true)
  const user = userEvent.setup()
  await router.navigate({ to: between })
  expect(await screen.findByText('1,200 of 50,000 relationships read')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Cancel' }))
  expect(await screen.findByRole('heading', { name: 'Cancelled' })).toBeTruthy()
  expect(left).toHaveLength(1)
  expect(screen.queryByRole('progressbar')).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Search again' }))
  expect(await screen.findByText('1,200 of 50,000 relationships read')).toBeTruthy()
})

test('a trace under another limit that is cancelled does not leave the answer before in its place', async () => {
  const { router } = renderApp(between)
  expect(await screen.findByRole('heading', { name: '1 path' })).toBeTruthy()
  slowTraces(url => url.includes('maxHops=6'))
  await router.navigate({ to: `${between}&maxHops=6` })
  expect(await screen.findByText('1,200 of 50,000 relationships read')).toBeTruthy()
  expect(screen.getByRole('heading', { name: '1 path' })).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }))
  expect(await screen.findByRole('heading', { name: 'Cancelled' })).toBeTruthy()
  expect(screen.queryByRole('heading', { name: '1 path' })).toBeNull()
})
