import type { Node, Relationship } from 'neo4j-driver'
import type { Clocks } from '../../../contract/clocks.ts'
import type { Evidence } from '../../../contract/evidence.ts'
import type { Subgraph } from '../../../contract/subgraph.ts'
import type { Database } from '../../database/database.ts'
import { readAsOf } from '../as-of.ts'
import { type CitedClaim, cited, toEvidence } from '../evidence.ts'
import { collectSubgraph, drawn } from '../graph.ts'
import { type Book, bookOf } from './book.ts'

const endings = ['outcome', 'status']

const everything = `
// What do these relationships say, between whom, and what do they rest on? How did these proceedings end? What are
// these entities called, and which version of the data is this?
OPTIONAL MATCH (d:Dataset {id: 'dataset'})
WITH d.version AS version LIMIT 1
RETURN version,
  COLLECT {
    UNWIND $wanted AS wanted
    MATCH (a:Entity {id: wanted.from})-[r:${drawn}]->(b:Entity {id: wanted.to})
    WHERE r.id = wanted.id
    RETURN {r: r, a: a, b: b, claims: COLLECT {
      UNWIND r.claimIds AS claimId
      MATCH (c:Claim {id: claimId})
      RETURN ${cited} }}
    ORDER BY r.id } AS lines,
  COLLECT {
    UNWIND $proceedings AS proceeding
    MATCH (c:Claim)-[:SUBJECT]->(:Entity {id: proceeding})
    WHERE c.object IS NULL AND c.predicate IN $endings
    RETURN ${cited} } AS ends,
  COLLECT {
    UNWIND $named AS id
    MATCH (n:Entity {id: id})
    RETURN [n.id, n.name] } AS names`

const named = `
// What are these entities called?
UNWIND $ids AS id
MATCH (n:Entity {id: id})
RETURN n.id AS id, n.name AS name`

export interface Details {
  subgraph: Subgraph
  book: Book
  version: string | null
  /** The name of each entity asked for; of any other its id. */
  nameOf: (id: string) => string
  /** Of the state that was read; null where it cannot be told. */
  stamp: string | null
}

interface Row {
  version: string | null
  lines: { r: Relationship; a: Node; b: Node; claims: CitedClaim[] }[]
  ends: CitedClaim[]
  names: [string, string][]
}

/**
 * These relationships with their ends as of the clocks, what they rest on, how the proceedings among the ends ended,
 * and the names of some more entities: in one exchange with the database, unless a clock asks for more.
 */
export async function readDetails(
  database: Database,
  ids: readonly string[],
  clocks: Clocks,
  entityIds: readonly string[] = [],
): Promise<Details> {
  const wanted = [...new Set(ids)].map(id => {
    const [from = '', , to = ''] = id.split('~')
    return { id, from, to }
  })
  const ends = wanted.flatMap(({ from, to }) => [from, to])
  const proceedings = [...new Set(ends)].filter(id => id.startsWith('proceeding:'))
  const params = { wanted, proceedings, endings, named: [...new Set(entityIds)] }
  const { rows, stamp } = await database.readStamped(everything, params, row => row.toObject() as Row)
  const [{ version, lines, ends: ended, names }] = rows as [Row]
  const found = collectSubgraph(clocks)
  for (const { a, b, r } of lines) {
    found.entity(a)
    found.entity(b)
    found.relationship(r)
  }
  const calls = new Map(names)
  const today = found.subgraph()
  const subgraph = await readAsOf(database.alone, today, clocks)
  const book = bookOf(
    shownIn(
      subgraph,
      lines.flatMap(line => line.claims),
      ended,
    ),
    clocks,
  )
  return { subgraph, book, version, nameOf: id => calls.get(id) ?? id, stamp }
}

/** Of the claims read, in the order of their ids, those that stand behind what the subgraph holds. */
function shownIn(
  { entities, relationships }: Subgraph,
  behind: readonly CitedClaim[],
  ended: readonly CitedClaim[],
): Evidence {
  const there = new Set(entities.map(({ id }) => id))
  const ends = ended.filter(({ claim }) => there.has(claim.properties.subject))
  const shown = new Set([
    ...relationships.flatMap(({ claimIds }) => claimIds),
    ...ends.map(({ claim }) => claim.properties.id),
  ])
  const { claims, sources } = toEvidence([...behind, ...ends])
  return {
    claims: claims.filter(({ id }) => shown.has(id)).sort((x, y) => (x.id < y.id ? -1 : 1)),
    sources,
  }
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
