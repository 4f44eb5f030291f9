import { randomUUID } from 'node:crypto'
import type { Request, RequestHandler } from 'express'
import type { Logger } from 'pino'

declare global {
  namespace Express {
    interface Request {
      /** The id under which the answer, the log and a problem document speak of this request. */
      id?: string
    }
  }
}

/** The setting of the application that holds its log. */
const logSetting = 'request log'

/**
 * Gives every request an id and logs how it ended. No header is logged, and so no credential. What went wrong inside
 * is logged by the error handler, once; while the database is away that is one line in all.
 */
export function requestLog(log: Logger): RequestHandler {
  return (request, response, next) => {
    const id = randomUUID()
    request.id = id
    response.setHeader('X-Request-Id', id)
    if (log.isLevelEnabled('info')) {
      const start = performance.now()
      response.once('close', () => {
        const { statusCode, writableFinished } = response
        log[statusCode >= 400 && statusCode !== 503 ? 'info' : 'debug'](
          { req: told(request), res: { statusCode }, responseTime: Math.round(performance.now() - start) },
          writableFinished ? 'request completed' : 'request aborted',
        )
      })
    }
    next()
  }
}

/** Keeps the log where {@link logOf} finds it. */
export const keepLog = (app: { set(name: string, value: unknown): unknown }, log: Logger) =>
  app.set(logSetting, log)

/** The log, in lines that say which request they belong to. Made when there is something to say, which is seldom. */
export const logOf = (request: Request): Logger | undefined =>
  (request.app.get(logSetting) as Logger | undefined)?.child({ req: told(request) })

const told = ({ id, method, originalUrl }: Request) => ({ id, method, url: originalUrl.slice(0, 500) })
