import type { ErrorRequestHandler, Request, RequestHandler } from 'express'
import { AppError } from './app-error.ts'
import { logOf } from './log.ts'
import { problemOf } from './problem.ts'

/** Answers every address below /api that nothing else has answered. */
export const unknownAddress: RequestHandler = (request, _response, next) => {
  next(
    new AppError('not_found', {
      detail: `There is nothing at ${request.method} ${request.baseUrl}${request.path}.`.slice(0, 300),
      advice: 'GET /api/docs lists every address.',
    }),
  )
}

/**
 * The last handler: turns whatever was thrown into problem details. What was not foreseen is logged as it is and
 * answered with one fixed sentence.
 */
export const errorHandler: ErrorRequestHandler = (error, request, response, _next) => {
  const problem = problemOf(error, String(request.id))
  if (problem.code === 'database_away') sayThatItIsAway(request)
  else if (problem.status >= 500) {
    const level = problem.code === 'internal' ? 'error' : 'warn'
    logOf(request)?.[level]({ err: error, code: problem.code }, problem.title)
  }
  if (response.headersSent) {
    response.destroy()
    return
  }
  response.removeHeader('ETag')
  if (problem.retryAfter !== undefined) response.setHeader('Retry-After', Math.ceil(problem.retryAfter))
  response
    .status(problem.status)
    .set('Cache-Control', 'no-store')
    .type('application/problem+json')
    .send(JSON.stringify(problem))
}

const awayAgainAfterMs = 60_000

/** A database that restarts fails every request of that time: one calm line says so, and no stack tells more. */
function sayThatItIsAway(request: Request): void {
  const { app } = request
  const now = performance.now()
  if (now - (app.locals.saidAwayAt ?? Number.NEGATIVE_INFINITY) < awayAgainAfterMs) return
  app.locals.saidAwayAt = now
  logOf(request)?.warn(
    { code: 'database_away' },
    'The database does not answer; requests get 503 until it does',
  )
}
