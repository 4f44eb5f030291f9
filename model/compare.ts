import { type Claim, claimStatuses } from './claim.ts'
import type { SourceLookup } from './clocks.ts'
import { projectRelationship, type RelationshipEnds } from './project-relationship.ts'
import type { Relationship } from './relationship.ts'
import type { ResolveOptions } from './resolve.ts'
import { moneyOf, type NameOf } from './sentence.ts'
import { existsAt, spansOf } from './spans.ts'
import { shownValues } from './values.ts'

/** What can have become of something between two days. */
export const changeKinds = {
  appeared: 'appeared',
  ended: 'ended',
  value: 'changed value',
  status: 'changed status',
  contested: 'newly contested',
  settled: 'no longer contested',
} as const
export type ChangeKind = keyof typeof changeKinds

/** The other way round: compare(b, a) is compare(a, b) with each kind mirrored and before and after swapped. */
export const mirrored: Record<ChangeKind, ChangeKind> = {
  appeared: 'ended',
  ended: 'appeared',
  value: 'value',
  status: 'status',
  contested: 'settled',
  settled: 'contested',
}

/** One difference: what it was and what it is, each in words; null where there was or is nothing. */
export interface Difference {
  kind: ChangeKind
  before: string | null
  after: string | null
  /** The claims that are shown on either side. */
  claimIds: string[]
}

/** A relationship as it is seen at one setting of the clocks; null where it is not seen. */
export function relationshipAt(
  ends: RelationshipEnds,
  claims: readonly Claim[],
  sources: SourceLookup,
  names: NameOf,
  options: ResolveOptions,
): Relationship | null {
  if (existsAt(spansOf(claims, sources), options) === 'no') return null
  return projectRelationship(ends, claims, sources, names, options)
}

const isOver = (seen: Relationship) => seen.status === 'ended' || seen.status === 'abandoned'
const presence = (seen: Relationship | null) => (seen === null ? 0 : isOver(seen) ? 1 : 2)

/** What became of a relationship between two sights of it. */
export function differencesOf(before: Relationship | null, after: Relationship | null): Difference[] {
  const claimIds = [...new Set([...(before?.claimIds ?? []), ...(after?.claimIds ?? [])])].sort()
  const sentences = { before: before?.sentence ?? null, after: after?.sentence ?? null, claimIds }
  const rank = presence(after) - presence(before)
  if (rank !== 0) return [{ kind: rank > 0 ? 'appeared' : 'ended', ...sentences }]
  if (!before || !after) return []
  const found: Difference[] = []
  const money = [moneyOf(before), moneyOf(after)]
  if (money[0] !== money[1] || before.amountKind !== after.amountKind)
    found.push({ kind: 'value', ...sentences })
  if (before.status !== after.status && (found.length === 0 || !isMoney(before)))
    found.push({ kind: 'status', ...sentences, before: inWords(before), after: inWords(after) })
  if (before.contested !== after.contested)
    found.push({ kind: after.contested ? 'contested' : 'settled', ...sentences })
  return found
}

const isMoney = (seen: Relationship) => seen.type === 'INVESTED_IN' || seen.type === 'ACQUIRED'
const inWords = (seen: Relationship) =>
  isMoney(seen) ? seen.sentence : `${seen.sentence} (${claimStatuses[seen.status]})`

/** What became of the own values of an entity (its valuation, a proceeding's outcome) between two settings. */
export function valueDifferences(
  own: readonly Claim[],
  sources: SourceLookup,
  before: ResolveOptions,
  after: ResolveOptions,
): (Difference & { question: string })[] {
  const at = (options: ResolveOptions) =>
    new Map(shownValues(own, sources, options).map(value => [value.question, value]))
  const [was, is] = [at(before), at(after)]
  const questions = [...new Set([...was.keys(), ...is.keys()])].sort()
  return questions
    .filter(question => was.get(question)?.value !== is.get(question)?.value)
    .map(question => ({
      question,
      kind: 'value',
      before: was.get(question)?.value ?? null,
      after: is.get(question)?.value ?? null,
      claimIds: [was.get(question)?.claimId, is.get(question)?.claimId].filter(id => id !== undefined).sort(),
    }))
}
