import { errors, type Problem } from '../../contract/errors.ts'
import { AppError } from './app-error.ts'

/** The problem that a thrown value becomes. What we did not foresee becomes one fixed sentence. */
export function problemOf(error: unknown, requestId: string): Problem {
  const known = asAppError(error)
  const { status, title } = errors[known.code]
  return {
    type: `/api/docs/errors#${known.code}`,
    title,
    status,
    detail: known.message,
    code: known.code,
    requestId,
    ...withoutDetail(known),
  }
}

const withoutDetail = ({ details: { detail: _, ...rest } }: AppError) => rest

const retryAfter = 2

/** Finds the code of an error of Express, of its body parser or of the database driver; `internal` otherwise. */
export function asAppError(error: unknown): AppError {
  if (error instanceof AppError) return error
  const { code, type, status } = fieldsOf(error)
  if (type === 'entity.too.large' || status === 413) return new AppError('too_large')
  if (type === 'entity.parse.failed')
    return new AppError('bad_request', { detail: 'The body is not JSON.', advice: 'Send a JSON object.' })
  if (type?.startsWith('encoding.') || type?.startsWith('charset.') || error instanceof URIError)
    return new AppError('bad_request', { detail: 'The address or the body is not encoded as UTF-8.' })
  if (isDatabaseAway(code)) return new AppError('database_away', { retryAfter })
  if (readOnly.test(code ?? ''))
    return new AppError('forbidden', {
      detail: 'The database takes no writes.',
      advice: 'Share the long link instead: it carries the whole view.',
    })
  if (/TransactionTimedOut|TransactionTerminated/.test(code ?? ''))
    return new AppError('query_timeout', { advice: 'Ask for less at a time.' })
  if (status !== undefined && status >= 400 && status < 500) return new AppError('bad_request')
  return new AppError('internal')
}

const away =
  /^(ServiceUnavailable|SessionExpired|CONNECTION_ACQUISITION_TIMEOUT)$|Unauthorized|AuthenticationRateLimit|CredentialsExpired|TokenExpired|DatabaseUnavailable|DatabaseNotFound|TransientError\.Cluster|Routing/

const readOnly = /ReadOnly|NotALeader|Security\.Forbidden/

/** Whether an error of the driver says that the server does not answer, or does not let us in. */
export const isDatabaseAway = (code: string | undefined): boolean => code !== undefined && away.test(code)

function fieldsOf(error: unknown): { code?: string; type?: string; status?: number } {
  if (!(error instanceof Error)) return {}
  const { code, type, status } = error as Error & { code?: unknown; type?: unknown; status?: unknown }
  return {
    code: typeof code === 'string' ? code : undefined,
    type: typeof type === 'string' ? type : undefined,
    status: typeof status === 'number' ? status : undefined,
  }
}
