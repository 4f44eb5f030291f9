import { relationshipTypeNames } from '../model/relationship-types.ts'
import { type Benchmark, compare, sideBySide } from './benchmark.ts'
import { openLargeGraph } from './support/large-graph.ts'

const types = relationshipTypeNames.join('|')

const evidence = `{claim: c, cited: COLLECT { MATCH (c)-[cites:CITES]->(s:Source) RETURN {cites: cites, source: s} }}`

/** What the panel of an entity needs, in one statement. */
const entityByHand = `
MATCH (n:Entity {id: $id})
RETURN n,
  COLLECT { MATCH (n)-[r:${types}]-() WHERE r.current WITH type(r) AS type, startNode(r) = n AS isOut, count(*) AS count
    RETURN {type: type, isOut: isOut, count: count} } AS counts,
  COLLECT { MATCH (n)<-[:SUBJECT|OBJECT|ABOUT]-(c:Claim) WITH DISTINCT c LIMIT 100
    RETURN ${evidence} } AS claims,
  COUNT { (n)<-[:SUBJECT|OBJECT|ABOUT]-(:Claim) } AS total`

/** What the panel of a relationship needs, in one statement. */
const lineByHand = `
MATCH (a:Entity {id: $from})-[r:${types}]->(b:Entity {id: $to}) WHERE r.id = $id
RETURN r, a, b,
  COLLECT { UNWIND r.claimIds AS claimId MATCH (c:Claim {id: claimId})
    RETURN ${evidence} } AS claims`

export const benchmark: Benchmark = {
  name: 'details',
  question: 'What do the panels of an entity and of a relationship cost on a large graph?',
  async run({ log }) {
    const graph = await openLargeGraph(log)
    try {
      const { sample, lines, database } = graph
      const turn = { ours: 0, theirs: 0 }
      const id = (side: 'ours' | 'theirs') => sample[turn[side]++ % sample.length]?.id ?? ''
      const line = (side: 'ours' | 'theirs') => lines[turn[side]++ % lines.length] ?? ''
      const read = (cypher: string, params: object) =>
        database.read(cypher, { ...params }, record => record.toObject())
      const ends = (asked: string) => {
        const [from, , to] = asked.split('~')
        return { id: asked, from, to }
      }
      const entity = () => graph.get(`/api/entities/${id('ours')}`)
      const relationship = () => graph.get(`/api/relationships/${encodeURIComponent(line('ours'))}`)
      const rounds = { rounds: 200, warmUp: 40 }
      const entities = await sideBySide(entity, () => read(entityByHand, { id: id('theirs') }), rounds)
      const relationships = await sideBySide(
        relationship,
        () => read(lineByHand, ends(line('theirs'))),
        rounds,
      )
      const servedEntity = await graph.serve(entityByHand, asked => ({ id: asked }))
      const servedLine = await graph.serve(lineByHand, ends)
      const entitiesOverHttp = await sideBySide(entity, () => servedEntity(id('theirs')), rounds)
      const linesOverHttp = await sideBySide(relationship, () => servedLine(line('theirs')), rounds)
      return {
        rows: [
          compare('an entity with its evidence, median', entities, 0.5),
          compare('an entity with its evidence, p95', entities, 0.95, '≤ 1.3×'),
          compare('the same, both over HTTP, median', entitiesOverHttp, 0.5),
          compare('the same, both over HTTP, p95', entitiesOverHttp, 0.95),
          compare('a relationship with its evidence, median', relationships, 0.5),
          compare('a relationship with its evidence, p95', relationships, 0.95, '≤ 1.3×'),
          compare('the same, both over HTTP, median', linesOverHttp, 0.5),
          compare('the same, both over HTTP, p95', linesOverHttp, 0.95),
        ],
      }
    } finally {
      await graph.close()
    }
  },
}
