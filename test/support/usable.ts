import fc from 'fast-check'
import type { RelationshipType } from '../../model/relationship-types.ts'
import type { Usable } from '../../server/queries/patterns/hit.ts'
import { buildGraph } from '../../server/queries/trace/build-graph.ts'
import type { GraphRelationship } from '../../server/queries/trace/graph.ts'

/** A relationship as a pattern sees it: in force, from one origin, of 2024. */
export const row = (from: string, type: RelationshipType, to: string): GraphRelationship => ({
  from,
  to,
  type,
  about: null,
  origins: 1,
  contested: false,
  status: 'active',
  year: 2024,
})

/** These relationships between so many companies, all of which count. */
export const usableOf = (rows: GraphRelationship[], n = 6): Usable => ({
  graph: buildGraph(
    Array.from({ length: n }, (_, i) => ({ id: `company:${i}`, type: 'company' as const })),
    rows,
  ),
  ok: () => true,
})

/** Small graphs of these types of relationship, drawn by lot. */
export const graphsOf = (types: readonly RelationshipType[], n = 6) =>
  fc
    .uniqueArray(fc.record({ from: fc.nat(n - 1), to: fc.nat(n - 1), type: fc.constantFrom(...types) }), {
      maxLength: 16,
      selector: ({ from, to, type }) => `${from} ${to} ${type}`,
    })
    .map(links =>
      usableOf(
        links
          .filter(link => link.from !== link.to)
          .map(link => row(`company:${link.from}`, link.type, `company:${link.to}`)),
        n,
      ),
    )
