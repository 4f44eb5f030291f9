import { mkdtempSync, rmSync } from 'node:fs'
import { Agent, type IncomingMessage, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import express from 'express'
import neo4j, { type Driver } from 'neo4j-driver'
import { startManaged } from '../../server/database/local/managed.ts'
import { freePort } from '../../server/database/local/ports.ts'
import { createConsole } from '../../server/query/console.ts'
import { queryRouter } from '../../server/query/router.ts'

const entities = 2_000
const relationships = 20_000
const batch = 2_000

export type QueryServer = {
  baseUrl: string
  driver: Driver
  /** Asks Neo4j's HTTP Query API, where its door was asked for; tells the bytes and rows of its answer, parsed to the last. */
  askQueryApi(cypher: string): Promise<{ bytes: number; rows: number }>
  close(): Promise<void>
}

/** A Neo4j of its own with 2,000 companies and 20,000 investments between them, and the console in front of it. */
export async function startQueryServer(
  log: (line: string) => void,
  { queryApi = false } = {},
): Promise<QueryServer> {
  const httpPort = queryApi ? await freePort() : undefined
  const dataDir = mkdtempSync(path.join(tmpdir(), 'interlock-bench-'))
  const managed = await startManaged({
    dataDir,
    cacheDir: process.env.INTERLOCK_CACHE_DIR ?? '.cache',
    heapMb: 512,
    httpPort,
    progress: log,
  })
  const { uri, user, password } = managed.connection
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password))
  await fill(driver)
  const queue = { waitMs: 60_000 }
  const console = createConsole({ connection: managed.connection, driver, restart: null, log, queue })
  const app = express()
  app.use(queryRouter({ console, clientOf: request => request.get('x-client') ?? 'bench' }))
  const server = app.listen(0, '127.0.0.1')
  await new Promise(resolve => server.once('listening', resolve))
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  // Every thread is loaded before anything is timed.
  await Promise.all(['a', 'b', 'c', 'd'].map(client => untilItAnswers(baseUrl, client)))
  return {
    baseUrl,
    driver,
    askQueryApi: cypher =>
      readQueryApi(`http://127.0.0.1:${httpPort}/db/neo4j/query/v2`, user, password, cypher),
    async close() {
      await new Promise(resolve => server.close(resolve))
      await console.close()
      await driver.close()
      await managed.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

async function fill(driver: Driver): Promise<void> {
  const run = (cypher: string, params = {}) => driver.executeQuery(cypher, params)
  await run('CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE')
  await run(
    `UNWIND range(0, $entities - 1) AS i
     CREATE (:Entity:Company {id: 'company:bench-' + i, type: 'company', name: 'Bench Company ' + i, aliases: ['BC' + i, 'Bench ' + i],
       description: 'An invented company that invests in other invented companies, number ' + i + '.', country: 'US', neighbors: 20, contested: false})`,
    { entities: neo4j.int(entities) },
  )
  for (let from = 0; from < relationships; from += batch) {
    await run(
      `UNWIND range($from, $from + $batch - 1) AS i
       WITH i, i % $entities AS a, (i * 7 + 1 + i / $entities) % $entities AS b
       MATCH (x:Entity {id: 'company:bench-' + a}), (y:Entity {id: 'company:bench-' + b})
       CREATE (x)-[:INVESTED_IN {id: x.id + '~INVESTED_IN~' + y.id + '~deal:bench-' + i, claimIds: ['claim:0123456789abcdef'],
         sourceCount: 1, originCount: 1, contested: false, conflictKinds: [], status: 'completed', amount: i * 1000,
         currency: 'USD', amountKind: 'paid', eventOn: '2024-01-01', validFrom: '2024-01-01', validEnd: 'none',
         knownFrom: '2024-01-02', sentence: 'One company paid another.'}]->(y)`,
      { entities: neo4j.int(entities), from: neo4j.int(from), batch: neo4j.int(batch) },
    )
  }
}

/** One call of Neo4j's HTTP Query API in plain JSON, uncompressed as ours is. */
async function readQueryApi(url: string, user: string, password: string, cypher: string) {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      'accept-encoding': 'identity',
      authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`,
    },
    body: JSON.stringify({ statement: cypher, accessMode: 'Read' }),
  })
  const body = Buffer.from(await response.arrayBuffer())
  if (!response.ok) throw new Error(`${response.status}: ${body}`)
  const { data } = JSON.parse(body.toString())
  return { bytes: body.length, rows: data.values.length as number }
}

/** Connections stay open between questions, as those of the driver do. */
const agent = new Agent({ keepAlive: true })

/** Asks with node:http alone, so that the client costs as little as it can. */
function ask(baseUrl: string, client: string, body: object): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const headers = {
      'content-type': 'application/json',
      accept: 'application/x-ndjson',
      'x-client': client,
    }
    request(`${baseUrl}/api/query`, { method: 'POST', agent, headers }, resolve)
      .on('error', reject)
      .end(JSON.stringify(body))
  })
}

/** Reads a streamed answer line by line and keeps none of it; tells the bytes, the rows and when the first row came. */
export async function readStream(
  baseUrl: string,
  cypher: string,
  { client = 'bench', limits = {} }: { client?: string; limits?: { rows?: number } } = {},
) {
  const begun = performance.now()
  const response = await ask(baseUrl, client, { cypher, limits })
  const seen = { bytes: 0, rows: 0, firstRowMs: Number.NaN, last: '', problem: '' }
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of response as AsyncIterable<Uint8Array>) {
    seen.bytes += chunk.length
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      const parsed = JSON.parse(line)
      seen.last = parsed.kind
      if (parsed.kind === 'error') seen.problem = JSON.stringify(parsed.problem)
      if (parsed.kind !== 'rows') continue
      if (seen.rows === 0) seen.firstRowMs = performance.now() - begun
      seen.rows += parsed.rows.length
    }
  }
  if (response.statusCode !== 200) throw new Error(`${response.statusCode}: ${rest}`)
  if (seen.last !== 'summary') throw new Error(`the stream ended with ${seen.last}: ${seen.problem}`)
  return seen
}

async function untilItAnswers(baseUrl: string, client: string, attempts = 20): Promise<void> {
  await readStream(baseUrl, 'MATCH (a:Company)-[r:INVESTED_IN]->(b) RETURN a, r, b LIMIT 10', {
    client,
  }).catch(error => {
    if (attempts === 0) throw error
    return untilItAnswers(baseUrl, client, attempts - 1)
  })
}
