import { type Claim, isAttributeName } from './claim.ts'
import type { SourceLookup } from './clocks.ts'
import { findConflicts } from './conflicts.ts'
import type { Entity } from './entity.ts'
import { type EntityFigures, figuresOf, isEventful } from './project-entity.ts'
import type { ResolveOptions } from './resolve.ts'
import { storeVersions } from './versions.ts'

/**
 * What an entity shows of its claims at the clocks. Sources differ about it from the day on which the second side is
 * known; a deal or proceeding also shows its figures as they were known by then.
 */
export function showEntity(
  entity: Entity,
  mentions: readonly Claim[],
  sources: SourceLookup,
  options: ResolveOptions,
): Partial<EntityFigures> {
  return show(entity, telling(entity, mentions), sources, options)
}

function show(
  entity: Entity,
  claims: readonly Claim[],
  sources: SourceLookup,
  options: ResolveOptions,
): Partial<EntityFigures> {
  const conflicts = findConflicts(claims, sources, options)
  if (!isEventful(entity)) return { contested: conflicts.length > 0 }
  const contested = conflicts.some(
    ({ subject, object, about }) => (object === null && subject === entity.id) || about === entity.id,
  )
  return { contested, ...figuresOf(entity, claims, sources, options) }
}

/** What {@link showEntity} says at every setting of both clocks, to be stored beside what it says now. */
export function entityVersions(
  stored: Entity & EntityFigures,
  mentions: readonly Claim[],
  sources: SourceLookup,
): string {
  const claims = telling(stored, mentions)
  const at = (options: ResolveOptions) => show(stored, claims, sources, options)
  return storeVersions<Partial<EntityFigures>>(stored, claims, sources, at, {
    timeless: !isEventful(stored),
    alone: true,
  })
}

/** Of the claims that mention an entity, those that have a say in what it shows. */
function telling(entity: Entity, mentions: readonly Claim[]): Claim[] {
  const own = ({ subject, object }: Claim) => subject === entity.id && object === null
  if (!isEventful(entity)) return mentions.filter(claim => own(claim) && isAttributeName(claim.predicate))
  return mentions.filter(
    claim =>
      own(claim) || claim.about === entity.id || (claim.predicate === 'OPENED' && claim.object === entity.id),
  )
}
