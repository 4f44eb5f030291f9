import type { Claim } from './claim.ts'
import {
  beginning,
  type ClockSetting,
  forever,
  type KnownDays,
  knownDays,
  now,
  type SourceLookup,
  supportOf,
} from './clocks.ts'
import { earliestDay, latestDay, PartialDate } from './dates.ts'

/** A rectangle in the plane of both clocks: known from (inclusive) until (exclusive), true from and to (inclusive). */
export interface Span {
  knownFrom: string
  knownUntil: string
  from: string
  to: string
}

/** When something certainly held, and when it possibly did. Certain lies within possible. */
export interface Spans {
  possible: Span[]
  certain: Span[]
}

/** Relationships that, once they have come about, stay true: no end means that there is none. */
const lasting = new Set<string>([
  'INVESTED_IN',
  'ACQUIRED',
  'FOUNDED',
  'OPENED',
  'ACTED_IN',
  'CONCERNS',
  'PARTY_TO',
  'COVERS',
])

/** Does the claim speak of an end? */
export const ends = (claim: Claim): boolean => claim.status === 'ended' || claim.status === 'abandoned'
const min = (a: string, b: string) => (a < b ? a : b)
const max = (a: string, b: string) => (a > b ? a : b)

interface Holding {
  possibleFrom: string
  possibleTo: string
  certainFrom: string
  certainTo: string
}

/** A claim that dates something speaks of that day. */
export const ownDate = ({ predicate, value }: Claim) =>
  predicate === 'dated' && PartialDate.safeParse(value).success ? String(value) : null

/** How a matter stands or ended is news when it is told; whatever else has no date may always have been so. */
const firstPossible = ({ predicate }: Claim, { possible }: KnownDays) =>
  (predicate === 'outcome' || predicate === 'status') && possible < now ? possible : beginning

/** From when to when a claim, read alone, says that something held. */
export function holding(claim: Claim, sources: SourceLookup): Holding {
  const start = claim.validFrom ?? (ends(claim) ? null : (claim.eventOn ?? ownDate(claim)))
  const known = knownDays(claim, sources)
  const speaksOfToday = claim.status === 'active' || claim.status === 'completed'
  const possibleFrom = start ? earliestDay(start) : firstPossible(claim, known)
  const certainFrom = start ? latestDay(start) : speaksOfToday ? known.certain : now
  const end = claim.validTo ?? (ends(claim) ? claim.eventOn : null)
  if (end) return { possibleFrom, certainFrom, certainTo: earliestDay(end), possibleTo: latestDay(end) }
  if (ends(claim)) {
    const possibleTo = known.certain < now ? known.certain : forever
    return { possibleFrom, certainFrom: now, certainTo: beginning, possibleTo }
  }
  if (claim.validEnd === 'none' || (claim.validEnd === 'unknown' && lasting.has(claim.predicate)))
    return { possibleFrom, certainFrom, certainTo: forever, possibleTo: forever }
  const lastSeen = claim.validEnd === 'running' || speaksOfToday ? lastPublished(claim, sources) : beginning
  return { possibleFrom, certainFrom, certainTo: max(certainFrom, lastSeen), possibleTo: forever }
}

function lastPublished(claim: Claim, sources: SourceLookup): string {
  return supportOf(claim)
    .map(cite => sources.get(cite.source)?.publishedOn)
    .filter(date => !!date)
    .map(date => earliestDay(date as string))
    .reduce(max, beginning)
}

/**
 * The spans of claims that speak of one thing. An ended or abandoned claim closes the earlier open ones, from the
 * day on which the ending is known; a claim that begins after the ending is not touched by it.
 */
export function spansOf(claims: readonly Claim[], sources: SourceLookup): Spans {
  const read = claims.map(claim => ({
    claim,
    known: knownDays(claim, sources),
    until: claim.retractedOn ?? forever,
    held: holding(claim, sources),
  }))
  const endings = read.filter(item => ends(item.claim) && item.held.possibleTo < forever)
  const spans: Spans = { possible: [], certain: [] }
  for (const item of read) {
    const open = !ends(item.claim) && !item.claim.validTo
    const starts = max(
      item.held.possibleFrom,
      item.claim.validFrom || item.claim.eventOn ? beginning : seen(item),
    )
    const closing = open ? endings.filter(ending => starts <= ending.held.possibleTo) : []
    spans.possible.push(
      ...cut(
        {
          knownFrom: item.known.possible,
          knownUntil: item.until,
          from: item.held.possibleFrom,
          to: item.held.possibleTo,
        },
        closing.map(end => ({ from: end.known.certain, until: end.until, bound: end.held.possibleTo })),
      ),
    )
    spans.certain.push(
      ...cut(
        {
          knownFrom: item.known.certain,
          knownUntil: item.until,
          from: item.held.certainFrom,
          to: item.held.certainTo,
        },
        closing.map(end => ({ from: end.known.possible, until: end.until, bound: end.held.certainTo })),
      ),
    )
  }
  return { possible: maximal(spans.possible), certain: maximal(spans.certain) }
}

