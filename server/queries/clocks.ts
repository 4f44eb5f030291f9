import type { Clocks } from '../../contract/clocks.ts'
import { now } from '../../model/clocks.ts'
import { existsAt, type Spans, type StoredClocks } from '../../model/spans.ts'

/** The parameters that the clock fragments use. */
export function clockParams({ trueOn, knownBy, certainty }: Clocks) {
  return {
    timed: trueOn !== undefined || knownBy !== undefined,
    trueOn: trueOn ?? null,
    moment: knownBy ?? now,
    strict: certainty === 'strict',
  }
}

/** Whether the clocks say anything at all. */
export const isTimed = ({ trueOn, knownBy }: Clocks): boolean => trueOn !== undefined || knownBy !== undefined

const covered = (item: string, kind: 'possible' | 'certain') => `
    any(i IN range(0, size(coalesce(${item}.${kind}Known, [])) - 1) WHERE
      ${item}.${kind}Known[i] <= $moment AND $moment < ${item}.${kind}Until[i]
      AND ($trueOn IS NULL OR (${item}.${kind}From[i] <= $trueOn AND $trueOn <= ${item}.${kind}To[i])))`

/** Cypher: whether a relationship or entity held on $trueOn by what was known at $moment; without clocks, now. */
export const holds = (item: string): string => `
  CASE WHEN NOT $timed THEN coalesce(${item}.current, true)
    WHEN $strict THEN ${covered(item, 'certain')}
    ELSE ${covered(item, 'possible')} END`

/** The same in as few words as these clocks need: without clocks the planner has next to nothing to plan. */
export function holdsAt(item: string, clocks: Clocks): string {
  if (!isTimed(clocks)) return `coalesce(${item}.current, true)`
  return covered(item, clocks.certainty === 'strict' ? 'certain' : 'possible')
}

/**
 * Whether a line is there at the clocks. It is not there before its ends: nobody is a party to a deal that has not
 * begun. Without clocks an end is there whenever the line is.
 */
export const lineHoldsAt = (line: string, ends: readonly string[], clocks: Clocks): string =>
  (isTimed(clocks) ? [line, ...ends] : [line]).map(item => holdsAt(item, clocks)).join(' AND ')

/** How certain it is that something held, from its stored clocks; null where no clock is set. */
export function certaintyOf(stored: Partial<StoredClocks>, clocks: Clocks): 'certain' | 'possible' | null {
  if (!isTimed(clocks)) return null
  const answer = existsAt(spansFrom(stored), clocks)
  return answer === 'no' ? null : answer
}

function spansFrom(stored: Partial<StoredClocks>): Spans {
  const read = (kind: 'possible' | 'certain') =>
    (stored[`${kind}Known`] ?? []).map((knownFrom, i) => ({
      knownFrom,
      knownUntil: stored[`${kind}Until`]?.[i] ?? '',
      from: stored[`${kind}From`]?.[i] ?? '',
      to: stored[`${kind}To`]?.[i] ?? '',
    }))
  return { possible: read('possible'), certain: read('certain') }
}
