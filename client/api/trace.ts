import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Progress } from '../../contract/progress.ts'
import { trace } from '../../contract/trace.ts'
import type { CallInput } from './call.ts'
import { callTelling } from './call-telling.ts'
import { asking } from './queries.ts'

export type TraceInput = CallInput<typeof trace>

/** While limits change, the answer before stays until the next comes; says how far the search is while it runs. */
export const traceQuery = (input: TraceInput, onProgress: (progress: Progress) => void) =>
  queryOptions({
    ...asking(trace)(input),
    queryFn: ({ signal }) => callTelling(trace, input, onProgress, { signal }),
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  })
