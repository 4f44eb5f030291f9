import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { slowStreams } from '../../../test/support/slow-stream.ts'
import { renderApp } from '../../app/render-app.tsx'

vi.setConfig({ testTimeout: 30_000 })
afterEach(() => vi.unstubAllGlobals())

test('a long search says how far it is, and Cancel ends the request', async () => {
  renderApp('/data')
  const left = slowStreams(url => url.includes('/api/patterns/'), 'investors looked at')
  const user = userEvent.setup()
  await user.click(await screen.findByRole('link', { name: 'Patterns' }))
  expect(await screen.findByText('1,200 of 50,000 investors looked at', {}, { timeout: 5_000 })).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Cancel' }))
  expect(await screen.findByRole('heading', { name: 'Cancelled' })).toBeTruthy()
  expect(left).toHaveLength(1)
  expect(screen.getByRole('button', { name: 'Search again' })).toBeTruthy()
})

test('a pattern shows its question, its hits and what they rest on', async () => {
  renderApp('/patterns')
  expect(await screen.findByRole('heading', { name: '1 hit' })).toBeTruthy()
  expect(screen.getByText('Amazon → Anthropic → Amazon')).toBeTruthy()
})
