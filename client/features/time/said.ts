import type { Clocks } from '../../../contract/clocks.ts'
import { formatDate } from '../../../model/dates.ts'

/** What is being looked at, in one plain sentence. */
export function clocksInWords({ trueOn, knownBy, certainty, rule }: Clocks): string {
  const doubt =
    (trueOn ?? knownBy) === undefined
      ? ''
      : certainty === 'strict'
        ? ' Only what is certain; dates known in part are left out where they leave it open.'
        : ' Dashed: possible, since a date is known only in part.'
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
