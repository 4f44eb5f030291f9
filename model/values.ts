import { type Claim, claimStatuses, isRelationshipType } from './claim.ts'
import { claimsAsOf, type SourceLookup } from './clocks.ts'
import { formatDate } from './dates.ts'
import { groupBy } from './group-by.ts'
import { headlineOf } from './headline.ts'
import { formatAmount } from './money.ts'
import { agreeingDates } from './precision.ts'
import { type Asked, asOneValue, questionsOf } from './questions.ts'
import { type Reason, type ResolveOptions, resolveClaims } from './resolve.ts'
import { holdingAt } from './spans.ts'

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
 * when it was agreed, where it stands. Each is chosen by the one rule, with its reasons. Read at the clocks: only what held on the day competes.
 */
export function shownValues(
  claims: readonly Claim[],
  sources: SourceLookup,
  options: ResolveOptions = {},
): ShownValue[] {
  const known = claimsAsOf(holdingAt(claims, sources, options), sources, options)
  const asked = known.flatMap(claim => questionsOf(claim).filter(question => question.slot !== 'status'))
  const dateOf = paymentDates(asked)
  const slots = groupBy(asked, item =>
    [item.claim.subject, item.claim.predicate, item.claim.object, item.slot, dateOf(item)].join('~'),
  )
  const values = [...slots.values()]
    .map(group => shownOf(group, dateOf, sources, options))
    .filter(value => value !== null)
  return [...values, ...statusOf(known, sources, options)]
}

/**
 * Payments on different days are different payments; none of them stands for the others. The same sum with the same
 * date, less precisely given, is the same payment.
 */
function paymentDates(asked: readonly Asked[]): (answer: Asked) => string | null {
  const isPaid = ({ slot, claim }: Asked) => slot.startsWith('amount') && claim.amountKind === 'paid'
  const sums = groupBy(asked.filter(isPaid), sumOf)
  const dates = new Map(
    [...sums].map(([sum, paid]) => [sum, agreeingDates(paid.flatMap(({ claim }) => claim.eventOn ?? []))]),
  )
  return item => {
    const { eventOn } = item.claim
    return isPaid(item) && eventOn ? (dates.get(sumOf(item))?.get(eventOn) ?? eventOn) : null
  }
}

const sumOf = ({ claim: { subject, predicate, object, about, amount, currency } }: Asked) =>
  [subject, predicate, object, about, amount, currency].join('~')

function shownOf(
  group: Asked[],
  paidOn: (answer: Asked) => string | null,
  sources: SourceLookup,
  options: ResolveOptions,
): ShownValue | null {
  const { shown, reasons } = resolveClaims(
    group.map(item => item.claim),
    sources,
    options,
  )
  const chosen = group.find(item => item.claim.id === shown?.id)
  if (!chosen) return null
  const paid = paidOn(chosen)
  const value = asOneValue(group)(chosen)
  const precise = value === chosen.value ? chosen : (group.find(item => item.value === value) ?? chosen)
  return {
    question: chosen.question,
    value: paid ? `${value}, ${formatDate(paid)}` : value,
    claimId: precise.claim.id,
    reasons: precise === chosen ? reasons : [...reasons, precision(chosen, precise)],
    range: rangeOf(chosen, group, sources),
  }
}

const precision = (chosen: Asked, precise: Asked): Reason => ({
  step: 'Precision',
  finding: `“${chosen.value}” agrees with ${precise.value}, which says it more precisely.`,
  decides: false,
})

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
