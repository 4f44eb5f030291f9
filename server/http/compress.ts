import { constants } from 'node:zlib'
import compression from 'compression'
import type { Request, RequestHandler, Response } from 'express'
import { type Config, isLoopback } from '../config.ts'

/** Answers are made for one reader each, so they are compressed quickly rather than well. */
const quick = 3
const { BROTLI_PARAM_QUALITY } = constants

/**
 * Answers of at least so many bytes are compressed. Within one machine packing and unpacking 50 kB costs more than all
 * else that the server does for the request, and saves nobody anything; only large answers keep less memory that way.
 */
const fromBytes = { onThisMachine: 131_072, elsewhere: 1_024 }

const thresholdFor = ({ host }: Pick<Config, 'host'>) =>
  isLoopback(host) ? fromBytes.onThisMachine : fromBytes.elsewhere

/** Compresses whatever the handlers after it send. */
export const compressed = (config: Pick<Config, 'host'>): RequestHandler =>
  compression({
    filter: isWhole,
    threshold: thresholdFor(config),
    level: quick,
    brotli: { params: { [BROTLI_PARAM_QUALITY]: quick } },
  })

/** A stream is not compressed: its first lines would wait in the compressor. */
const isWhole: compression.CompressionFilter = (request, response) =>
  !String(response.getHeader('Content-Type') ?? '').includes('ndjson') &&
  !String(response.getHeader('Content-Type') ?? '').includes('event-stream') &&
  compression.filter(request, response)

/** The setting of the application that holds how {@link sendBody} compresses. */
const setting = 'compress answers'
type Setting = { threshold: number; compress: RequestHandler }

/** Lets {@link sendBody} compress the answers of this application. */
export const compressAnswers = (
  app: { set(name: string, value: unknown): unknown },
  config: Pick<Config, 'host'>,
) => app.set(setting, { threshold: thresholdFor(config), compress: compressed(config) } satisfies Setting)

/** Ends an answer with a JSON body that is whole and of a known length; only a long one pays for being compressed. */
export function sendBody(request: Request, response: Response, body: Buffer): void {
  response.setHeader('Content-Type', 'application/json; charset=utf-8')
  response.setHeader('Vary', 'Accept-Encoding')
  response.setHeader('Content-Length', body.length)
  const { threshold, compress } = (request.app.get(setting) as Setting | undefined) ?? {}
  if (compress && body.length >= (threshold ?? 0)) compress(request, response, () => response.end(body))
  else response.end(body)
}
