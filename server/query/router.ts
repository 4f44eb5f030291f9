import { randomUUID } from 'node:crypto'
import express, { type Request, type RequestHandler, type Response, type Router } from 'express'
import type { z } from 'zod'
import { errors } from '../../contract/errors.ts'
import { explainQuery, query } from '../../contract/query.ts'
import { QueryError } from '../guard/9-errors.ts'
import { AppError } from '../http/app-error.ts'
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
const lines = 'application/x-ndjson'

/**
 * POST /api/query and POST /api/query/explain. Closing the request ends the query in the database. Errors go to
 * the application's error handler; only in mid-stream they are a last line of the answer.
 */
export function queryRouter({ console, clientOf = addressOf, log = () => {} }: QueryRouterOptions): Router {
  const router = express.Router()
  router.use(query.path, ensureJson, express.json({ limit: largestBody }))

  router.post(query.path, async (request, response) => {
    const signal = closing(response)
    const streamed = request.accepts(['application/json', lines]) === lines
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

  router.post(explainQuery.path, async (request, response) => {
    const signal = closing(response)
    try {
      const asked = parse(explainQuery.request, request.body)
      response.json(await console.explain(asked, { client: clientOf(request), signal }))
    } catch (error) {
      if (!signal.aborted) throw error
    }
  })

  router.all([query.path, explainQuery.path], onlyPost)
  return router
}

/** A body of another type would be left unread, and the answer would be that there is no query. */
const ensureJson: RequestHandler = (request, _response, next) => {
  if (request.is('application/json') !== false) return next()
  throw new AppError('bad_request', {
    detail: 'The body is not sent as JSON.',
    advice: 'Send a JSON object with Content-Type: application/json.',
  })
}

const onlyPost: RequestHandler = ({ method }, response, next) => {
  if (method === 'OPTIONS') return next()
  response.setHeader('Allow', 'POST')
  throw new AppError('method_not_allowed', {
    detail: `A query is not asked by ${method.slice(0, 20)}.`,
    advice: 'POST a JSON object: {"cypher": "…", "params": {…}}.',
  })
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
  const wrong = parsed.error.issues.map(sayWrong)
  throw new QueryError({ code: 'bad_request', detail: `${errors.bad_request.detail} ${wrong.join('; ')}` })
}

function sayWrong(issue: z.core.$ZodIssue): string {
  const at = issue.path.join('.')
  if (issue.code !== 'unrecognized_keys') return `${at || 'body'}: ${issue.message}`
  const known = at === 'limits' ? 'timeMs, rows and bytes' : 'cypher, params and limits'
  const names = issue.keys.slice(0, 5).map(key => `${at && `${at}.`}${key.slice(0, 40)}`)
  return `${names.join(', ')}: unknown; known are ${known}`
}
