import type { Claim } from './claim.ts'
import { earliestDay, latestDay } from './dates.ts'
import type { Source } from './source.ts'

/** The two clocks of a question. Absent: true on any day; known by now, undated sources included. */
export interface ClockSetting {
  trueOn?: string | null
  knownBy?: string | null
  /** `strict` keeps what is certain; `lenient`, the default, also what partial dates leave possible. */
  certainty?: 'strict' | 'lenient' | null
}

/** Before every day: a beginning that nobody states. */
export const beginning = '0000-00-00'
/** After every day that can be asked about: the moment of a question without `knownBy`. */
export const now = '9999-12-31'
/** After everything: no end. */
export const forever = '9999-99-99'

/** The first day on which a claim is published: `possible` at the earliest, `certain` at the latest reading. */
export interface KnownDays {
  possible: string
  certain: string
}

export type SourceLookup = ReadonlyMap<string, Source>

/** Makes the lookup that every function over claims takes. */
export const sourceLookup = (sources: Iterable<Source>): SourceLookup =>
  new Map([...sources].map(source => [source.id, source]))

/** The citations that carry a claim: those that do not deny it, or all where all of them do. */
export function supportOf(claim: Claim): Claim['cites'] {
  const support = claim.cites.filter(cite => cite.stance !== 'denies')
  return support.length > 0 ? support : claim.cites
}

/**
 * When a claim became known: the first publication among the sources that carry it. A source without a date is
 * never known by any day, so a claim that rests on such sources alone is known only where no day is asked about.
 * The day on which we recorded a claim plays no part.
 */
export function knownDays(claim: Claim, sources: SourceLookup): KnownDays {
  let possible = now
  let certain = now
  for (const cite of supportOf(claim)) {
    const published = sources.get(cite.source)?.publishedOn
    if (!published) continue
    if (earliestDay(published) < possible) possible = earliestDay(published)
    if (latestDay(published) < certain) certain = latestDay(published)
  }
  return { possible, certain }
}

/** Is the claim known on this day and not yet retracted? Without a day: is it in force now? */
export function isKnown(claim: Claim, sources: SourceLookup, clocks: ClockSetting = {}): boolean {
  const day = clocks.knownBy ?? now
  const known = knownDays(claim, sources)
  const from = clocks.certainty === 'strict' ? known.certain : known.possible
  return from <= day && day < (claim.retractedOn ?? forever)
}

/**
 * The claims as somebody could read them on the `knownBy` day: those published by then and not yet retracted, each
 * with only those of its citations that were published by then. Without a day: all that are not retracted.
 */
export function claimsAsOf(
  claims: readonly Claim[],
  sources: SourceLookup,
  clocks: ClockSetting = {},
): Claim[] {
  const day = clocks.knownBy
  const dayOf = clocks.certainty === 'strict' ? latestDay : earliestDay
  const published = (id: string) => {
    const on = sources.get(id)?.publishedOn
    return !!on && !!day && dayOf(on) <= day
  }
  return claims
    .filter(claim => isKnown(claim, sources, clocks))
    .map(claim => (day ? { ...claim, cites: claim.cites.filter(cite => published(cite.source)) } : claim))
}
