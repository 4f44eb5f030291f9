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
    // What went wrong inside is logged by the error handler, once.
    customLogLevel: (_request, response) => (response.statusCode >= 400 ? 'info' : 'debug'),
    customErrorMessage: () => 'request failed',
    wrapSerializers: true,
  }) as unknown as RequestHandler
}
