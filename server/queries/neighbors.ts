import type { Node, Relationship } from 'neo4j-driver'
import type { RequestOf, ResponseOf } from '../../contract/endpoint.ts'
import type { neighbors } from '../../contract/entities.ts'
import type { RelationshipType } from '../../model/relationship-types.ts'
import type { Database, Neo4jRecord } from '../database/database.ts'
import { int, toNumber } from '../database/values.ts'
import { notFound } from '../http/app-error.ts'
import { readAsOf } from './as-of.ts'
import { clockParams, holds } from './clocks.ts'
import { collectSubgraph, drawn } from './graph.ts'

const matching = `
  MATCH (n)-[r:${drawn}]-(m:Entity)
  WHERE ($types IS NULL OR type(r) IN $types)
    AND ($direction = 'both' OR ($direction = 'out') = (startNode(r) = n))
    AND ($entityTypes IS NULL OR m.type IN $entityTypes)
    AND ${holds('r')}`

const cypher = `
// What is next to this entity: which come first, and how many are there of each type?
MATCH (n:Entity {id: $id})
RETURN n,
  COLLECT { ${matching}
    WITH type(r) AS type, startNode(r) = n AS isOut, count(*) AS total
    RETURN {type: type, isOut: isOut, total: total} } AS totals,
  CASE WHEN $filtered THEN COUNT { ${matching} RETURN DISTINCT m } ELSE n.neighbors END AS total,
  COLLECT { ${matching} AND NOT m.id IN $exclude
    WITH m, collect(r) AS relationships, CASE $sort
        WHEN 'amount' THEN max(coalesce(r.amount, -1))
        WHEN 'date' THEN max(coalesce(r.eventOn, r.validFrom, ''))
        ELSE max(r.originCount) END AS rank
    ORDER BY rank DESC, m.neighbors DESC, m.id LIMIT $limit
    RETURN {m: m, relationships: relationships} } AS nearest`

/** The entity, those next to it that come first, and what is between it and them. */
export function findNeighbors(
  database: Database,
  input: RequestOf<typeof neighbors>,
): Promise<ResponseOf<typeof neighbors>> {
  const some = <T>(list: T[] | undefined) => (list?.length ? list : null)
  const clocks = clockParams(input)
  const params = {
    id: input.id,
    types: some(input.types),
    entityTypes: some(input.entityTypes),
    direction: input.direction ?? 'both',
    limit: int(input.limit ?? 25),
    exclude: input.exclude ?? [],
    sort: input.sort ?? 'evidence',
    filtered: Boolean(some(input.types) || some(input.entityTypes) || input.direction || clocks.timed),
    ...clocks,
  }
  return database.readInOne(async tx => {
    const [record] = (await tx.run(cypher, params)).records
    if (!record) throw notFound('entity', input.id)
    const answer = toAnswer(record, input)
    return { ...answer, subgraph: await readAsOf(tx, answer.subgraph, input) }
  })
}

type Near = { m: Node; relationships: Relationship[] }
type Total = { type: RelationshipType; isOut: boolean; total: unknown }

function toAnswer(record: Neo4jRecord, input: RequestOf<typeof neighbors>): ResponseOf<typeof neighbors> {
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
