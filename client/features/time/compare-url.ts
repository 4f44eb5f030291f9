import { z } from 'zod'
import { ChangeClock } from '../../../contract/changes.ts'
import type { Clocks } from '../../../contract/clocks.ts'
import { Day } from '../../../model/dates.ts'
import { useUrlState } from '../../app/url-state.ts'

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

export interface Comparison {
  dayA: string
  dayB: string
  clock: ChangeClock
  only: 'appeared' | 'ended' | 'changed' | null
  unchanged: 'hidden' | null
}

/** What is compared, or null; and ways to change and to leave it. */
export function useComparison() {
  const [{ dayA, dayB, clock = 'known', only = null, unchanged = null }, update] = useUrlState(CompareUrl)
  const comparison: Comparison | null = dayA && dayB ? { dayA, dayB, clock, only, unchanged } : null
  return {
    comparison,
    update: ({ only, unchanged, ...days }: Partial<Comparison>) =>
      update(
        {
          ...days,
          ...(only === undefined ? {} : { only: only ?? undefined }),
          ...(unchanged === undefined ? {} : { unchanged: unchanged ?? undefined }),
        },
        { replace: true },
      ),
    leave: () =>
      update({
        dayA: undefined,
        dayB: undefined,
        clock: undefined,
        only: undefined,
        unchanged: undefined,
      }),
  }
}

/** The clocks as they stand on one of the two days. */
export const clocksOn = (day: string, clock: ChangeClock, clocks: Clocks): Clocks => ({
  ...clocks,
  trueOn: clock === 'known' ? clocks.trueOn : day,
  knownBy: clock === 'true' ? clocks.knownBy : day,
})
