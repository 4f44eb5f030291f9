import { constants } from 'node:zlib'
import compression from 'compression'
import express, { type Express } from 'express'
import type { Logger } from 'pino'
import { type Config, isLoopback } from '../config.ts'
import { requireToken } from './access.ts'
import { rateLimits, tokenLimits } from './limits.ts'
import { requestLog } from './log.ts'
import { sameSite } from './origin.ts'
import { securityHeaders } from './security.ts'

/** Bodies are JSON. Only a whole subgraph and a saved view are large. */
const usualBody = '256kb'
const largeBody = '16mb'
const largeAddresses = ['/api/subgraph', '/api/views', '/api/named-views']

/** Answers are made for one reader each, so they are compressed quickly rather than well. */
const quick = 3
const { BROTLI_PARAM_QUALITY } = constants

/**
 * Answers of at least so many bytes are compressed. Within one machine a short one arrives a good quarter sooner as
 * it is: packing and unpacking take longer than the bytes they save.
 */
const fromBytes = { onThisMachine: 16_384, elsewhere: 1_024 }

/** What every request passes before it reaches an endpoint, in this order. */
export function addPipeline(app: Express, config: Config, log: Logger): void {
  app.disable('x-powered-by')
  // Endpoints set their own ETag; Express only compares it.
  app.set('etag', false)
  app.use(requestLog(log))
  app.use(securityHeaders(config))
  app.use(sameSite(config))
  app.use(rateLimits(config))
  if (config.token !== null) app.use(tokenLimits(), requireToken(config.token))
  app.use(
    compression({
      filter: isWhole,
      threshold: isLoopback(config.host) ? fromBytes.onThisMachine : fromBytes.elsewhere,
      level: quick,
      brotli: { params: { [BROTLI_PARAM_QUALITY]: quick } },
    }),
  )
  app.use(largeAddresses, express.json({ limit: largeBody }))
  app.use('/api', express.json({ limit: usualBody }))
}

/** A stream is not compressed: its first lines would wait in the compressor. */
const isWhole: compression.CompressionFilter = (request, response) =>
  !String(response.getHeader('Content-Type') ?? '').includes('ndjson') &&
  !String(response.getHeader('Content-Type') ?? '').includes('event-stream') &&
  compression.filter(request, response)
