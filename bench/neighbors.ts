import { relationshipTypeNames } from '../model/relationship-types.ts'
import { int } from '../server/database/values.ts'
import { type Benchmark, compare, type Measurement, sideBySide } from './benchmark.ts'
import { hub, type LargeGraph, openLargeGraph } from './support/large-graph.ts'

const types = relationshipTypeNames.join('|')

/** The same question in one statement: the 25 that are best evidenced, with their relationships, and all totals. */
const byHand = `
MATCH (n:Entity {id: $id})
RETURN n, n.neighbors AS total,
  COLLECT { MATCH (n)-[r:${types}]-() WHERE r.current WITH type(r) AS type, startNode(r) = n AS isOut, count(*) AS count
    RETURN {type: type, isOut: isOut, count: count} } AS totals,
  COLLECT { MATCH (n)-[r:${types}]-(m) WHERE r.current
    WITH m, collect(r) AS relationships, max(r.originCount) AS rank
    ORDER BY rank DESC, m.neighbors DESC, m.id LIMIT $limit
    RETURN {m: m, relationships: relationships} } AS nearest`

async function race(graph: LargeGraph, ids: string[], rounds: number) {
  const turn = { ours: 0, theirs: 0 }
  const next = (side: 'ours' | 'theirs') => ids[turn[side]++ % ids.length] ?? hub
  const ours = () => graph.get(`/api/entities/${next('ours')}/neighbors`)
  const params = (id: string) => ({ id, limit: int(25) })
  const theirs = () => graph.database.read(byHand, params(next('theirs')), record => record.toObject())
  const times = await sideBySide(ours, theirs, { rounds, warmUp: 40 })
  const served = await graph.serve(byHand, params)
  const overHttp = await sideBySide(ours, () => served(next('theirs')), { rounds, warmUp: 40 })
  return { times, overHttp }
}

export const benchmark: Benchmark = {
  name: 'neighbors',
  question: 'What do the neighbors of an entity cost, of any one and of a hub with 20,000?',
  async run({ log }) {
    const graph = await openLargeGraph(log)
    try {
      const any = await race(
        graph,
        graph.sample.map(({ id }) => id),
        200,
      )
      const crowded = await race(graph, [hub], 30)
      const rows: Measurement[] = [
        compare('neighbors of any entity, median', any.times, 0.5),
        compare('neighbors of any entity, p95', any.times, 0.95, '≤ 1.3×'),
        compare('the same, both over HTTP, median', any.overHttp, 0.5),
        compare('the same, both over HTTP, p95', any.overHttp, 0.95),
        compare('neighbors of the hub, median', crowded.times, 0.5),
        compare('neighbors of the hub, p95', crowded.times, 0.95, '≤ 1.3×'),
      ]
      return { rows }
    } finally {
      await graph.close()
    }
  },
}
