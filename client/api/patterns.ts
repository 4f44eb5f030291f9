import { queryOptions } from '@tanstack/react-query'
import { pattern, patterns } from '../../contract/patterns.ts'
import type { Progress } from '../../contract/progress.ts'
import type { CallInput } from './call.ts'
import { callTelling } from './call-telling.ts'
import { asking } from './queries.ts'

export const patternsQuery = asking(patterns)

/** A pattern; says how far the search is while it runs. */
export const patternQuery = (input: CallInput<typeof pattern>, onProgress: (progress: Progress) => void) =>
  queryOptions({
    queryKey: [pattern.name, input] as const,
    queryFn: ({ signal }) => callTelling(pattern, input, onProgress, { signal }),
  })
