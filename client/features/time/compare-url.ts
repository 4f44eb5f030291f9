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
})

export interface Comparison {
  dayA: string
  dayB: string
  clock: ChangeClock
}

/** What is compared, or null; and ways to change and to leave it. */
export function useComparison() {
  const [{ dayA, dayB, clock }, update] = useUrlState(CompareUrl)
  const comparison: Comparison | null = dayA && dayB ? { dayA, dayB, clock: clock ?? 'known' } : null
  return {
    comparison,
    update: (patch: Partial<Comparison>) => update(patch, { replace: true }),
    leave: () => update({ dayA: undefined, dayB: undefined, clock: undefined }),
  }
}

/** The clocks as they stand on one of the two days. */
export const clocksOn = (day: string, clock: ChangeClock, clocks: Clocks): Clocks => ({
  ...clocks,
  trueOn: clock === 'known' ? clocks.trueOn : day,
  knownBy: clock === 'true' ? clocks.knownBy : day,
})
