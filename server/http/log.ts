import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { RequestHandler } from 'express'
import type { Logger } from 'pino'
import { pinoHttp } from 'pino-http'

/** Gives every request an id and logs how it ended. No header is logged, and so no credential. */
export function requestLog(log: Logger): RequestHandler {
  return pinoHttp({
    logger: log,
    genReqId: (_request: IncomingMessage, response: ServerResponse) => {
      const id = randomUUID()
      response.setHeader('X-Request-Id', id)
      return id
    },
    serializers: {
      req: ({ id, method, url }: { id: string; method: string; url: string }) => ({
        id,
        method,
        url: url.slice(0, 500),
      }),
      res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
    },
    // What went wrong inside is logged by the error handler, once; while the database is away that is one line in all.
    customLogLevel: (_request, { statusCode }) =>
      statusCode >= 400 && statusCode !== 503 ? 'info' : 'debug',
    customErrorMessage: () => 'request failed',
    customErrorObject: (_request, _response, _error, { err: _, ...told }) => told,
    wrapSerializers: true,
  }) as unknown as RequestHandler
}
