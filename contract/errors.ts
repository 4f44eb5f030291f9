import { z } from 'zod'

/** Every error that leaves the server: its code, its HTTP status and what a person reads. */
export const errors = {
  bad_request: {
    status: 400,
    title: 'The request cannot be read',
    detail: 'One or more parameters are wrong.',
  },
  unauthenticated: { status: 401, title: 'Sign in first', detail: 'This address needs a token.' },
  forbidden: { status: 403, title: 'Not allowed', detail: 'This is switched off on this server.' },
  not_found: { status: 404, title: 'Not found', detail: 'Nothing here has that id.' },
  method_not_allowed: {
    status: 405,
    title: 'Not in this way',
    detail: 'This address answers another method.',
  },
  conflict: { status: 409, title: 'Changed meanwhile', detail: 'Somebody saved a newer version first.' },
  too_large: { status: 413, title: 'Too large', detail: 'The request is larger than this server takes.' },
  query_refused: {
    status: 422,
    title: 'This query is not run',
    detail: 'The query asks for something that is not allowed here.',
  },
  query_failed: {
    status: 422,
    title: 'The query has an error',
    detail: 'The database could not run the query.',
  },
  query_timeout: { status: 422, title: 'The query took too long', detail: 'It was ended at its time limit.' },
  too_many_requests: { status: 429, title: 'Too many requests', detail: 'Wait a moment, then try again.' },
  internal: {
    status: 500,
    title: 'Something went wrong here',
    detail: 'The request failed on the server. It has been logged.',
  },
  database_away: {
    status: 503,
    title: 'The database is away',
    detail: 'It does not answer at the moment. It is tried again by itself.',
  },
} as const satisfies Record<string, { status: number; title: string; detail: string }>

export type ErrorCode = keyof typeof errors
export const errorCodes = Object.keys(errors) as ErrorCode[]

/** The wire shape of every error: problem details (RFC 9457) with our code. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  code: z.enum(errorCodes as [ErrorCode, ...ErrorCode[]]),
  requestId: z.string(),
  /** For `bad_request`: every parameter that is wrong, and how. */
  parameters: z.array(z.object({ name: z.string(), message: z.string() })).optional(),
  /** For queries: where, counted from 1 (line, column) and from 0 in UTF-16 units (offset). */
  position: z
    .object({
      line: z.number().int(),
      column: z.number().int(),
      offset: z.number().int(),
      /** How many characters it concerns, where that is known. */
      length: z.number().int().optional(),
    })
    .optional(),
  /** For `query_refused`: which rule of contract/refusal.ts. */
  rule: z.string().optional(),
  /** What to do instead, where something is known. */
  advice: z.string().optional(),
  /** Seconds after which to try again. */
  retryAfter: z.number().optional(),
})
export type Problem = z.infer<typeof Problem>
