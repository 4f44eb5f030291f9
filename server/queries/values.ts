import type { Clocks } from '../../contract/clocks.ts'
import type { Conflict, DisplayedValue } from '../../contract/evidence.ts'
import type { Claim } from '../../model/claim.ts'
import { claimsAsOf, type SourceLookup } from '../../model/clocks.ts'
import { findConflicts } from '../../model/conflicts.ts'
import { originsOf } from '../../model/origins.ts'
import { shownValues } from '../../model/values.ts'

/** The values that claims add up to, one a question, each with the reasons why it is the one shown. */
export function displayedValues(claims: Claim[], sources: SourceLookup, clocks: Clocks): DisplayedValue[] {
  const questions = new Map<string, Asked[]>()
  for (const claim of claimsAsOf(claims, sources, clocks))
    for (const asked of questionsOf(claim)) {
      const key = [claim.subject, claim.predicate, claim.object, asked.slot, paymentOf(asked)].join('~')
      questions.set(key, [...(questions.get(key) ?? []), asked])
    }
  return [...questions.values()].flatMap(asked => answerOf(asked, sources, clocks))
}

const isAmount = ({ slot }: Asked) => slot.startsWith('amount')

/** Payments on different days are different payments; none of them stands for the others. */
const paymentOf = (asked: Asked) =>
  isAmount(asked) && asked.claim.amountKind === 'paid' ? asked.claim.eventOn : null

function answerOf(asked: Asked[], sources: SourceLookup, clocks: Clocks): DisplayedValue[] {
  const claims = asked.map(({ claim }) => claim)
  const { shown, reasons } = resolveClaims(claims, sources, clocks)
  const answer = asked.find(({ claim }) => claim.id === shown?.id)
  if (!answer) return []
  const { claim, slot } = answer
  const question = slot === 'status' ? 'Status' : answer.question
  const paid = paymentOf(answer)
  const value = paid ? `${answer.value}, ${formatDate(paid)}` : answer.value
  const rivals = asked.filter(other => other === answer || answer.differs(other)).map(({ claim }) => claim)
  const range = isAmount(answer) ? rangeOf(claim, rivals, sources) : null
  return [{ question, value, claimId: claim.id, reasons, range }]
}

/** The span of the figures that stand against the one shown, itself included; null where there are none. */
function rangeOf(shown: Claim, rivals: Claim[], sources: SourceLookup): DisplayedValue['range'] {
  const { currency } = shown
  const alike = rivals.filter(claim => claim.amount !== null && claim.currency === currency)
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
