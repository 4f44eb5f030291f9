import { QueryCache, QueryClient } from '@tanstack/react-query'
import { ApiError } from './call.ts'
import { connection } from './connection.ts'
import { isAway } from './explain.ts'

/** Whether to send again: without end while the database is away, twice for accidents, never for our mistakes. */
export function shouldRetry(failures: number, error: unknown): boolean {
  if (isAway(error)) {
    connection.set(error.code)
    return true
  }
  if (!(error instanceof ApiError)) return false
  return (error.code === 'too_many_requests' || error.code === 'unreadable') && failures < 2
}

/** Milliseconds until then: what the server says, else 0.5 s doubling up to 5 s. */
export function retryDelay(failures: number, error: unknown): number {
  const told = error instanceof ApiError ? error.problem.retryAfter : undefined
  return told === undefined ? Math.min(500 * 2 ** failures, 5_000) : Math.min(told * 1_000, 10_000)
}

/** Server data for the whole client. An answer serves a minute; what was seen stays while it is asked again. */
export const makeQueryClient = (): QueryClient =>
  new QueryClient({
    queryCache: new QueryCache({ onSuccess: () => connection.set(null) }),
    defaultOptions: {
      queries: {
        staleTime: 60_000,
        gcTime: 600_000,
        retry: shouldRetry,
        retryDelay,
        refetchOnWindowFocus: false,
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  })
