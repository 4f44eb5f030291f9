import { createHash } from 'node:crypto'
import type { IRouter, Request, Response } from 'express'
import { z } from 'zod'
import type { Endpoint } from '../../contract/endpoint.ts'
import { readInput } from './input.ts'

/** What a handler may know of the request beyond its input. */
export type Context = {
  /** Aborted when the client has gone. */
  signal: AbortSignal
  /** Sets the status of an answer that is not an error: 201, or the 503 of the health check. */
  status(code: number): void
}

export type Handler<Q extends z.ZodType, A extends z.ZodType> = (
  input: z.output<Q>,
  context: Context,
) => Promise<z.output<A>> | z.output<A>

/** Serves an endpoint: decodes and checks its input, and sends of the answer what the contract declares. */
export function mount<Q extends z.ZodType, A extends z.ZodType>(
  app: IRouter,
  endpoint: Endpoint<Q, A>,
  handler: Handler<Q, A>,
): void {
  const method = endpoint.method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete'
  app[method](endpoint.path, async (request: Request, response: Response) => {
    const input = readInput(endpoint, request)
    const answer = await handler(input, {
      signal: goneSignal(response),
      status: code => void response.status(code),
    })
    send(endpoint, response, JSON.stringify(z.encode(endpoint.response, answer)))
  })
}

/** Express answers 304 by itself where the client's ETag is the same. */
function send(endpoint: Endpoint, response: Response, json: string): void {
  const { cacheSeconds = 0, etag = endpoint.method === 'GET' } = endpoint
  if (etag && response.statusCode < 300) {
    response.set('ETag', `W/"${createHash('sha1').update(json).digest('base64url')}"`)
    response.set('Cache-Control', `private, ${cacheSeconds > 0 ? `max-age=${cacheSeconds}` : 'no-cache'}`)
  } else {
    response.set('Cache-Control', 'no-store')
  }
  response.type('application/json').send(json)
}

function goneSignal(response: Response): AbortSignal {
  const gone = new AbortController()
  response.once('close', () => {
    if (!response.writableFinished) gone.abort(new Error('the client has gone'))
  })
  return gone.signal
}
