import { type ErrorCode, errors, type Problem } from '../../contract/errors.ts'
import { shortenExpected } from '../../contract/query-message.ts'
import type { Refusal } from '../../contract/refusal.ts'
import { AppError } from '../http/app-error.ts'
import type { Failure } from '../query/job.ts'
import { placeAt } from './refuse.ts'

/** A query that ended without its answer, as the client is told: no path, no address, no text of the server's. */
export type QueryProblem = Pick<Problem, 'code' | 'detail' | 'position' | 'advice' | 'retryAfter' | 'rule'>

export class QueryError extends AppError {
  constructor({ code, ...details }: QueryProblem) {
    super(code, details)
    this.name = 'QueryError'
  }
}

/** Step 9, for what the guard declined. */
export function refusalProblem({ rule, what, why, instead, place }: Refusal): QueryProblem {
  const detail = `${what} ${why}`
  return { code: 'query_refused', rule, detail, advice: instead, ...(place ? { position: place } : {}) }
}

/** Codes of a connection that is gone: the server gave it up, or is not there. */
const gone = ['ServiceUnavailable', 'SessionExpired']

/** The connection broke, which does not tell whether the server is still there. */
export const isConnectionGone = (code: string): boolean => gone.some(part => code.includes(part))

/** What goes wrong while a query computes, in words of its own; `message` is looked at where the code says too little. */
const computed: { match: RegExp; detail: string; advice: string }[] = [
  {
    match: /^\/ by zero/,
    detail: 'The query divides a whole number by zero.',
    advice: 'Leave such rows out, or write CASE WHEN n <> 0 THEN m / n END.',
  },
  {
    match: /^(long|integer) overflow/,
    detail: 'A whole number becomes larger than the database can hold.',
    advice: 'Compute with floating-point numbers: toFloat(n).',
  },
  {
    match: /TooManyClauses/,
    detail: 'The full-text search asks for too many words at once.',
    advice: 'Search for fewer words.',
  },
  {
    match: /`db\.index\.fulltext\.query\w+`: Caused by:(?!.*(There is no such|cannot be negative))/,
    detail: 'The text of the full-text search cannot be read.',
    advice:
      'Put what holds signs such as ( ) [ ] / : or - between double quotes, or search for simpler words.',
  },
]

type Known = { match: RegExp; code: ErrorCode; detail?: string; advice?: string }

const known: Known[] = [
  {
    match: /TransactionTimedOut|Transaction\.Terminated|LockClientStopped|Interlock\.TimedOut/,
    code: 'query_timeout',
    detail: 'The query was ended at its time limit.',
    advice: 'Ask for less: add LIMIT, name labels and types, or bound variable-length patterns.',
  },
  {
    match: /MemoryPoolOutOfMemory|OutOfMemory|StackOverFlow/i,
    code: 'query_failed',
    detail: 'The query needs more memory than one query may use.',
    advice: 'Collect or sort fewer rows: filter first, or add LIMIT before you aggregate.',
  },
  {
    match: /Interlock\.ValueTooLarge/,
    code: 'query_failed',
    detail: 'A single value of the result is too large to be sent.',
    advice: 'Return rows instead of one long list: UNWIND it, or cut it with [0..1000].',
  },
  {
    match: /Interlock\.(ValueTooDeep|ThreadFailed)/,
    code: 'query_failed',
    detail: 'The result could not be read: a value is nested too deeply or too large.',
    advice: 'Return the inner values as columns of their own.',
  },
  {
    match: /Statement\.AccessMode|General\.ForbiddenOnReadOnlyDatabase|General\.WriteOnReadOnly/,
    code: 'query_refused',
    detail: 'This would change the graph, and the console only reads.',
    advice: 'Put EXPLAIN in front to see the plan.',
  },
  {
    match: new RegExp(
      [
        ...gone,
        'CONNECTION_ACQUISITION_TIMEOUT',
        'ClientError\\.Security',
        'DatabaseUnavailable',
        'ECONN',
        'Interlock\\.Unknown',
        'TransientError\\.General',
      ].join('|'),
    ),
    code: 'database_away',
  },
]

/** Step 9, for what the server said: our code, the message in clean words, the position in the caller's text. */
export function failureProblem(failure: Failure, cypher: string, advice?: string): QueryProblem {
  const found = known.find(({ match }) => match.test(failure.code))
  if (found) {
    const away = found.code === 'database_away'
    return {
      code: found.code,
      detail: found.detail ?? errors[found.code].detail,
      ...(found.advice ? { advice: found.advice } : {}),
      ...(away ? { retryAfter: 10 } : {}),
    }
  }
  const explained = computed.find(({ match }) => match.test(failure.message))
  if (explained && failure.code.startsWith('Neo.ClientError')) {
    const { detail, advice } = explained
    return { code: 'query_failed', detail, advice }
  }
  if (failure.code.startsWith('Neo.DatabaseError.Statement.')) {
    const advice = 'A function may have been given what it cannot take, such as a negative length.'
    return { code: 'query_failed', detail: 'The database failed while it ran the query.', advice }
  }
  if (!/^Neo\.ClientError\.(Statement|Procedure|Schema|Transaction)\./.test(failure.code)) {
    return { code: 'query_failed', detail: errors.query_failed.detail }
  }
  const position = positionIn(failure, cypher)
  return {
    code: 'query_failed',
    detail: cleanMessage(failure.message),
    ...(position ? { position } : {}),
    ...(advice ? { advice } : {}),
  }
}

const prefix = 'EXPLAIN '.length

/** Neo4j writes `(line L, column C (offset: O))`; what the word EXPLAIN added in front is taken away. */
function positionIn({ message, stage }: Failure, cypher: string): QueryProblem['position'] | null {
  const found = /\(line (\d+), column (\d+) \(offset: (\d+)\)\)/.exec(message)
  if (!found) return null
  const offset = Number(found[3]) - (stage === 'plan' ? prefix : 0)
  const word = /^[\p{ID_Continue}$]+/u.exec(cypher.slice(Math.max(0, offset)))?.[0] ?? ' '
  return placeAt(cypher, Math.min(Math.max(0, offset), cypher.length), word.length)
}

/** The first sentence or two of a server's message, without its echo of the query, addresses and paths. */
export function cleanMessage(message: string): string {
  const first = message.split(/\r?\n/)[0] ?? ''
  const clean = first
    .replace(/^Failed to invoke procedure `[\w.]+`: Caused by: /, '')
    .replace(/\s*\(line \d+, column \d+ \(offset: \d+\)\)/g, '')
    .replace(/\b[a-z][a-z0-9+.-]*:\/\/[^\s'")]+/gi, '…')
    .replace(/(?<![\w:*.)\]])\/(?:[\w.@-]+\/)+[\w.@-]*/g, '…')
    .replace(/\b\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?\b/g, '…')
    .replace(/\b(?:java|scala|org|com)(?:\.\w+){2,}(?:Exception|Error)?:?\s*/g, '')
    .trim()
  if (clean === '') return errors.query_failed.detail
  const short = shortenExpected(clean)
  return short.length > 600 ? `${short.slice(0, 600)}…` : short
}