/** An undated claim is taken to speak of the day on which it was published. */
const seen = (item: { known: { possible: string } }) =>
  item.known.possible === now ? beginning : item.known.possible

/** Cuts a span where an ending becomes known (or is retracted), and shortens it while it is known. */
function cut(span: Span, endings: { from: string; until: string; bound: string }[]): Span[] {
  const inside = (day: string) => day > span.knownFrom && day < span.knownUntil
  const edges = [...new Set(endings.flatMap(end => [end.from, end.until]).filter(inside))].sort()
  const starts = [span.knownFrom, ...edges]
  return starts
    .map((knownFrom, i) => ({
      ...span,
      knownFrom,
      knownUntil: starts[i + 1] ?? span.knownUntil,
      to: endings
        .filter(end => end.from <= knownFrom && knownFrom < end.until)
        .reduce((to, end) => min(to, end.bound), span.to),
    }))
    .filter(part => part.knownFrom < part.knownUntil && part.from <= part.to)
}

const keyOf = (span: Span) => [span.knownFrom, span.knownUntil, span.from, span.to].join()
const within = (a: Span, b: Span) =>
  b.knownFrom <= a.knownFrom && a.knownUntil <= b.knownUntil && b.from <= a.from && a.to <= b.to

/** Each rectangle once, without those that lie inside another one, in a stable order. */
export function maximal(spans: readonly Span[]): Span[] {
  const once = [...new Map(spans.map(span => [keyOf(span), span])).values()]
  return once
    .filter(span => !once.some(other => other !== span && within(span, other)))
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
}

const covers = (spans: readonly Span[], trueOn: string | null | undefined, day: string) =>
  spans.some(
    span =>
      span.knownFrom <= day &&
      day < span.knownUntil &&
      (!trueOn || (span.from <= trueOn && trueOn <= span.to)),
  )

/** Did it hold on the one day, by what was known on the other? `strict` never answers `possible`. */
export function existsAt(spans: Spans, clocks: ClockSetting = {}): 'certain' | 'possible' | 'no' {
  const day = clocks.knownBy ?? now
  if (covers(spans.certain, clocks.trueOn, day)) return 'certain'
  if (clocks.certainty === 'strict') return 'no'
  return covers(spans.possible, clocks.trueOn, day) ? 'possible' : 'no'
}

/** The claims that, each by itself, held on the day of the clocks; all of them where no day is asked about. */
export const holdingAt = (
  claims: readonly Claim[],
  sources: SourceLookup,
  clocks: ClockSetting,
): readonly Claim[] =>
  clocks.trueOn ? claims.filter(claim => existsAt(spansOf([claim], sources), clocks) !== 'no') : claims

/** Spans as they are stored, on relationships and entities alike: eight parallel lists of days. */
export interface StoredClocks {
  /** False when every claim is retracted: it shows only to those who ask about an earlier day. */
  current: boolean
  possibleKnown: string[]
  possibleUntil: string[]
  possibleFrom: string[]
  possibleTo: string[]
  certainKnown: string[]
  certainUntil: string[]
  certainFrom: string[]
  certainTo: string[]
}

export function storeSpans(spans: Spans): StoredClocks {
  return {
    current: covers(spans.possible, null, now),
    possibleKnown: spans.possible.map(span => span.knownFrom),
    possibleUntil: spans.possible.map(span => span.knownUntil),
    possibleFrom: spans.possible.map(span => span.from),
    possibleTo: spans.possible.map(span => span.to),
    certainKnown: spans.certain.map(span => span.knownFrom),
    certainUntil: spans.certain.map(span => span.knownUntil),
    certainFrom: spans.certain.map(span => span.from),
    certainTo: spans.certain.map(span => span.to),
  }
}
