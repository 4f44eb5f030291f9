import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { trace } from '../../contract/trace.ts'
import { type CallInput, call } from './call.ts'
import { asking } from './queries.ts'

export type TraceInput = CallInput<typeof trace>

/** While limits change, the answer before stays until the next comes. */
export const traceQuery = (input: TraceInput) =>
  queryOptions({
    ...asking(trace)(input),
    queryFn: ({ signal }) => call(trace, input, { signal }),
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  })
