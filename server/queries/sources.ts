import type { Node } from 'neo4j-driver'
import type { RequestOf, ResponseOf } from '../../contract/endpoint.ts'
import type { sources } from '../../contract/sources.ts'
import type { Database } from '../database/database.ts'
import { int, toNumber } from '../database/values.ts'
import { toSource } from './evidence.ts'

const cypher = `
// Which sources are there, and how many claims rest on each?
MATCH (s:Source)
WHERE ($kinds IS NULL OR s.kind IN $kinds)
  AND ($q = '' OR toLower(coalesce(s.title, '')) CONTAINS $q OR toLower(coalesce(s.publisher, '')) CONTAINS $q
    OR toLower(coalesce(s.url, '')) CONTAINS $q)
  AND ($entity IS NULL OR EXISTS {
    MATCH (s)<-[:CITES]-(:Claim)-[:SUBJECT|OBJECT|ABOUT]->(:Entity {id: $entity}) })
WITH s, COUNT { (s)<-[:CITES]-() } AS claims
ORDER BY
  CASE $sort WHEN 'claims' THEN claims END DESC,
  CASE $sort WHEN 'publisher' THEN coalesce(toLower(s.publisher), '\uffff') END,
  coalesce(s.publishedOn, '') DESC, s.id
WITH collect({s: s, claims: claims}) AS rows
RETURN size(rows) AS total, rows[$offset..$offset + $limit] AS page`

type Row = { s: Node; claims: unknown }

/** One page of the sources, newest first unless told; those without a date come last. */
export async function listSources(
  database: Database,
  input: RequestOf<typeof sources>,
): Promise<ResponseOf<typeof sources>> {
  const params = {
    q: input.q?.toLowerCase() ?? '',
    kinds: input.kinds?.length ? input.kinds : null,
    entity: input.entity ?? null,
    sort: input.sort ?? 'published',
    offset: int(input.offset ?? 0),
    limit: int(input.limit ?? 50),
  }
  const [answer] = await database.read(cypher, params, record => ({
    sources: (record.get('page') as Row[]).map(({ s, claims }) => ({
      ...toSource(s),
      claims: toNumber(claims),
    })),
    total: toNumber(record.get('total')),
  }))
  return answer ?? { sources: [], total: 0 }
}
