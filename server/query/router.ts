import { randomUUID } from 'node:crypto'
import express, { type Request, type Response, type Router } from 'express'
import type { z } from 'zod'
import { errors } from '../../contract/errors.ts'
import { explainQuery, query } from '../../contract/query.ts'
import { QueryError } from '../guard/9-errors.ts'
import { problemOf } from '../http/problem.ts'
import { jsonAnswer, streamedAnswer } from './answers.ts'
import type { Console } from './console.ts'

export type QueryRouterOptions = {
  console: Console
  /** Whose limits a request counts against. Default: the address it comes from. */
  clientOf?: (request: Request) => string
  log?: (error: unknown) => void
}

const largestBody = '256kb'

/**
 * POST /api/query and POST /api/query/explain. Closing the request ends the query in the database. Errors go to
 * the application's error handler; only in mid-stream they are a last line of the answer.
 */
export function queryRouter({ console, clientOf = addressOf, log = () => {} }: QueryRouterOptions): Router {
  const router = express.Router()
  const readBody = express.json({ limit: largestBody })

  router.post(query.path, readBody, async (request, response) => {
    const signal = closing(response)
    const streamed = (request.get('accept') ?? '').includes('application/x-ndjson')
    const answer = streamed ? streamedAnswer(response) : jsonAnswer(response)
    try {
      const asked = parse(query.request, request.body)
      answer.end(await console.run(asked, { client: clientOf(request), signal, streamed }, answer))
    } catch (error) {
      if (signal.aborted) return
      if (!response.headersSent) throw error
      if (!(error instanceof QueryError)) log(error)
      answer.fail(problemOf(error, String(request.id ?? randomUUID())))
    }
  })

  router.post(explainQuery.path, readBody, async (request, response) => {
    const signal = closing(response)
    try {
      const asked = parse(explainQuery.request, request.body)
      response.json(await console.explain(asked, { client: clientOf(request), signal }))
    } catch (error) {
      if (!signal.aborted) throw error
    }
  })

  return router
}

const addressOf = (request: Request): string => request.ip ?? 'unknown'

/** Aborts when the client leaves before the answer is complete. */
function closing(response: Response): AbortSignal {
  const controller = new AbortController()
  response.once('close', () => {
    if (!response.writableFinished) controller.abort(new Error('The client left.'))
  })
  return controller.signal
}

function parse<T extends z.ZodType>(schema: T, body: unknown): z.output<T> {
  const parsed = schema.safeParse(body ?? {})
  if (parsed.success) return parsed.data
  const wrong = parsed.error.issues.map(issue => `${issue.path.join('.') || 'body'}: ${issue.message}`)
  throw new QueryError({ code: 'bad_request', detail: `${errors.bad_request.detail} ${wrong.join('; ')}` })
}
