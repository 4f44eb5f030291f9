import { Agent } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { pino } from 'pino'
import { generateDataset } from '../../seed/generate.ts'
import { loadDataset } from '../../seed/load.ts'
import { createApp } from '../../server/app.ts'
import { readConfig } from '../../server/config.ts'
import { type Database, openDatabase } from '../../server/database/database.ts'
import { startManaged } from '../../server/database/local/managed.ts'
import { applySchema } from '../../server/database/schema.ts'
import { int } from '../../server/database/values.ts'
import { warmUp } from '../../server/queries/warm-up.ts'
import { type ByHand, serveByHand } from './by-hand.ts'
import { getJson } from './get-json.ts'
import { graphMark } from './graph-mark.ts'

const entities = Number(process.env.INTERLOCK_BENCH_ENTITIES ?? 100_000)
const relationships = entities * 3
const hubNeighbors = Math.min(20_000, entities / 5)

export const hub = 'company:bench-hub'

export type LargeGraph = {
  database: Database
  entities: number
  /** Ids and names of entities, the same in every run. */
  sample: { id: string; name: string }[]
  /** Ids of relationships, the same in every run. */
  lines: string[]
  /** Asks the API over HTTP and parses the answer. */
  get(address: string): Promise<unknown>
  /** Serves a statement written by hand, and gives what asks that server as `get` asks the API. */
  serve(statement: string, params: ByHand): Promise<(asked: string) => Promise<unknown>>
  /** Asks for another kind of answer, and gives its text. */
  text(address: string, accept: string): Promise<string>
  close(): Promise<void>
}

/**
 * 100,000 generated entities with 300,000 relationships, 600,000 claims and a hub of 20,000 neighbors, in a Neo4j of their own with
 * the API in front. Loading takes minutes, so the data stays in the cache folder for the next run; a graph that would
 * be loaded differently today is not used, but built anew beside it.
 */
export async function openLargeGraph(log: (line: string) => void): Promise<LargeGraph> {
  const cacheDir = path.resolve(process.env.INTERLOCK_CACHE_DIR ?? '.cache')
  const dataDir = path.join(cacheDir, `bench-graph-${entities}-${graphMark()}`)
  const managed = await startManaged({ dataDir, cacheDir, heapMb: 1024, progress: log })
  const database = openDatabase({ ...managed.connection, mode: 'managed' })
  await fill(database, log)
  // A server that has just started plans slowly; that is not what is measured.
  for (let round = 0; round < 3; round++) await warmUp(database)
  const config = readConfig({ LOG_LEVEL: 'silent' })
  const app = createApp({ database, config, log: pino({ level: 'silent' }) })
  const server = app.listen(0, '127.0.0.1')
  await new Promise(resolve => server.once('listening', resolve))
  const agent = new Agent({ keepAlive: true })
  const closing: (() => void)[] = []
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    database,
    entities,
    sample: await sampleOf(database),
    lines: await linesOf(database),
    get: address => getJson(agent, `${baseUrl}${address}`),
    async serve(statement, params) {
      const { address, close } = await serveByHand(database, statement, params)
      closing.push(close)
      return asked => getJson(agent, `${address}/?asked=${encodeURIComponent(asked)}`)
    },
    async text(address, accept) {
      const response = await fetch(`${baseUrl}${address}`, { headers: { accept } })
      if (!response.ok) throw new Error(`${response.status} at ${address}`)
      return response.text()
    },
    async close() {
      agent.destroy()
      for (const close of closing) close()
      await new Promise(resolve => server.close(resolve))
      await database.close()
      await managed.stop()
    },
  }
}

const sampleOf = (database: Database) =>
  database.read(
    `// Which entities does a benchmark ask about?
     // By the word after the type, which is drawn by lot: so all types come as often as they occur.
     MATCH (n:Entity) WHERE n.id ENDS WITH '7' AND n.id <> $hub
     RETURN n.id AS id, n.name AS name ORDER BY split(n.id, ':')[1] LIMIT 400`,
    { hub },
    record => ({ id: record.get('id') as string, name: record.get('name') as string }),
  )

const linesOf = (database: Database) =>
  database.read(
    `// Which relationships does a benchmark ask about?
     MATCH (a:Company)-[r:INVESTED_IN]->(:Company) WHERE a.id ENDS WITH '7'
     RETURN r.id AS id ORDER BY id LIMIT 400`,
    {},
    record => record.get('id') as string,
  )

async function fill(database: Database, log: (line: string) => void): Promise<void> {
  await applySchema(database)
  const [there] = await database.read('MATCH (n:Entity {id: $hub}) RETURN n.id', { hub }, () => true)
  if (there) return
  log(`Loading ${entities.toLocaleString('en-GB')} entities; this happens once`)
  const dataset = generateDataset({ entities, relationships, claimsPerRelationship: 2 })
  await loadDataset(database.driver, dataset, { database: database.name, onProgress: log })
  for (let from = 0; from < hubNeighbors; from += 5_000)
    await database.write(
      `// Give the hub neighbors.
       MERGE (h:Entity:Company {id: $waiting}) SET h.type = 'company', h.name = 'Bench Hub',
         h.aliases = [], h.contested = false, h.current = true, h.neighbors = $neighbors
       WITH h MATCH (n:Company) WHERE n.id <> h.id
       WITH h, n ORDER BY n.id SKIP $from LIMIT 5000
       CREATE (h)-[:SUPPLIES {id: $hub + '~SUPPLIES~' + n.id, claimIds: [], sourceCount: 1,
         originCount: 1 + size(n.name) % 5, contested: false, conflictKinds: [], status: 'active', validEnd: 'none',
         current: true, sentence: 'Bench Hub supplies ' + n.name + '.'}]->(n)`,
      { hub, waiting: `${hub}-loading`, from: int(from), neighbors: int(hubNeighbors) },
      () => null,
    )
  await database.write(
    'MATCH (h:Entity {id: $waiting}) SET h.id = $hub',
    { hub, waiting: `${hub}-loading` },
    () => null,
  )
}
