import type { ChangeClock } from '../../../contract/changes.ts'
import type { Clocks } from '../../../contract/clocks.ts'
import { comparedDaysInWords, type SeenAt, seenAt } from '../../../model/clocks-in-words.ts'
import { formatDate } from '../../../model/dates.ts'

/** What something taken away says of the two days that are compared. */
export const comparedAt = (
  { dayA, dayB, clock }: { dayA: string; dayB: string; clock: ChangeClock },
  clocks: Clocks,
): SeenAt => ({
  sentence: comparedDaysInWords(clock, { ...clocks, from: dayA, to: dayB }),
  slug: ['compared', clock, dayA, dayB, seenAt({ ...clocks, ...moved[clock] })?.slug]
    .filter(Boolean)
    .join('-'),
})

/** The clocks that the two days stand for. */
const moved = {
  known: { knownBy: undefined },
  true: { trueOn: undefined },
  both: { knownBy: undefined, trueOn: undefined },
}

const verbs: Record<ChangeClock, string> = {
  known: 'became known',
  true: 'came about',
  both: 'came about or became known',
}

/** How much became different between two days, in one plain sentence. */
export function comparedInWords(
  { dayA, dayB, clock }: { dayA: string; dayB: string; clock: ChangeClock },
  counts: { appeared: number; ended: number; changed: number },
): string {
  const [first, last] = dayA < dayB ? [dayA, dayB] : [dayB, dayA]
  const parts = [
    counts.appeared > 0 && `${counts.appeared} ${counts.appeared === 1 ? 'thing' : 'things'} ${verbs[clock]}`,
    counts.ended > 0 && `${counts.ended} ended`,
    counts.changed > 0 && `${counts.changed} changed`,
  ].filter(part => part !== false)
  const back = dayA > dayB ? ', told backwards' : ''
  const what = parts.length > 0 ? parts.join(', ').replace(/, ([^,]*)$/, ' and $1') : 'nothing differs'
  return `Between ${formatDate(first)} and ${formatDate(last)} ${what}${back}.`
}
