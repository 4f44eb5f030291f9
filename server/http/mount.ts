import { createHash } from 'node:crypto'
import type { IRouter, Request, Response } from 'express'
import type { z } from 'zod'
import type { Endpoint } from '../../contract/endpoint.ts'
import { sendBody } from './compress.ts'
import { readInput } from './input.ts'
import { stripper } from './strip.ts'

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

/** A setting of the application: every answer is checked against the contract before it is sent. The tests set it. */
export const checksAnswers = 'check answers'

/** Serves an endpoint: decodes and checks its input, and sends of the answer what the contract declares. */
export function mount<Q extends z.ZodType, A extends z.ZodType>(
  app: IRouter,
  endpoint: Endpoint<Q, A>,
  handler: Handler<Q, A>,
): void {
  const method = endpoint.method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete'
  const strip = stripper(endpoint.response)
  app[method](endpoint.path, async (request: Request, response: Response) => {
    const input = readInput(endpoint, request)
    const answer = await handler(input, contextOf(response))
    if (request.app.enabled(checksAnswers)) endpoint.response.parse(answer)
    send(endpoint, request, response, JSON.stringify(strip(answer)))
  })
}

function send(endpoint: Endpoint, request: Request, response: Response, json: string): void {
  const body = Buffer.from(json)
  const tag = tagFor(endpoint, response, body)
  // Compared here: Express would answer in full to clients that send Cache-Control: no-cache along with their tag.
  if (tag && knows(request.headers['if-none-match'], tag)) response.status(304).end()
  else sendBody(request, response, body)
}

/** Sets how long the answer may be kept, and the tag by which it is known again; null where it is not kept. */
function tagFor(endpoint: Endpoint, response: Response, body: Buffer): string | null {
  const { cacheSeconds = 0, etag = endpoint.method === 'GET' } = endpoint
  if (!etag || response.statusCode >= 300) {
    response.setHeader('Cache-Control', 'no-store')
    return null
  }
  const tag = `W/"${createHash('sha1').update(body).digest('base64url')}"`
  response.setHeader('ETag', tag)
  response.setHeader('Cache-Control', `private, ${cacheSeconds > 0 ? `max-age=${cacheSeconds}` : 'no-cache'}`)
  return tag
}

const knows = (header: string | undefined, tag: string): boolean =>
  (header ?? '').split(',').some(known => known.trim() === tag || known.trim() === '*')

/** Few handlers ask whether the client has gone, so the signal is made for those that do. */
function contextOf(response: Response): Context {
  let signal: AbortSignal | null = null
  return {
    get signal() {
      signal ??= goneSignal(response)
      return signal
    },
    status: code => void response.status(code),
  }
}

/** Aborted when the client leaves before the answer is whole. */
export function goneSignal(response: Response): AbortSignal {
  const gone = new AbortController()
  const leave = () => {
    if (!response.writableFinished) gone.abort(new Error('the client has gone'))
  }
  if (response.closed) leave()
  else response.once('close', leave)
  return gone.signal
}
