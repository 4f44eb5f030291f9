import { type Claim, isRelationshipType } from './claim.ts'
import { type SourceLookup, sourceLookup } from './clocks.ts'
import { findConflicts } from './conflicts.ts'
import type { Entity } from './entity.ts'
import { groupBy } from './group-by.ts'
import { relationshipId } from './ids.ts'
import { projectEntity, type StoredEntity } from './project-entity.ts'
import {
  projectRelationship,
  type RelationshipEnds,
  relationshipVersions,
  type StoredRelationship,
} from './project-relationship.ts'
import type { Dataset } from './record.ts'
import { relationshipTypes } from './relationship-types.ts'
import type { NameOf } from './sentence.ts'
import { entityVersions } from './show-entity.ts'
import type { Versioned } from './versions.ts'

export type { StoredEntity } from './project-entity.ts'
export type { StoredRelationship } from './project-relationship.ts'

/** The two ends in their order on the canvas: symmetric relationships are drawn once, from the smaller id. */
export function endsOf(
  claim: Pick<Claim, 'subject' | 'predicate' | 'object' | 'about'>,
): RelationshipEnds | null {
  if (!isRelationshipType(claim.predicate) || !claim.object) return null
  const type = claim.predicate
  const definition = relationshipTypes[type]
  const swap = 'symmetric' in definition && claim.object < claim.subject
  return {
    type,
    from: swap ? claim.object : claim.subject,
    to: swap ? claim.subject : claim.object,
    about: claim.about,
  }
}

/** The id of the relationship that a claim belongs to; null for a claim about one entity. */
export function relationshipIdOf(claim: Claim): string | null {
  const ends = endsOf(claim)
  return ends && relationshipId(ends.from, ends.type, ends.to, ends.about)
}

/** Claims by the relationship they belong to. */
export const claimsByRelationship = (claims: readonly Claim[]): Map<string, Claim[]> =>
  groupBy(claims, relationshipIdOf)

/** Names by id; an unknown id stands for itself. */
export function namesOf(entities: Iterable<Pick<Entity, 'id' | 'name'>>): NameOf {
  const names = new Map([...entities].map(entity => [entity.id, entity.name]))
  return id => names.get(id) ?? id
}

/**
 * What the graph stores besides the claims: one relationship for each pair of ends, type and deal that claims speak
 * of, and each entity with what its claims add up to, now and on earlier days. The same dataset always gives the same
 * answer.
 */
export function project(dataset: Dataset): {
  entities: (StoredEntity & Versioned)[]
  relationships: (StoredRelationship & Versioned)[]
} {
  const sources: SourceLookup = sourceLookup(dataset.sources)
  const names = namesOf(dataset.entities)
  const relationships = [...claimsByRelationship(dataset.claims).values()]
    .flatMap(claims => {
      const ends = endsOf(claims[0] as Claim) as RelationshipEnds
      const stored = projectRelationship(ends, claims, sources, names)
      return stored ? { ...stored, versions: relationshipVersions(stored, claims, sources, names) } : []
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  const mentions = mentionsOf(dataset.claims)
  const neighbors = neighborsOf(relationships)
  const contested = contestedEntities(dataset.claims, sources)
  const entities = dataset.entities.map(entity => {
    const about = mentions.get(entity.id) ?? []
    const stored = projectEntity(entity, about, sources, {
      neighbors: neighbors.get(entity.id)?.size ?? 0,
      contested: contested.has(entity.id),
    })
    return { ...stored, versions: entityVersions(stored, about, sources) }
  })
  return { entities, relationships }
}

/** Claims by every entity they mention. */
export function mentionsOf(claims: readonly Claim[]): Map<string, Claim[]> {
  const mentions = new Map<string, Claim[]>()
  for (const claim of claims)
    for (const id of new Set([claim.subject, claim.object, claim.about])) {
      if (!id) continue
      const list = mentions.get(id)
      if (list) list.push(claim)
      else mentions.set(id, [claim])
    }
  return mentions
}

function neighborsOf(relationships: readonly StoredRelationship[]): Map<string, Set<string>> {
  const neighbors = new Map<string, Set<string>>()
  const link = (a: string, b: string) => {
    const set = neighbors.get(a) ?? new Set()
    neighbors.set(a, set.add(b))
  }
  for (const { from, to, current } of relationships) {
    if (!current || from === to) continue
    link(from, to)
    link(to, from)
  }
  return neighbors
}

/** Entities about whose own values sources differ; a deal owns what is said of its money. */
function contestedEntities(claims: readonly Claim[], sources: SourceLookup): Set<string> {
  return new Set(
    findConflicts(claims, sources).flatMap(conflict =>
      conflict.object === null ? [conflict.subject] : conflict.about ? [conflict.about] : [],
    ),
  )
}
