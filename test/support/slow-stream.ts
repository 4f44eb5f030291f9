import { vi } from 'vitest'

/**
 * Answers the requests that `isSlow` picks in lines: one that says how far it is, and then nothing until it is
 * cancelled. Returns the addresses of those that were.
 */
export function slowStreams(isSlow: (url: string) => boolean, what: string): string[] {
  const stubbed = globalThis.fetch
  const left: string[] = []
  vi.stubGlobal('fetch', async (input: string | URL | Request, init?: RequestInit) => {
    if (!isSlow(String(input))) return stubbed(input, init)
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        const line = { kind: 'progress', what, done: 1200, total: 50_000 }
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
