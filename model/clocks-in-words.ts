import { formatDate } from './dates.ts'
import type { ResolveOptions, Rule } from './resolve.ts'

/** What is being looked at, in one plain sentence. */
export function clocksInWords({ trueOn, knownBy, certainty, rule }: ResolveOptions): string {
  const doubt = !(trueOn ?? knownBy)
    ? ''
    : certainty === 'strict'
      ? ' Only what is certain.'
      : ' Dashed: only reported, or only possible.'
  return `${whatIsSeen(trueOn, knownBy)}${doubt}${ruleInWords(rule)}`
}

const ruleInWords = (rule: Rule | null | undefined) =>
  rule && rule !== 'standing' ? ` Where sources differ: ${ruleWords[rule]}.` : ''

const ruleWords: Record<Rule, string> = {
  standing: 'our review first',
  official: 'official sources first',
  latest: 'the newest first',
  lowest: 'the lowest amount first',
}

function whatIsSeen(trueOn: string | null | undefined, knownBy: string | null | undefined): string {
  if (trueOn && knownBy)
    return `What held on ${formatDate(trueOn)}, as far as it had been published by ${formatDate(knownBy)}.`
  if (trueOn) return `What held on ${formatDate(trueOn)}, by everything known today.`
  if (knownBy) return `What had been published by ${formatDate(knownBy)}, whenever it held.`
  return 'Everything, on any day, by what is known today.'
}

/** Which two days are compared, on which clock, in one plain sentence. */
export function comparedDaysInWords(
  clock: 'known' | 'true' | 'both',
  { from, to, trueOn, knownBy, certainty, rule }: ResolveOptions & { from: string; to: string },
): string {
  const days = `${formatDate(to)}, against ${formatDate(from)}`
  const known = trueOn ? `; only what held on ${formatDate(trueOn)}` : ''
  const held = knownBy ? `, as far as it was known by ${formatDate(knownBy)}` : ''
  const what = {
    known: `What had been published by ${days}${known}.`,
    true: `What held on ${days}${held}.`,
    both: `What held and had been published by ${days}.`,
  }[clock]
  return `${what}${certainty === 'strict' ? ' Only what is certain.' : ''}${ruleInWords(rule)}`
}

/** What something taken away says of the day it was seen at: in a sentence, and as part of the name of a file. */
export interface SeenAt {
  sentence: string
  /** "known-by-2024-11-10-official-first" */
  slug: string
}

/** How it is seen at these clocks and by this rule; null for everything known today by the usual rule. */
export function seenAt(options: ResolveOptions): SeenAt | null {
  const { trueOn, knownBy, certainty, rule } = options
  const parts = [
    trueOn && `true-on-${trueOn}`,
    knownBy && `known-by-${knownBy}`,
    (trueOn ?? knownBy) && certainty === 'strict' && 'certain-only',
    rule && rule !== 'standing' && `${rule}-first`,
  ].filter(part => !!part)
  return parts.length > 0 ? { sentence: clocksInWords(options), slug: parts.join('-') } : null
}
