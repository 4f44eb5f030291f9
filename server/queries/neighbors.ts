import type { Node, Relationship } from 'neo4j-driver'
import type { RequestOf, ResponseOf } from '../../contract/endpoint.ts'
import type { neighbors } from '../../contract/entities.ts'
import type { RelationshipType } from '../../model/relationship-types.ts'
import type { Database, Neo4jRecord } from '../database/database.ts'
import { int, toNumber } from '../database/values.ts'
import { notFound } from '../http/app-error.ts'
import { readAsOf, readAt } from './as-of.ts'
import { clockParams, isTimed, lineHoldsAt } from './clocks.ts'
import { collectSubgraph, drawn } from './graph.ts'

type Input = RequestOf<typeof neighbors>

/** Relationships of the model lead to entities only, so the other end is not asked what it is. */
const patterns = {
  out: `(n)-[r:${drawn}]->(m)`,
  in: `(n)<-[r:${drawn}]-(m)`,
  both: `(n)-[r:${drawn}]-(m)`,
}

const ranks = {
  amount: 'max(coalesce(r.amount, -1))',
  date: "max(coalesce(r.eventOn, r.validFrom, ''))",
  evidence: 'max(r.originCount)',
}

const isFiltered = (input: Input) =>
  Boolean(input.types?.length || input.entityTypes?.length || input.direction || isTimed(input))

/** The question in fixed words, without those that this input does not need. */
function cypherFor(input: Input): string {
  const shown = `WHERE ${lineHoldsAt('r', ['n', 'm'], input)}${input.types?.length ? ' AND type(r) IN $types' : ''}`
  const matching = `MATCH ${patterns[input.direction ?? 'both']} ${shown}
    ${input.entityTypes?.length ? 'AND m.type IN $entityTypes' : ''}`
  // Between two entities there is nothing else, and a short text reaches the server in one packet.
  const between = `MATCH ${patterns[input.direction ?? 'both'].replace(`:${drawn}`, '')} ${shown}`
  return `
// What is next to this entity: which come first, and how many are there of each type?
MATCH (n:Entity {id: $id})
RETURN n,
  COLLECT { ${matching}
    WITH type(r) AS type, startNode(r) = n AS isOut, count(*) AS total
    RETURN {type: type, isOut: isOut, total: total} } AS totals,
  ${isFiltered(input) ? `COUNT { ${matching} RETURN DISTINCT m }` : 'n.neighbors'} AS total,
  COLLECT { ${matching} ${input.exclude?.length ? 'AND NOT m.id IN $exclude' : ''}
    WITH n, m, ${ranks[input.sort ?? 'evidence']} AS rank
    ORDER BY rank DESC, m.neighbors DESC, m.id LIMIT $limit
    RETURN {m: m, relationships: COLLECT { ${between} RETURN r }} } AS nearest`
}

/** The entity, those next to it that come first, and what is between it and them. */
export function findNeighbors(database: Database, input: Input): Promise<ResponseOf<typeof neighbors>> {
  const params = {
    id: input.id,
    types: input.types ?? [],
    entityTypes: input.entityTypes ?? [],
    limit: int(input.limit ?? 25),
    exclude: input.exclude ?? [],
    ...clockParams(input),
  }
  return readAt(database, input, async tx => {
    const [record] = (await tx.run(cypherFor(input), params)).records
    if (!record) throw notFound('entity', input.id)
    const answer = toAnswer(record, input)
    return { ...answer, subgraph: await readAsOf(tx, answer.subgraph, input) }
  })
}

type Near = { m: Node; relationships: Relationship[] }
type Total = { type: RelationshipType; isOut: boolean; total: unknown }

function toAnswer(record: Neo4jRecord, input: Input): ResponseOf<typeof neighbors> {
  const found = collectSubgraph(input)
  found.entity(record.get('n'))
  const nearest = record.get('nearest') as Near[]
  for (const { m, relationships } of nearest) {
    found.entity(m)
    for (const relationship of relationships) found.relationship(relationship)
  }
  const subgraph = found.subgraph()
  const shown = (type: RelationshipType, isOut: boolean) =>
    subgraph.relationships.filter(r => r.type === type && (r.from === input.id) === isOut).length
  return {
    subgraph,
    totals: (record.get('totals') as Total[])
      .map(({ type, isOut, total }) => ({
        type,
        direction: isOut ? ('out' as const) : ('in' as const),
        shown: shown(type, isOut),
        total: toNumber(total),
      }))
      .sort((a, b) => b.total - a.total || (a.type + a.direction < b.type + b.direction ? -1 : 1)),
    shown: nearest.length,
    total: toNumber(record.get('total')),
  }
}
