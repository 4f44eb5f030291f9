import type { Node, Relationship } from 'neo4j-driver'
import type { RequestOf, ResponseOf } from '../../contract/endpoint.ts'
import type { shared } from '../../contract/entities.ts'
import type { Database } from '../database/database.ts'
import { int, toNumber } from '../database/values.ts'
import { notFound } from '../http/app-error.ts'
import { readAsOf } from './as-of.ts'
import { clockParams, lineHoldsAt } from './clocks.ts'
import { collectSubgraph, drawn } from './graph.ts'

type Input = RequestOf<typeof shared>

/** An entity with more neighbors than this is a hub: sharing it says little. */
const hubFrom = 100

const cypherFor = (input: Input) => `
// What is next to several of these entities, those that connect most of them first?
MATCH (n:Entity) WHERE n.id IN $ids
WITH collect(n) AS chosen
CALL (chosen) {
  UNWIND chosen AS n
  MATCH (n)-[r:${drawn}]-(m:Entity)
  WHERE NOT m.id IN $ids AND ${lineHoldsAt('r', ['n', 'm'], input)} ${input.hubs === false ? 'AND m.neighbors <= $hubFrom' : ''}
  WITH m, count(DISTINCT n) AS connected, collect(r) AS relationships
  WHERE connected >= $atLeast
  WITH m, connected, relationships ORDER BY connected DESC, m.neighbors, m.id
  RETURN collect({m: m, relationships: relationships}) AS found
}
RETURN chosen, size(found) AS total, found[0..$limit] AS found`

type Found = { m: Node; relationships: Relationship[] }

/** These entities, what they share, and the relationships to it; by default only what is next to all of them. */
export function findShared(
  database: Database,
  input: RequestOf<typeof shared>,
): Promise<ResponseOf<typeof shared>> {
  const ids = [...new Set(input.ids)]
  const params = {
    ids,
    atLeast: int(input.atLeast ?? Math.max(2, ids.length)),
    limit: int(input.limit ?? 50),
    hubFrom: int(hubFrom),
    ...clockParams(input),
  }
  return database.readInOne(async tx => {
    const [record] = (await tx.run(cypherFor(input), params)).records
    if (!record) return { subgraph: { entities: [], relationships: [] }, shown: 0, total: 0 }
    const chosen = record.get('chosen') as Node[]
    const there = new Set(chosen.map(node => node.properties.id))
    const missing = ids.find(id => !there.has(id))
    if (missing) throw notFound('entity', missing)
    const subgraph = collectSubgraph(input)
    const found = record.get('found') as Found[]
    for (const node of chosen) subgraph.entity(node)
    for (const { m, relationships } of found) {
      subgraph.entity(m)
      for (const relationship of relationships) subgraph.relationship(relationship)
    }
    return {
      subgraph: await readAsOf(tx, subgraph.subgraph(), input),
      shown: found.length,
      total: toNumber(record.get('total')),
    }
  })
}
