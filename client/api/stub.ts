import type { z } from 'zod'
import { endpoints } from '../../contract/all.ts'
import type { Endpoint } from '../../contract/endpoint.ts'

/** Answers by endpoint name instead of the example: a body, or an error as status and body. */
export type StubAnswers = Record<string, unknown>

/** For tests: a `fetch` that serves every endpoint's own example, so that no test agrees with a fiction. */
export function stubFetch(answers: StubAnswers = {}): typeof fetch {
  return async (input, init) => {
    const url = new URL(String(input instanceof Request ? input.url : input), 'http://interlock.test')
    const found = (endpoints as readonly Endpoint[]).find(
      ({ method, path }) => method === (init?.method ?? 'GET') && pattern(path).test(url.pathname),
    )
    if (!found)
      return json(404, {
        code: 'not_found',
        title: 'Not found',
        status: 404,
        detail: 'No such address.',
        type: '',
        requestId: '',
      })
    const answer = answers[found.name]
    if (isFailure(answer)) return json(answer.status, answer.problem)
    return json(200, answer ?? (found.response as z.ZodType).parse(found.example.response))
  }
}

/** An answer that is an error. */
export const failure = (status: number, code: string, detail: string) => ({
  failure: true as const,
  status,
  problem: { type: 'about:blank', title: detail, status, detail, code, requestId: 'test' },
})
type Failure = ReturnType<typeof failure>
const isFailure = (answer: unknown): answer is Failure =>
  typeof answer === 'object' && answer !== null && 'failure' in answer

const pattern = (path: string) => new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`)

const json = (status: number, body: unknown) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } })
