import { type Claim, claimStatuses, isRelationshipType } from './claim.ts'
import { claimsAsOf, type SourceLookup } from './clocks.ts'
import { type Asked, questionsOf } from './conflicts.ts'
import { formatDate } from './dates.ts'
import { groupBy } from './group-by.ts'
import { headlineOf } from './headline.ts'
import { formatAmount } from './money.ts'
import { type Reason, type ResolveOptions, resolveClaims } from './resolve.ts'

/** A value that is shown, why, and how far the sources that answer the same question lie apart. */
export interface ShownValue {
  question: string
  value: string
  claimId: string
  reasons: Reason[]
  range: { lowest: string; highest: string; sources: number; official: number } | null
}

const officialKinds = new Set(['decision', 'filing', 'official'])

/**
 * Every value that claims about one thing add up to, one for each question they answer: how much was committed,
 * when it was agreed, where it stands. Each is chosen by the one rule, with its reasons. Read at the clocks.
 */
export function shownValues(
  claims: readonly Claim[],
  sources: SourceLookup,
  options: ResolveOptions = {},
): ShownValue[] {
  const known = claimsAsOf(claims, sources, options)
  const asked = known.flatMap(claim => questionsOf(claim).filter(question => question.slot !== 'status'))
  const slots = groupBy(asked, item =>
    [item.claim.subject, item.claim.predicate, item.claim.object, item.slot, paymentDate(item)].join('~'),
  )
  const values = [...slots.values()]
    .map(group => shownOf(group, sources, options))
    .filter(value => value !== null)
  return [...values, ...statusOf(known, sources, options)]
}

/** Payments on different days are different payments; none of them stands for the others. */
const paymentDate = ({ slot, claim }: Asked) =>
  slot.startsWith('amount') && claim.amountKind === 'paid' ? claim.eventOn : null

function shownOf(group: Asked[], sources: SourceLookup, options: ResolveOptions): ShownValue | null {
  const { shown, reasons } = resolveClaims(
    group.map(item => item.claim),
    sources,
    options,
  )
  const chosen = group.find(item => item.claim.id === shown?.id)
  if (!chosen) return null
  const paid = paymentDate(chosen)
  return {
    question: chosen.question,
    value: paid ? `${chosen.value}, ${formatDate(paid)}` : chosen.value,
    claimId: chosen.claim.id,
    reasons,
    range: rangeOf(chosen, group, sources),
  }
}

/** Lowest and highest of the amounts that answer the question at the same time; null where all agree. */
function rangeOf(chosen: Asked, group: Asked[], sources: SourceLookup): ShownValue['range'] {
  if (!chosen.slot.startsWith('amount')) return null
  const rivals = group.filter(item => {
    const kind = chosen.differs(item)
    return item === chosen || item.value === chosen.value || (kind !== null && kind !== 'basis')
  })
  const amounts = rivals.map(item => item.claim.amount).filter(amount => amount !== null)
  const [lowest, highest] = [Math.min(...amounts), Math.max(...amounts)]
  if (lowest === highest) return null
  const currency = chosen.claim.currency ?? 'USD'
  const cited = [...new Set(rivals.flatMap(item => item.claim.cites.map(cite => cite.source)))]
  return {
    lowest: formatAmount(lowest, currency),
    highest: formatAmount(highest, currency),
    sources: cited.length,
    official: cited.filter(id => officialKinds.has(sources.get(id)?.kind ?? '')).length,
  }
}

/** Where a relationship stands; an entity says so with a claim of its own. */
function statusOf(known: readonly Claim[], sources: SourceLookup, options: ResolveOptions): ShownValue[] {
  const lines = known.filter(claim => isRelationshipType(claim.predicate))
  const { shown, reasons, over } = headlineOf(lines, sources, options)
  if (!shown) return []
  const status = over && shown.status !== 'abandoned' ? 'ended' : shown.status
  return [{ question: 'Status', value: claimStatuses[status], claimId: shown.id, reasons, range: null }]
}
