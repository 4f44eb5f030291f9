import type { Clocks } from '../../../contract/clocks.ts'
import type { Subgraph } from '../../../contract/subgraph.ts'
import type { Database } from '../../database/database.ts'
import { readAsOf } from '../as-of.ts'
import { collectSubgraph, drawn } from '../graph.ts'
import { type Book, openBook, ownClaimIds } from './book.ts'

const relationships = `
// Which relationships are these, between whom?
UNWIND $wanted AS wanted
MATCH (a:Entity {id: wanted.from})-[r:${drawn}]->(b:Entity {id: wanted.to})
WHERE r.id = wanted.id
RETURN r, a, b ORDER BY r.id`

const dataset = `
// Which version of the data is this?
MATCH (d:Dataset {id: 'dataset'})
RETURN d.version AS version LIMIT 1`

const named = `
// What are these entities called?
UNWIND $ids AS id
MATCH (n:Entity {id: id})
RETURN n.id AS id, n.name AS name`

export interface Details {
  subgraph: Subgraph
  book: Book
  version: string | null
}

/** These relationships with their ends as of the clocks, what they rest on, and how the proceedings among the ends ended. */
export function readDetails(database: Database, ids: readonly string[], clocks: Clocks): Promise<Details> {
  const wanted = [...new Set(ids)].map(id => {
    const [from = '', , to = ''] = id.split('~')
    return { id, from, to }
  })
  return database.readInOne(async tx => {
    const found = collectSubgraph(clocks)
    if (wanted.length > 0)
      for (const record of (await tx.run(relationships, { wanted })).records) {
        found.entity(record.get('a'))
        found.entity(record.get('b'))
        found.relationship(record.get('r'))
      }
    const subgraph = await readAsOf(tx, found.subgraph(), clocks)
    const proceedings = subgraph.entities.filter(({ type }) => type === 'proceeding').map(({ id }) => id)
    const claimIds = [
      ...subgraph.relationships.flatMap(relationship => relationship.claimIds),
      ...(await ownClaimIds(tx, proceedings, ['outcome', 'status'])),
    ]
    const book = await openBook(tx, claimIds, clocks)
    const version = (await tx.run(dataset)).records[0]?.get('version') ?? null
    return { subgraph, book, version }
  })
}

/** Names by id; an unknown id stands for itself. */
export async function readNames(database: Database, ids: readonly string[]): Promise<(id: string) => string> {
  if (ids.length === 0) return id => id
  const rows = await database.read(named, { ids: [...new Set(ids)] }, row => [
    row.get('id') as string,
    row.get('name') as string,
  ])
  const names = new Map(rows as [string, string][])
  return id => names.get(id) ?? id
}
