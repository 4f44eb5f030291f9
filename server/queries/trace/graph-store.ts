import type { Clocks } from '../../../contract/clocks.ts'
import type { EntityType } from '../../../model/entity-types.ts'
import type { RelationshipType } from '../../../model/relationship-types.ts'
import type { Database } from '../../database/database.ts'
import { clockParams, holds, isTimed } from '../clocks.ts'
import { drawn } from '../graph.ts'
import { buildGraph, type Graph, type GraphRelationship } from './graph.ts'

const readMs = 120_000

const entities = `
// Which entities are there, in parts that a driver reads quickly?
MATCH (n:Entity)
RETURN n.id AS id, n.type AS type`

const relationships = `
// Which relationships are there between entities, and what does ranking need to know of them?
MATCH (a:Entity)-[r:${drawn}]->(b:Entity)
RETURN a.id AS from, type(r) AS type, b.id AS to, r.about AS about, toFloat(r.originCount) AS origins,
       r.contested AS contested, r.status AS status, toFloat(left(r.eventOn, 4)) AS year,
       coalesce(r.current, true) AS current`

const existing = `
// Which relationships held and were known on these days?
MATCH (:Entity)-[r:${drawn}]->(:Entity)
WHERE ${holds('r')}
RETURN r.id AS id`

interface Kept {
  stamp: string
  graph: Promise<Graph>
  existing: Map<string, Promise<ReadonlySet<string>>>
}

const kept = new WeakMap<Database, Kept>()
const mostDays = 12

/** Where the shape of the graph is kept between questions; read anew as soon as anything has been written. */
async function current(database: Database): Promise<Kept> {
  const stamp = await database.stamp()
  const held = kept.get(database)
  if (held?.stamp === stamp) return held
  const fresh: Kept = { stamp, graph: readGraph(database), existing: new Map() }
  kept.set(database, fresh)
  fresh.graph.catch(() => {
    if (kept.get(database) === fresh) kept.delete(database)
  })
  return fresh
}

/** The entities and relationships as they stand in the database now. */
export const currentGraph = async (database: Database): Promise<Graph> => (await current(database)).graph

/** The ids of the relationships that held and were known on the days asked about; undefined for any day. */
export async function existingRelationships(
  database: Database,
  clocks: Clocks,
): Promise<ReadonlySet<string> | undefined> {
  if (!isTimed(clocks)) return undefined
  const { existing: days } = await current(database)
  const params = clockParams(clocks)
  const key = JSON.stringify(params)
  const known = days.get(key)
  if (known) return known
  const read = database
    .read(existing, params, row => row.get('id') as string, { timeoutMs: readMs })
    .then(ids => new Set(ids))
  if (days.size >= mostDays) days.delete(days.keys().next().value as string)
  days.set(key, read)
  read.catch(() => days.delete(key))
  return read
}

async function readGraph(database: Database): Promise<Graph> {
  return database.readInOne(
    async tx => {
      const named = (await tx.run<{ id: string; type: EntityType }>(entities)).records
      const joined = (await tx.run<Row>(relationships)).records
      return buildGraph(
        named.map(row => ({ id: row.get('id'), type: row.get('type') })),
        joined.map(toRelationship),
      )
    },
    { timeoutMs: readMs },
  )
}

interface Row {
  from: string
  type: RelationshipType
  to: string
  about: string | null
  origins: number | null
  contested: boolean | null
  status: string | null
  year: number | null
  current: boolean
}

const toRelationship = (row: { get<K extends keyof Row>(key: K): Row[K] }): GraphRelationship => ({
  from: row.get('from'),
  type: row.get('type'),
  to: row.get('to'),
  about: row.get('about'),
  origins: row.get('origins') ?? 0,
  contested: row.get('contested') ?? false,
  status: row.get('status') ?? 'active',
  year: row.get('year') ?? 0,
  current: row.get('current'),
})
