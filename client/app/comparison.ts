import { useCallback, useMemo } from 'react'
import { z } from 'zod'
import { ChangeClock } from '../../contract/changes.ts'
import type { Clocks } from '../../contract/clocks.ts'
import type { Comparison } from '../../contract/view-state.ts'
import { Day } from '../../model/dates.ts'
import { encodeSearch, type Search, useUrlState } from './url-state.ts'

/** The two days that are compared, and on which clock; they stand in the address. */
export const CompareUrl = z.object({
  dayA: Day.optional(),
  dayB: Day.optional(),
  clock: ChangeClock.optional(),
  /** Only one kind of change is listed. */
  only: z.enum(['appeared', 'ended', 'changed']).optional(),
  /** What stayed the same is not drawn; grey unless told. */
  unchanged: z.literal('hidden').optional(),
})

/** A comparison as it stands in the address. */
export const comparisonSearch = (comparison: Comparison | null): Search =>
  comparison ? encodeSearch(CompareUrl, comparison) : {}

const nothing = { dayA: undefined, dayB: undefined, clock: undefined, only: undefined, unchanged: undefined }

/** What is compared, or null; and ways to begin, to change and to leave it. */
export function useComparison() {
  const [{ dayA, dayB, clock = 'known', only = null, unchanged = null }, setUrl] = useUrlState(CompareUrl)
  const comparison = useMemo<Comparison | null>(
    () => (dayA && dayB ? { dayA, dayB, clock, only, unchanged } : null),
    [dayA, dayB, clock, only, unchanged],
  )
  const update = useCallback(
    // What is null leaves the address.
    (patch: Partial<Comparison>) => setUrl(patch as never, { replace: true }),
    [setUrl],
  )
  const compare = useCallback((all: Comparison | null) => setUrl({ ...nothing, ...all } as never), [setUrl])
  return { comparison, update, compare, leave: () => compare(null) }
}

/** The clocks as they stand on one of the two days. */
export const clocksOn = (day: string, clock: ChangeClock, clocks: Clocks): Clocks => ({
  ...clocks,
  trueOn: clock === 'known' ? clocks.trueOn : day,
  knownBy: clock === 'true' ? clocks.knownBy : day,
})
