import type { Node } from 'neo4j-driver'
import type { RequestOf, ResponseOf } from '../../contract/endpoint.ts'
import type { source } from '../../contract/sources.ts'
import type { Database } from '../database/database.ts'
import { notFound } from '../http/app-error.ts'
import { readEvidence, toSource } from './evidence.ts'
import { toEntity } from './graph.ts'

const cypher = `
// What rests on this source, and which others repeat the same origin?
MATCH (s:Source {id: $id})
RETURN s,
  COLLECT { MATCH (s)<-[:CITES]-(c:Claim) RETURN DISTINCT c.id ORDER BY c.id LIMIT 1000 } AS claimIds,
  COLLECT { MATCH (s)<-[:CITES]-(:Claim)-[:SUBJECT|OBJECT|ABOUT]->(n:Entity)
    RETURN DISTINCT n ORDER BY n.neighbors DESC, n.id LIMIT 1000 } AS entities,
  COLLECT { MATCH (o:Source) WHERE o.origin = s.origin AND o.id <> s.id
    RETURN o ORDER BY o.publishedOn, o.id LIMIT 200 } AS sameOrigin`

/** A source, what it says of whom, and its copies. */
export function getSource(
  database: Database,
  { id }: RequestOf<typeof source>,
): Promise<ResponseOf<typeof source>> {
  return database.readInOne(async tx => {
    const [record] = (await tx.run(cypher, { id })).records
    if (!record) throw notFound('source', id)
    const { claims } = await readEvidence(tx, record.get('claimIds'))
    return {
      source: toSource(record.get('s')),
      claims,
      entities: (record.get('entities') as Node[]).map(toEntity),
      sameOrigin: (record.get('sameOrigin') as Node[]).map(toSource),
    }
  })
}
