import type { RelationshipType } from './relationship-types.ts'

/** Types whose role is, as a rule, the part that the subject plays: investor, observer, chief executive. */
const withParts = new Set<RelationshipType>([
  'PARTY_TO',
  'ACTED_IN',
  'INVESTED_IN',
  'ACQUIRED',
  'LEADS',
  'FOUNDED',
  'WORKS_FOR',
  'SITS_ON_BOARD_OF',
])

/** What was done or counted, rather than who somebody is: "received an order", "joins Meta", "up to 5 billion". */
const noPart = /^(?:\w+ed|joins|not|through)\b(?! (?:investor|investee|supplier|customer|party))|\d/i

/** True where the role says who the subject is in the matter, so that "X is an investor" can be said. */
export const isPart = (type: RelationshipType, role: string): boolean =>
  withParts.has(type) && !noPart.test(role)

/** The role as it stands behind the object of a sentence: ", as investor", " (received an order)"; empty without one. */
export function rolePhrase(type: RelationshipType, role: string | null): string {
  if (!role) return ''
  return isPart(type, role) ? `, as ${role}` : ` (${role})`
}
