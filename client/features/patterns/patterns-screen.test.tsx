import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { renderApp } from '../../app/render-app.tsx'

vi.setConfig({ testTimeout: 30_000 })
afterEach(() => vi.unstubAllGlobals())

/** Answers a pattern in lines: one that tells how far it is, and then nothing until it is cancelled. */
function slowPatterns() {
  const stubbed = globalThis.fetch
  const left: string[] = []
  vi.stubGlobal('fetch', async (input: string | URL | Request, init?: RequestInit) => {
    if (!String(input).includes('/api/patterns/')) return stubbed(input, init)
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        const line = { kind: 'progress', what: 'investors looked at', done: 1200, total: 50_000 }
        controller.enqueue(new TextEncoder().encode(`${JSON.stringify(line)}\n`))
        init?.signal?.addEventListener('abort', () => {
          left.push(String(input))
          controller.error(new DOMException('aborted', 'AbortError'))
        })
      },
    })
    return new Response(body, { headers: { 'content-type': 'application/x-ndjson' } })
  })
  return left
}

test('a long search says how far it is, and Cancel ends the request', async () => {
  renderApp('/data')
  const left = slowPatterns()
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
