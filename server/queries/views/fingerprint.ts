import { createHash } from 'node:crypto'
import type { SubgraphRelationship } from '../../../contract/subgraph.ts'

/** What a line tells, in few characters: it changes when its claims, value, dates or standing change. */
export function fingerprint(relationship: SubgraphRelationship): string {
  const { claimIds, status, amount, currency, eventOn, validTo, contested, sentence } = relationship
  const told = [[...claimIds].sort(), status, amount, currency, eventOn, validTo, contested, sentence]
  return createHash('sha256').update(JSON.stringify(told)).digest('base64url').slice(0, 8)
}

/** JSON with the keys of every object in order, so that the same content gives the same text. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) =>
    item !== null && typeof item === 'object' && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  )
}

/** The id of a view: 96 bits of the hash of its content. */
export const contentId = (content: unknown): string =>
  createHash('sha256').update(canonical(content)).digest('base64url').slice(0, 16)
