import type { Progress } from '../../../contract/progress.ts'
import type { EntityType } from '../../../model/entity-types.ts'
import type { RelationshipType } from '../../../model/relationship-types.ts'
import type { Database } from '../../database/database.ts'
import { drawn } from '../graph.ts'
import { startGraph } from './build-graph.ts'
import type { Graph, GraphRelationship } from './graph.ts'

/** Reading a large graph whole takes its time. */
export const readMs = 120_000

const mark = `
// Does the graph hold what it held? Its dataset, and how much there is of everything but saved views.
CALL { MATCH (n:Entity) RETURN count(n) AS entities }
CALL { MATCH (:Entity)-[r]->() RETURN count(r) AS relationships }
CALL { MATCH (c:Claim) RETURN count(c) AS claims }
CALL { MATCH (:Claim)-[r]->() RETURN count(r) AS statements }
OPTIONAL MATCH (d:Dataset {id: 'dataset'})
RETURN [toString(entities), toString(relationships), toString(claims), toString(statements),
        d.version, d.fingerprint, toString(d.loadedAt)] AS mark`

/**
 * A text that stays the same while the graph does, whatever else is written. Counts are kept by the database, so it
 * costs the same however large the graph is. Whoever changes values in place renews the dataset's fingerprint.
 */
export async function readMark(database: Database): Promise<string> {
  const [found] = await database.read(mark, {}, row => row.get('mark') as unknown[])
  return JSON.stringify(found)
}

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

const counted = `
// How many relationships are there to read?
MATCH (:Entity)-[r]->() RETURN toFloat(count(r)) AS n`

/** The shape of the graph as it stands in the database now. `read` is kept up with how far it is. */
export async function readGraph(database: Database, read: Progress): Promise<Graph> {
  return database.readInOne(
    async tx => {
      read.done = 0
      read.total = Number((await tx.run(counted)).records[0]?.get('n') ?? 0)
      const named = (await tx.run<{ id: string; type: EntityType }>(entities)).records
      const builder = startGraph(named.map(row => ({ id: row.get('id'), type: row.get('type') })))
      for await (const row of tx.run<Row>(relationships)) {
        builder.add(toRelationship(row))
        read.done++
      }
      return builder.whole()
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
