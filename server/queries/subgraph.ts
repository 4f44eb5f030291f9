import type { Clocks } from '../../contract/clocks.ts'
import type { RequestOf, ResponseOf } from '../../contract/endpoint.ts'
import type { subgraph } from '../../contract/entities.ts'
import type { Database } from '../database/database.ts'
import { toNumber } from '../database/values.ts'
import { readAsOf } from './as-of.ts'
import { clockParams, holdsAt, isTimed, lineHoldsAt } from './clocks.ts'
import { collectSubgraph, drawn } from './graph.ts'

const entities = (clocks: Clocks) => `
// Which of these entities are there, and next to how many others?
UNWIND $ids AS id MATCH (n:Entity {id: id})
WITH n, ${holdsAt('n', clocks)} AS shown
RETURN n, shown, ${isTimed(clocks) ? `CASE WHEN shown THEN ${neighborsAt(clocks)} END` : 'n.neighbors'} AS neighbors`

const neighborsAt = (clocks: Clocks) =>
  `COUNT { MATCH (n)-[r:${drawn}]-(m) WHERE ${lineHoldsAt('r', ['m'], clocks)} AND m <> n RETURN DISTINCT m }`

const holdsWithEnds = (clocks: Clocks) => lineHoldsAt('r', ['a', 'b'], clocks)

const between = (clocks: Clocks) => `
// Which relationships are between them?
UNWIND $ids AS id
MATCH (a:Entity {id: id})-[r:${drawn}]->(b:Entity)
WHERE b.id IN $ids AND ${holdsWithEnds(clocks)}
RETURN r`

const named = (clocks: Clocks) => `
// Which of these relationships are there?
UNWIND $relationships AS wanted
MATCH (a:Entity {id: wanted.from})-[r:${drawn}]->(b:Entity {id: wanted.to})
WHERE r.id = wanted.id
RETURN r, a, b, ${holdsWithEnds(clocks)} AS shown`

/** These entities with what is between them, and what was asked for but is not there. */
export function getSubgraph(
  database: Database,
  input: RequestOf<typeof subgraph>,
): Promise<ResponseOf<typeof subgraph>> {
  const ids = [...new Set(input.entityIds)]
  const relationships = (input.relationshipIds ?? []).map(id => {
    const [from = '', , to = ''] = id.split('~')
    return { id, from, to }
  })
  const params = { ids, relationships, ...clockParams(input) }
  return database.readInOne(async tx => {
    const found = collectSubgraph(input)
    /** What exists, whether or not the clocks show it. */
    const there = new Set<string>()
    if (ids.length > 0)
      for (const record of (await tx.run(entities(input), params)).records) {
        there.add(record.get('n').properties.id)
        if (record.get('shown'))
          found.entity(record.get('n'), { neighbors: toNumber(record.get('neighbors')) })
      }
    if (input.between && ids.length > 0)
      for (const record of (await tx.run(between(input), params)).records) found.relationship(record.get('r'))
    if (relationships.length > 0)
      for (const record of (await tx.run(named(input), params)).records) {
        there.add(record.get('r').properties.id)
        if (!record.get('shown')) continue
        found.relationship(record.get('r'))
        found.entity(record.get('a'))
        found.entity(record.get('b'))
      }
    const asked = [...ids, ...relationships.map(({ id }) => id)]
    return {
      subgraph: await readAsOf(tx, found.subgraph(), input),
      missing: asked.filter(id => !there.has(id)),
    }
  })
}
