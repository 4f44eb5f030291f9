import type { Request, RequestHandler } from 'express'
import { rateLimit } from 'express-rate-limit'
import { type Config, isLoopback } from '../config.ts'
import { AppError } from './app-error.ts'

const windowMs = 60_000
const onThisMachine = 20_000
const fromElsewhere = 1_500
const wrongTokens = 20

/** So many requests a minute and address; generous to the one user of a server on this machine. */
export const rateLimits = ({ host }: Pick<Config, 'host'>): RequestHandler =>
  limiter(isLoopback(host) ? onThisMachine : fromElsewhere)

/** So many wrong tokens a minute and address. */
export const tokenLimits = (): RequestHandler =>
  rateLimit({
    ...shared,
    limit: wrongTokens,
    legacyHeaders: false,
    standardHeaders: false,
    skipSuccessfulRequests: true,
    requestWasSuccessful: (_request, response) => response.statusCode !== 401,
  })

const shared = {
  windowMs,
  handler: (request: Request, _response: unknown, next: (error: unknown) => void) => {
    const reset = (request as Request & { rateLimit?: { resetTime?: Date } }).rateLimit?.resetTime
    const seconds = reset ? Math.max(1, Math.ceil((reset.getTime() - Date.now()) / 1000)) : 60
    next(new AppError('too_many_requests', { retryAfter: seconds }))
  },
}

const limiter = (limit: number) =>
  rateLimit({ ...shared, limit, legacyHeaders: false, standardHeaders: 'draft-8' })
