import { randomUUID } from 'node:crypto'
import express, { type Request, type Response, type Router } from 'express'
import type { z } from 'zod'
import { type ErrorCode, errors, type Problem } from '../../contract/errors.ts'
import { explainQuery, query } from '../../contract/query.ts'
import { QueryError, type QueryProblem } from '../guard/9-errors.ts'
import { type Answer, jsonAnswer, sendProblem, streamedAnswer } from './answers.ts'
import type { Console } from './console.ts'

export type QueryRouterOptions = {
  console: Console
  /** Whose limits a request counts against. Default: the address it comes from. */
  clientOf?: (request: Request) => string
  log?: (error: unknown) => void
}

const largestBody = '256kb'

/** POST /api/query and POST /api/query/explain. Closing the request ends the query in the database. */
export function queryRouter({ console, clientOf = addressOf, log = () => {} }: QueryRouterOptions): Router {
  const router = express.Router()
  const readBody = express.json({ limit: largestBody })

  router.post(query.path, readBody, async (request, response) => {
    const signal = closing(response)
    const streamed = (request.get('accept') ?? '').includes('application/x-ndjson')
    const answer: Answer = streamed ? streamedAnswer(response) : jsonAnswer(response)
    try {
      const asked = parse(query.request, request.body)
      answer.end(await console.run(asked, { client: clientOf(request), signal, streamed }, answer))
    } catch (error) {
      if (signal.aborted) return void response.destroy()
      answer.fail(toProblem(error, response, log))
    }
  })

  router.post(explainQuery.path, readBody, async (request, response) => {
    const signal = closing(response)
    try {
      const asked = parse(explainQuery.request, request.body)
      response.json(await console.explain(asked, { client: clientOf(request), signal }))
    } catch (error) {
      if (signal.aborted) return void response.destroy()
      sendProblem(response, toProblem(error, response, log))
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

function toProblem(error: unknown, response: Response, log: (error: unknown) => void): Problem {
  const known = error instanceof QueryError
  if (!known) log(error)
  const told: QueryProblem = known ? error.problem : { code: 'internal', detail: errors.internal.detail }
  const { status, title } = errors[told.code satisfies ErrorCode]
  const requestId = String(response.getHeader('x-request-id') ?? randomUUID())
  return { type: `/docs/errors#${told.code}`, title, status, ...told, requestId }
}
