import type { Claim } from './claim.ts'
import { claimsAsOf, knownDays, now, type SourceLookup } from './clocks.ts'
import { findConflicts } from './conflicts.ts'
import { earliestDay } from './dates.ts'
import { headlineOf } from './headline.ts'
import { relationshipId } from './ids.ts'
import { originsOf } from './origins.ts'
import { agreeingDates } from './precision.ts'
import { stageOf } from './questions.ts'
import type { Relationship } from './relationship.ts'
import type { RelationshipType } from './relationship-types.ts'
import type { ResolveOptions } from './resolve.ts'
import { type NameOf, relationshipSentence } from './sentence.ts'
import { type StoredClocks, spansOf, storeSpans } from './spans.ts'
import { storeVersions } from './versions.ts'

export interface RelationshipEnds {
  type: RelationshipType
  from: string
  to: string
  about: string | null
}

/** A relationship with its clocks, as it is stored. */
export type StoredRelationship = Relationship & StoredClocks

/** What claims add up to, as {@link showRelationship} tells, with the clocks by which it is found. */
export function projectRelationship(
  ends: RelationshipEnds,
  claims: readonly Claim[],
  sources: SourceLookup,
  names: NameOf,
  options: ResolveOptions = {},
): StoredRelationship | null {
  const shown = showRelationship(ends, claims, sources, names, options)
  return shown && { ...shown, ...storeSpans(spansOf(claims, sources)) }
}

/** What {@link showRelationship} says at every setting of both clocks, to be stored beside what it says now. */
export const relationshipVersions = (
  stored: Relationship,
  claims: readonly Claim[],
  sources: SourceLookup,
  names: NameOf,
): string =>
  storeVersions(stored, claims, sources, clocks =>
    clocks.knownBy || clocks.trueOn ? showRelationship(stored, claims, sources, names, clocks) : stored,
  )

/**
 * What claims about the same two ends add up to, read at the clocks and by the rule. Null when nothing was known
 * by the day asked about; without a day, claims that are all retracted still give a relationship, so that earlier
 * days can be asked about, marked as not current.
 */
export function showRelationship(
  ends: RelationshipEnds,
  claims: readonly Claim[],
  sources: SourceLookup,
  names: NameOf,
  options: ResolveOptions = {},
): Relationship | null {
  const known = claimsAsOf(claims, sources, options)
  if (known.length === 0 && options.knownBy) return null
  const asked = known.length > 0 ? known : claims.map(claim => ({ ...claim, retractedOn: null }))
  const headline = headlineOf(asked, sources, options)
  const shown = headline.shown
  if (!shown) return null
  const cites = asked.flatMap(claim => claim.cites)
  const conflicts = findConflicts(asked, sources, options)
  const statement = {
    type: ends.type,
    from: ends.from,
    to: ends.to,
    about: ends.about,
    status: headline.over && shown.status !== 'abandoned' ? ('ended' as const) : shown.status,
    role: shown.role ?? only(asked.map(claim => claim.role)),
    amount: shown.amount,
    currency: shown.currency,
    amountKind: shown.amountKind,
    amountBound: shown.amount === null ? null : (shown.amountBound ?? 'exact'),
    eventOn: preciseDate(shown, asked),
    validFrom: shown.validFrom,
    validTo: shown.validTo,
  }
  return {
    id: relationshipId(ends.from, ends.type, ends.to, ends.about),
    ...statement,
    validEnd: shown.validTo ? 'dated' : shown.validEnd,
    claimIds: (options.knownBy ? known : claims).map(claim => claim.id).sort(),
    sourceCount: new Set(cites.map(cite => cite.source)).size,
    originCount: originsOf(cites, sources).length,
    contested: conflicts.length > 0,
    conflictKinds: [...new Set(conflicts.map(conflict => conflict.kind))].sort(),
    knownFrom: firstPublication(claims, sources),
    sentence: relationshipSentence(statement, names),
  }
}

/** The one value among many, or null where there is none or several. */
function only(values: (string | null)[]): string | null {
  const set = new Set(values.filter(value => value !== null))
  return set.size === 1 ? ([...set][0] ?? null) : null
}

/** The day of what a claim says, as precisely as any claim that says the same gives it. */
function preciseDate(shown: Claim, claims: readonly Claim[]): string | null {
  if (!shown.eventOn) return null
  const same = claims.filter(
    claim =>
      stageOf(claim) === stageOf(shown) &&
      claim.amount === shown.amount &&
      claim.currency === shown.currency &&
      claim.amountKind === shown.amountKind,
  )
  return agreeingDates(same.flatMap(claim => claim.eventOn ?? [])).get(shown.eventOn) ?? shown.eventOn
}

/** The first publication of any of the claims, as written; null when no source has a date. */
export function firstPublication(claims: readonly Claim[], sources: SourceLookup): string | null {
  const first = claims.map(claim => knownDays(claim, sources).possible).sort()[0] ?? now
  if (first === now) return null
  const written = claims
    .flatMap(claim => claim.cites)
    .map(cite => sources.get(cite.source)?.publishedOn)
    .filter(date => !!date && earliestDay(date) === first) as string[]
  return written.sort((a, b) => b.length - a.length)[0] ?? first
}
