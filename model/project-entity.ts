import { type Claim, type ClaimStatus, claimStatuses } from './claim.ts'
import { beginning, claimsAsOf, forever, knownDays, type SourceLookup } from './clocks.ts'
import { earliestDay, formatDate, latestDay } from './dates.ts'
import type { Entity } from './entity.ts'
import { groupBy } from './group-by.ts'
import { headlineOf, isOver } from './headline.ts'
import type { AmountBound, AmountKind } from './money.ts'
import { agreeingDates } from './precision.ts'
import { type ResolveOptions, resolveClaims } from './resolve.ts'
import { moneyOf } from './sentence.ts'
import { holdingAt, maximal, ownDate, type Span, type StoredClocks, storeSpans } from './spans.ts'

/** What an entity shows of its own claims. */
export interface EntityFigures {
  neighbors: number
  contested: boolean
  subtitle: string | null
  status: ClaimStatus | null
  eventOn: string | null
  amount: number | null
  currency: string | null
  amountKind: AmountKind | null
  amountBound: AmountBound | null
}

/** An entity with its figures and clocks, as it is stored. */
export type StoredEntity = Entity & EntityFigures & StoredClocks

/** Adds to an entity what the claims that mention it add up to, read at the clocks. */
export function projectEntity(
  entity: Entity,
  mentions: readonly Claim[],
  sources: SourceLookup,
  counted: Pick<EntityFigures, 'neighbors' | 'contested'>,
  options: ResolveOptions = {},
): StoredEntity {
  return {
    ...entity,
    ...counted,
    ...figuresOf(entity, mentions, sources, options),
    ...storeSpans(entitySpans(entity, mentions, sources)),
  }
}

/** Deals and proceedings show what the claims that mention them add up to; anything else only its own values. */
export const isEventful = ({ type }: Pick<Entity, 'type'>): boolean =>
  type === 'deal' || type === 'proceeding'

/** The figures of an entity that has none. */
export const noFigures = {
  subtitle: null,
  status: null,
  eventOn: null,
  amount: null,
  currency: null,
  amountKind: null,
  amountBound: null,
}

export function figuresOf(
  entity: Entity,
  mentions: readonly Claim[],
  sources: SourceLookup,
  options: ResolveOptions,
): Omit<EntityFigures, 'neighbors' | 'contested'> {
  if (!isEventful(entity)) return noFigures
  const known = claimsAsOf(mentions, sources, options)
  const own = known.filter(claim => claim.subject === entity.id && claim.object === null)
  return entity.type === 'deal'
    ? dealFigures(entity, known, own, sources, options)
    : proceedingFigures(entity, known, own, sources, options)
}

const moving = new Set([
  'INVESTED_IN',
  'ACQUIRED',
  'CUSTOMER_OF',
  'LICENSES_FROM',
  'HOLDS_STAKE_IN',
  'SUPPLIES',
])

function dealFigures(
  entity: Entity,
  known: readonly Claim[],
  own: readonly Claim[],
  sources: SourceLookup,
  options: ResolveOptions,
) {
  const amounts = own.filter(claim => claim.predicate === 'amount')
  const lines = known.filter(claim => claim.about === entity.id && moving.has(claim.predicate))
  const shown = headlineOf(amounts.length > 0 ? amounts : lines, sources, options).shown
  const stage = headlineOf(
    lines.length > 0 ? runningLines(lines, sources, options) : own,
    sources,
    options,
  ).shown
  const dates = datesOf(own, sources, options)
  const firstDate = [...dates.values()].sort()[0] ?? stage?.eventOn ?? null
  const written = [...dates]
    .sort((a, b) => importance(a[0]) - importance(b[0]) || (a[1] < b[1] ? -1 : 1))
    .slice(0, 2)
    .sort((a, b) => (a[1] < b[1] ? -1 : 1))
    .map(([what, on]) => `${what} ${formatDate(on)}`)
  const dated = written.length > 0 ? written.join(' · ') : stageDate(stage)
  return {
    subtitle: dated || (stage ? claimStatuses[stage.status] : null),
    status: stage?.status ?? null,
    eventOn: firstDate,
    amount: shown?.amount ?? null,
    currency: shown?.amount == null ? null : (shown.currency ?? null),
    amountKind: shown?.amount == null ? null : shown.amountKind,
    amountBound: shown && moneyOf(shown) ? (shown.amountBound ?? 'exact') : null,
  }
}

/** Of the lines of a deal those that go on, or all where none does: an end of one is not the end of another. */
function runningLines(lines: Claim[], sources: SourceLookup, options: ResolveOptions): Claim[] {
  const running = [...groupBy(lines, endsKey).values()].filter(line => !isOver(line, sources, options)).flat()
  return running.length > 0 ? running : lines
}

const endsKey = ({ subject, predicate, object }: Claim) => [subject, predicate, object].join('~')

