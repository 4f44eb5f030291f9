import type { RefusalRule } from '../../contract/refusal.ts'

/**
 * A hostile query and how it must end: refused by a rule before the database sees it, refused or rejected by
 * the database's own plan or parser (`rejected`), or run and bounded (`bounded`: time, rows, bytes or memory).
 */
export type HostileCase = {
  name: string
  cypher: string
  params?: Record<string, unknown>
  ends: RefusalRule | 'rejected' | 'bounded'
}

export type LegitimateCase = { name: string; cypher: string; params?: Record<string, unknown> }

/** Joins `count` texts made from their index. */
export const many = (count: number, text: (i: number) => string, joint = ''): string =>
  Array.from({ length: count }, (_, i) => text(i)).join(joint)
