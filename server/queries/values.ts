import type { Clocks } from '../../contract/clocks.ts'
import type { Conflict, DisplayedValue } from '../../contract/evidence.ts'
import type { Claim } from '../../model/claim.ts'
import { claimsAsOf, type SourceLookup } from '../../model/clocks.ts'
import { type Asked, findConflicts, questionsOf } from '../../model/conflicts.ts'
import { formatAmount } from '../../model/money.ts'
import { originsOf } from '../../model/origins.ts'
import { resolveClaims } from '../../model/resolve.ts'

const official = new Set(['decision', 'filing', 'official'])

/** The values that claims add up to, one a question, each with the reasons why it is the one shown. */
export function displayedValues(claims: Claim[], sources: SourceLookup, clocks: Clocks): DisplayedValue[] {
  const questions = new Map<string, Asked[]>()
  for (const claim of claimsAsOf(claims, sources, clocks))
    for (const asked of questionsOf(claim)) {
      const key = `${claim.predicate} ${claim.object} ${asked.slot}`
      questions.set(key, [...(questions.get(key) ?? []), asked])
    }
  return [...questions.values()].flatMap(asked => answerOf(asked, sources, clocks))
}

function answerOf(asked: Asked[], sources: SourceLookup, clocks: Clocks): DisplayedValue[] {
  const claims = asked.map(({ claim }) => claim)
  const { shown, reasons } = resolveClaims(claims, sources, clocks)
  const answer = asked.find(({ claim }) => claim.id === shown?.id)
  if (!answer) return []
  const { claim, question, value } = answer
  return [{ question, value, claimId: claim.id, reasons, range: rangeOf(claim, claims, sources) }]
}

/** The span of the figures that can be compared with the one shown; null where they are all the same. */
function rangeOf(shown: Claim, claims: Claim[], sources: SourceLookup): DisplayedValue['range'] {
  const { currency } = shown
  const alike = claims.filter(claim => claim.amount !== null && claim.currency === currency)
  const amounts = alike.map(claim => claim.amount as number)
  const [lowest, highest] = [Math.min(...amounts), Math.max(...amounts)]
  if (shown.amount === null || currency === null || lowest === highest) return null
  const cited = new Set(alike.flatMap(claim => claim.cites.map(cite => cite.source)))
  return {
    lowest: formatAmount(lowest, currency),
    highest: formatAmount(highest, currency),
    sources: cited.size,
    official: [...cited].filter(id => official.has(sources.get(id)?.kind ?? '')).length,
  }
}

/** The disagreements among claims, as of the clocks. */
export const conflictsOf = (claims: Claim[], sources: SourceLookup, clocks: Clocks): Conflict[] =>
  findConflicts(claims, sources, clocks)

/** The independent origins behind claims, as of the clocks. */
export const originsBehind = (claims: Claim[], sources: SourceLookup, clocks: Clocks) =>
  originsOf(
    claimsAsOf(claims, sources, clocks).flatMap(claim => claim.cites),
    sources,
  )
