import { ApiError, type ClientErrorCode } from './call.ts'
import type { Away } from './connection.ts'

/** What a person reads about an error: what happened, why, and what to do next. */
export interface Explanation {
  title: string
  sentence: string
  next: string
  /** True where the same request may succeed when it is sent again. */
  again: boolean
}

/** One entry for every code; a new code does not compile without one. */
export const explanations: Record<ClientErrorCode, Explanation> = {
  bad_request: {
    title: 'The address asks for something impossible',
    sentence: 'One or more parameters are wrong.',
    next: 'Correct what is named here, or start from the first screen.',
    again: false,
  },
  unauthenticated: {
    title: 'Sign in first',
    sentence: 'This server answers only with a token.',
    next: 'Open the address with the token you were given.',
    again: false,
  },
  forbidden: {
    title: 'Not allowed here',
    sentence: 'This is switched off on this server.',
    next: 'Ask whoever runs it to switch it on.',
    again: false,
  },
  not_found: {
    title: 'Nothing has this id',
    sentence: 'It may have been renamed in a newer dataset, or the address was cut short.',
    next: 'Search for its name.',
    again: false,
  },
  method_not_allowed: {
    title: 'Asked in the wrong way',
    sentence: 'This address answers another method.',
    next: 'Load the page again: it may be older than the server.',
    again: false,
  },
  conflict: {
    title: 'Changed meanwhile',
    sentence: 'Somebody saved a newer version first. Yours is still here.',
    next: 'Load the newer one, or save yours under another name.',
    again: false,
  },
  too_large: {
    title: 'Too large to send',
    sentence: 'The request is larger than this server takes.',
    next: 'Select fewer things and try again.',
    again: false,
  },
  query_refused: {
    title: 'This query is not run',
    sentence: 'It asks for something that is not allowed here.',
    next: 'Change what is marked.',
    again: false,
  },
  query_failed: {
    title: 'The query has an error',
    sentence: 'The database could not run it.',
    next: 'Correct what is marked and run it again.',
    again: false,
  },
  query_timeout: {
    title: 'The query took too long',
    sentence: 'It was ended at its time limit.',
    next: 'Ask for less: a label, a limit, fewer hops.',
    again: true,
  },
  too_many_requests: {
    title: 'Too many requests',
    sentence: 'This server takes only so many in a minute.',
    next: 'Wait a moment, then try again.',
    again: true,
  },
  internal: {
    title: 'Something went wrong on the server',
    sentence: 'The request failed there and was logged.',
    next: 'Try again. If it stays, pass on the request number.',
    again: true,
  },
  database_away: {
    title: 'The database is away',
    sentence: 'It does not answer at the moment.',
    next: 'Nothing to do: it is tried again by itself.',
    again: true,
  },
  unreachable: {
    title: 'The server does not answer',
    sentence: 'It may be starting, or the connection is down.',
    next: 'Nothing to do: it is tried again by itself.',
    again: true,
  },
  unreadable: {
    title: 'The answer cannot be read',
    sentence: 'It was cut short, or something between here and the server changed it.',
    next: 'Try again.',
    again: true,
  },
}

const unknown: Explanation = {
  title: 'Something went wrong here',
  sentence: 'The page met a state it was not made for.',
  next: 'Load the page again. What is saved is safe.',
  again: true,
}

/** Explains any error; the server's own words come first where they say more than the general sentence. */
export function explain(error: unknown): Explanation & { details: string[]; requestId: string | null } {
  if (!(error instanceof ApiError)) return { ...unknown, details: [], requestId: null }
  const { code, detail, advice, parameters, requestId } = error.problem
  const known = explanations[code]
  return {
    ...known,
    sentence: detail || known.sentence,
    next: advice ?? known.next,
    // Of a few parameters the sentence says it already.
    details: (parameters ?? [])
      .filter(({ message }) => !detail.includes(message))
      .map(({ name, message }) => `${name}: ${message}`),
    requestId: requestId || null,
  }
}

/** The database or the whole server is away: the screen stays and the request is sent again. */
export const isAway = (error: unknown): error is ApiError & { code: Away } =>
  error instanceof ApiError && (error.code === 'database_away' || error.code === 'unreachable')
