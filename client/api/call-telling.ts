import type { z } from 'zod'
import type { Endpoint } from '../../contract/endpoint.ts'
import type { Progress, ProgressLine } from '../../contract/progress.ts'
import { ApiError, address, type CallInput, type CallOptions, noAnswer, problemOf, send } from './call.ts'

/**
 * Asks an endpoint that tells how far it is, and returns its answer. Throws as `call` does. Aborting the signal
 * closes the request, which ends the work on the server.
 */
export async function callTelling<Request extends z.ZodType, Response extends z.ZodType>(
  endpoint: Endpoint<Request, Response>,
  input: CallInput<Endpoint<Request, Response>>,
  onProgress: (progress: Progress) => void,
  options: CallOptions = {},
): Promise<z.output<Response>> {
  const { url } = address(endpoint, input as Record<string, unknown>)
  const response = await send(options, url, {
    headers: { accept: 'application/x-ndjson, application/json', ...options.headers },
    ...(options.signal ? { signal: options.signal } : {}),
  })
  if (!response.ok || !response.body) throw await problemOf(response)
  // Whoever does not tell answers in one document.
  if (!response.headers.get('content-type')?.includes('ndjson')) return response.json()
  for await (const line of linesOf<z.output<Response>>(response.body)) {
    if (line.kind === 'progress') onProgress(line)
    else if (line.kind === 'answer') return line.answer
    else throw new ApiError(line.problem)
  }
  throw noAnswer('unreachable', 'The server stopped in the middle of its answer.')
}

async function* linesOf<Answer>(body: ReadableStream<Uint8Array>): AsyncGenerator<ProgressLine<Answer>> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  for (;;) {
    const { value, done } = await reader.read()
    const lines = (rest + decoder.decode(value, { stream: !done })).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) if (line) yield JSON.parse(line) as ProgressLine<Answer>
    if (done) return
  }
}