/** The dates that tell most about a deal, before tranches and the like. */
const mainDates = [
  'announced',
  'completed',
  'closed',
  'terminated',
  'abandoned',
  'signed',
  'agreed',
  'reported',
]
const importance = (what: string) => (mainDates.indexOf(what) + mainDates.length + 1) % (mainDates.length + 1)

const stageDate = (claim: Claim | null) =>
  claim?.eventOn ? `${claimStatuses[claim.status]} ${formatDate(claim.eventOn)}` : null

/** An outcome or a date that was still to come is not shown, however certain it is today. */
const heldThen = (claims: readonly Claim[], sources: SourceLookup, options: ResolveOptions) =>
  holdingAt(claims, sources, { ...options, certainty: 'lenient' })

/** The dates of a deal by kind (announced, signed, closed …), each resolved among its claims. */
function datesOf(own: readonly Claim[], sources: SourceLookup, options: ResolveOptions): Map<string, string> {
  const dated = own.filter(claim => claim.predicate === 'dated' && claim.value !== null)
  const kinds = groupBy(heldThen(dated, sources, options), claim =>
    (claim.aspect ?? 'dated').replaceAll('_', ' '),
  )
  const dates = new Map<string, string>()
  for (const [kind, claims] of kinds) {
    const { shown } = resolveClaims(claims, sources, options)
    const agreed = agreeingDates(claims.map(claim => String(claim.value)))
    if (shown) dates.set(kind, agreed.get(String(shown.value)) ?? String(shown.value))
  }
  return dates
}

function proceedingFigures(
  entity: Entity,
  known: readonly Claim[],
  own: readonly Claim[],
  sources: SourceLookup,
  options: ResolveOptions,
) {
  const textOf = (predicate: string) => {
    const told = own.filter(claim => claim.predicate === predicate && claim.value !== null)
    const { shown } = resolveClaims(heldThen(told, sources, options), sources, options)
    return shown?.value == null ? null : String(shown.value)
  }
  const opened = resolveClaims(
    known.filter(claim => claim.predicate === 'OPENED' && claim.object === entity.id),
    sources,
    options,
  ).shown
  const steps = own.map(claim => claim.eventOn).filter(date => date !== null)
  const openedOn = datesOf(own, sources, options).get('opened') ?? opened?.eventOn ?? null
  const [firstStep = null] = steps.sort()
  const outcome = textOf('outcome') ?? textOf('status')
  const closed = textOf('outcome') !== null
  const begun = openedOn
    ? `opened ${formatDate(openedOn)}`
    : firstStep && `known since ${formatDate(firstStep)}`
  return {
    ...noFigures,
    subtitle: outcome ?? begun,
    status: closed ? ('ended' as const) : (opened?.status ?? null),
    eventOn: openedOn ?? firstStep,
  }
}

/**
 * When an entity is there: from the first publication that mentions it. A deal or proceeding also begins, with the
 * first event that is told of it by then; anything else is taken to have been there all along.
 */
export function entitySpans(entity: Entity, mentions: readonly Claim[], sources: SourceLookup) {
  const event = isEventful(entity)
  const told = mentions.map(claim => ({
    known: knownDays(claim, sources),
    knownUntil: claim.retractedOn ?? forever,
    date: event ? (claim.eventOn ?? claim.validFrom ?? ownDate(claim)) : null,
  }))
  const dated = told.flatMap(({ known, knownUntil, date }) =>
    date ? [{ knownFrom: known.possible, knownUntil, from: earliestDay(date) }] : [],
  )
  const possible: Span[] = []
  const certain: Span[] = []
  for (const { known, knownUntil, date } of told) {
    const open = { knownUntil, to: forever }
    if (date) possible.push({ ...open, knownFrom: known.possible, from: earliestDay(date) })
    else possible.push(...begunBy({ ...open, knownFrom: known.possible, from: beginning }, dated))
    if (date || !event)
      certain.push({ ...open, knownFrom: known.certain, from: date ? latestDay(date) : beginning })
  }
  const real = (span: Span) => span.knownFrom < span.knownUntil
  return { possible: maximal(possible.filter(real)), certain: maximal(certain.filter(real)) }
}

/** What is said without a date is not before the first event that is told by then; it is so as long as that is told. */
function begunBy(span: Span, dated: readonly Omit<Span, 'to'>[]): Span[] {
  const inside = (day: string) => day > span.knownFrom && day < span.knownUntil
  const edges = [...new Set(dated.flatMap(one => [one.knownFrom, one.knownUntil]).filter(inside))].sort()
  const starts = [span.knownFrom, ...edges]
  return starts.map((knownFrom, i) => {
    const events = dated.filter(one => one.knownFrom <= knownFrom && knownFrom < one.knownUntil)
    const from = events.map(one => one.from).sort()[0] ?? span.from
    return { ...span, knownFrom, knownUntil: starts[i + 1] ?? span.knownUntil, from }
  })
}
