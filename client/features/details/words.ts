import type { Claim } from '../../../model/claim.ts'
import { amountKinds } from '../../../model/money.ts'
import { type RelationshipType, relationshipTypes } from '../../../model/relationship-types.ts'
import { moneyOf } from '../../../model/sentence.ts'

/** "1 claim", "1,204 claims". */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`

/** A type of relationship as read from the entity that the panel is about. */
export const readFrom = (type: RelationshipType, direction: 'out' | 'in'): string =>
  direction === 'out' ? relationshipTypes[type].verb : relationshipTypes[type].inverse

/** "up to US$4bn, at most, as a cap": a claim's money with its kind in words; null where it has no figure. */
export function moneyWithKind(claim: Claim): string | null {
  const sum = moneyOf(claim)
  if (!sum) return null
  return claim.amountKind ? `${sum}, ${amountKinds[claim.amountKind]}` : sum
}

/** States of a relationship that its look on the canvas says too. */
export function stateWords(status: Claim['status']): string | null {
  if (status === 'rumoured') return 'Not confirmed'
  if (status === 'planned') return 'Planned'
  if (status === 'ended') return 'Ended'
  if (status === 'abandoned') return 'Given up'
  if (status === 'denied') return 'Denied'
  return null
}
