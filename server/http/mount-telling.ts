import type { IRouter, Request, Response } from 'express'
import type { z } from 'zod'
import type { Endpoint } from '../../contract/endpoint.ts'
import type { Progress } from '../../contract/progress.ts'
import { readInput } from './input.ts'
import { logOf } from './log.ts'
import { type Context, goneSignal, mount } from './mount.ts'
import { problemOf } from './problem.ts'

export type TellingHandler<Q extends z.ZodType, A extends z.ZodType> = (
  input: z.output<Q>,
  context: Pick<Context, 'signal'> & { tell?: (progress: Progress) => void },
) => Promise<z.output<A>>

const everyMs = 150

/**
 * Serves an endpoint that may take long. Asked for `application/x-ndjson` it answers in lines: how far it is, now and
 * then, and last the answer or the problem. Otherwise it answers as {@link mount} does. Leaving ends the work.
 */
export function mountTelling<Q extends z.ZodType, A extends z.ZodType>(
  app: IRouter,
  endpoint: Endpoint<Q, A>,
  handler: TellingHandler<Q, A>,
): void {
  const method = endpoint.method.toLowerCase() as 'get' | 'post'
  app[method](endpoint.path, async (request: Request, response: Response, next) => {
    if (!(request.get('accept') ?? '').includes('application/x-ndjson')) return next()
    const input = readInput(endpoint, request)
    const signal = goneSignal(response)
    const write = (line: object) => void response.write(`${JSON.stringify(line)}\n`)
    response.set({ 'Cache-Control': 'no-store, no-transform', 'X-Accel-Buffering': 'no' })
    response.status(200).type('application/x-ndjson').flushHeaders()
    let after = 0
    const tell = (progress: Progress) => {
      if (signal.aborted || performance.now() < after) return
      after = performance.now() + everyMs
      write({ kind: 'progress', ...progress })
    }
    try {
      write({ kind: 'answer', answer: endpoint.response.parse(await handler(input, { signal, tell })) })
    } catch (error) {
      if (signal.aborted) return
      const problem = problemOf(error, String(request.id))
      if (problem.status >= 500) logOf(request)?.error({ err: error, code: problem.code }, problem.title)
      write({ kind: 'error', problem })
    }
    response.end()
  })
  mount(app, endpoint, (input, { signal }) => handler(input, { signal }))
}
