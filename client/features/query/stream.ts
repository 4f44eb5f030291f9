import { Problem } from '../../../contract/errors.ts'
import type { QueryLine, QueryRequest } from '../../../contract/query.ts'

/** Thrown when the request itself was answered with a problem. */
export class QueryProblem extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.detail)
    this.problem = problem
  }
}

async function problemOf(response: Response): Promise<Problem> {
  const parsed = Problem.safeParse(await response.json().catch(() => null))
  if (parsed.success) return parsed.data
  return {
    type: 'about:blank',
    title: 'Something went wrong',
    status: response.status,
    detail: 'The server did not answer in a way that can be read.',
    code: 'internal',
    requestId: '',
  }
}

/**
 * Runs a query and yields the lines of its answer as they come. Aborting the signal closes the request, which ends
 * the transaction in the database. Throws QueryProblem when the query is refused, TypeError when nobody answers.
 */
export async function* streamQuery(
  request: Pick<QueryRequest, 'cypher' | 'params'> & { limits?: Partial<QueryRequest['limits']> },
  signal: AbortSignal,
): AsyncGenerator<QueryLine> {
  const response = await fetch('/api/query', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/x-ndjson' },
    body: JSON.stringify(request),
    signal,
  })
  if (!response.ok || !response.body) throw new QueryProblem(await problemOf(response))
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  while (true) {
    const { value, done } = await reader.read()
    if (done) break
    const lines = (rest + value).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) if (line) yield JSON.parse(line) as QueryLine
  }
  if (rest.trim()) yield JSON.parse(rest) as QueryLine
}
