import { type ErrorCode, errors, type Problem } from '../../contract/errors.ts'

/** What a problem may say beyond its code. */
export type ProblemDetails = Partial<
  Pick<Problem, 'detail' | 'parameters' | 'position' | 'rule' | 'advice' | 'retryAfter'>
>

/** An error that a client may read: a code of contract/errors.ts and what is particular to this occasion. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly details: ProblemDetails

  constructor(code: ErrorCode, details: ProblemDetails = {}, options?: ErrorOptions) {
    super(details.detail ?? errors[code].detail, options)
    this.name = 'AppError'
    this.code = code
    this.details = details
  }
}

/** The answer where an id names nothing: `notFound('entity', 'company:nobody')`. */
export const notFound = (what: string, id: string): AppError =>
  new AppError('not_found', {
    detail: `There is no ${what} with the id ${id.slice(0, 200)}.`,
    advice: 'It may have been renamed or removed. Search for it by name.',
  })
