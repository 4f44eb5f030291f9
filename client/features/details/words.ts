import type { TypeCount } from '../../../contract/entities.ts'
import type { Claim } from '../../../model/claim.ts'
import { type RelationshipType, relationshipTypes } from '../../../model/relationship-types.ts'

/** Relationships of one type and direction; of a symmetric type the direction says nothing. */
export interface Counted {
  type: RelationshipType
  direction: 'out' | 'in' | 'both'
  count: number
}

/** Counts with the two directions of symmetric types put together. */
export function mergeSymmetric(counts: readonly TypeCount[]): Counted[] {
  const merged = new Map<string, Counted>()
  for (const { type, direction, count } of counts) {
    const side = 'symmetric' in relationshipTypes[type] ? 'both' : direction
    const key = `${type} ${side}`
    merged.set(key, { type, direction: side, count: count + (merged.get(key)?.count ?? 0) })
  }
  return [...merged.values()]
}

/** A type of relationship as read from the entity that the panel is about. */
export const readFrom = (type: RelationshipType, direction: Counted['direction']): string =>
  direction !== 'in' ? relationshipTypes[type].verb : relationshipTypes[type].inverse

/** States of a relationship that its look on the canvas says too. */
export function stateWords(status: Claim['status']): string | null {
  if (status === 'rumoured') return 'Not confirmed'
  if (status === 'planned') return 'Planned'
  if (status === 'ended') return 'Ended'
  if (status === 'abandoned') return 'Given up'
  if (status === 'denied') return 'Denied'
  return null
}
