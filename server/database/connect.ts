import { setTimeout as sleep } from 'node:timers/promises'
import type { Config } from '../config.ts'
import type { Database } from './database.ts'
import { attach } from './local/attach.ts'
import type { Progress } from './local/commands.ts'
import { type Connection, type ManagedNeo4j, startManaged } from './local/managed.ts'
import { SetupError } from './local/setup-error.ts'

export type Connected = { database: Database; connection: Connection; managed: ManagedNeo4j | null }

const externalWithinMs = 60_000

/**
 * The database of the configuration, answering: the operator's own at NEO4J_URI, one already kept running in the
 * data folder, or one started now.
 */
export async function connect(config: Config, progress: Progress): Promise<Connected> {
  if (config.neo4j)
    return { database: await external(config.neo4j, progress), connection: config.neo4j, managed: null }
  const managed =
    (await attach(config.dataDir, progress)) ??
    (await startManaged({
      dataDir: config.dataDir,
      cacheDir: config.cacheDir,
      heapMb: config.heapMb,
      progress,
    }))
  const { openDatabase } = await driverReady()
  const database = openDatabase({ ...managed.connection, mode: 'managed' })
  return { database, connection: managed.connection, managed }
}

/** The driver takes a moment to be read: the process of a managed server starts meanwhile. */
const driverReady = () => import('./database.ts')

async function external(connection: NonNullable<Config['neo4j']>, progress: Progress): Promise<Database> {
  const { openDatabase } = await driverReady()
  const database = openDatabase({ ...connection, mode: 'external' })
  const deadline = performance.now() + externalWithinMs
  for (let attempt = 0; ; attempt++) {
    const { connected, version, edition, message } = await database.check()
    if (connected) {
      progress(`Connected to Neo4j ${version} ${edition ?? ''} at NEO4J_URI`)
      return database
    }
    const hopeless = message !== null && /refuses|no database|certificate/.test(message)
    if (hopeless || performance.now() > deadline) {
      await database.close()
      throw new SetupError(`The server at NEO4J_URI cannot be used: ${message}. ${adviceFor(message)}`)
    }
    if (attempt % 5 === 0) progress(`Waiting for the server at NEO4J_URI: ${message}`)
    await sleep(1_000)
  }
}

const adviceFor = (message: string | null): string =>
  message?.includes('certificate')
    ? 'Have its certificate signed by an authority that Node knows (NODE_EXTRA_CA_CERTS adds one), or accept any with bolt+ssc:// or neo4j+ssc:// in NEO4J_URI.'
    : 'Check NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD and NEO4J_DATABASE.'
