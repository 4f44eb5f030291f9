import type { ChangeClock } from '../../../contract/changes.ts'
import type { Clocks } from '../../../contract/clocks.ts'
import { formatDate } from '../../../model/dates.ts'

/** What is being looked at, in one plain sentence. */
export function clocksInWords({ trueOn, knownBy, certainty, rule }: Clocks): string {
  const doubt =
    (trueOn ?? knownBy) === undefined
      ? ''
      : certainty === 'strict'
        ? ' Only what is certain; dates known in part are left out where they leave it open.'
        : ' Dashed: only reported, or only possible since a date is partial.'
  const chosen = rule && rule !== 'standing' ? ` Where sources differ: ${ruleWords[rule]}.` : ''
  return `${whatIsSeen(trueOn, knownBy)}${doubt}${chosen}`
}

const ruleWords = {
  standing: 'our review first',
  official: 'official sources first',
  latest: 'the newest first',
  lowest: 'the lowest amount first',
} as const

function whatIsSeen(trueOn: string | undefined, knownBy: string | undefined): string {
  if (trueOn && knownBy)
    return `What held on ${formatDate(trueOn)}, as far as it had been published by ${formatDate(knownBy)}.`
  if (trueOn) return `What held on ${formatDate(trueOn)}, by everything known today.`
  if (knownBy) return `What had been published by ${formatDate(knownBy)}, whenever it held.`
  return 'Everything, on any day, by what is known today.'
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
