import express, { type Express } from 'express'
import type { Logger } from 'pino'
import type { Config } from '../config.ts'
import { requireToken } from './access.ts'
import { compressAnswers } from './compress.ts'
import { rateLimits, tokenLimits } from './limits.ts'
import { keepLog, requestLog } from './log.ts'
import { sameSite } from './origin.ts'
import { securityHeaders } from './security.ts'

/** Bodies are JSON. Only a whole subgraph and a saved view are large. */
const usualBody = '256kb'
const largeBody = '16mb'
const largeAddresses = ['/api/subgraph', '/api/views', '/api/named-views']

/** What every request passes before it reaches an endpoint, in this order. */
export function addPipeline(app: Express, config: Config, log: Logger): void {
  app.disable('x-powered-by')
  // Endpoints set their own ETag; Express only compares it.
  app.set('etag', false)
  keepLog(app, log)
  compressAnswers(app, config)
  app.use(requestLog(log))
  app.use(securityHeaders(config))
  app.use(sameSite(config))
  app.use(rateLimits(config))
  if (config.token !== null) app.use(tokenLimits(), requireToken(config.token))
  app.use(largeAddresses, express.json({ limit: largeBody }))
  app.use('/api', express.json({ limit: usualBody }))
}
