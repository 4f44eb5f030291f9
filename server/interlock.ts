import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Logger } from 'pino'
import type { Config } from './config.ts'
import { type Connected, connect } from './database/connect.ts'
import type { Database } from './database/database.ts'
import { type Progress, secondsSince } from './database/local/commands.ts'
import type { ManagedNeo4j } from './database/local/managed.ts'
import { SetupError } from './database/local/setup-error.ts'
import type { Console } from './query/console.ts'

/** A running Interlock. */
export type Interlock = {
  address: string
  /** Stops answering, lets requests under way finish for two seconds, then stops the database. */
  close(): Promise<void>
}

/** The viewer that `npm run build` makes: beside the compiled server, or in dist/ when run from the sources. */
const clientDir = fileURLToPath(
  new URL(import.meta.url.includes('/dist/') ? '../public' : '../dist/public', import.meta.url),
)

/**
 * Starts everything: database, constraints, dataset, API and viewer. Resolves when it answers at `address`;
 * rejects with a SetupError or a LockedError when a person has to do something first, leaving nothing running.
 */
export async function startInterlock(config: Config, log: Logger, progress: Progress): Promise<Interlock> {
  await ensurePortIsFree(config)
  const reading = readProgram().then(withStories)
  reading.catch(() => undefined)
  const connected = await connect(config, progress)
  const { database, managed } = connected
  let console: Console | null = null
  const stopDatabase = async () => {
    await console?.close()
    await database.close()
    await managed?.stop()
  }
  let closing = false
  try {
    const { program, stories } = await reading
    await program.ensureDataset(database, progress)
    if (config.publicMode) await makeReadOnly(managed, log)
    managed?.onStateChange(({ phase, reason, pid: neo4jPid }) => {
      if (phase === 'restarting') log.warn({ reason }, 'the managed Neo4j restarts')
      if (phase === 'running') log.info({ neo4jPid }, 'the managed Neo4j runs')
    })
    console = openConsole(program, connected, log)
    const router = program.queryRouter({ console, log: error => log.error({ err: error }, 'query') })
    const doors = managed ? [] : await program.openDoors(database.driver, database.name)
    for (const door of doors) log.warn({ door }, 'the server at NEO4J_URI leaves a door open')
    const writes = program.createWrites({
      config,
      connection: connected.connection,
      database,
      log: record => log.warn(record, 'the graph was written through the console'),
    })
    const parts = { database, config, log, clientDir, queryRouter: router, writes, stories }
    const app = program.createApp({ ...parts, openDoors: () => doors })
    const server = createServer(app)
    const address = await listen(server, config)
    void afterwards(program, database, error => {
      if (!closing) log.warn({ err: error }, 'the constraints of the database could not be looked after')
    })
    return {
      address,
      async close() {
        closing = true
        await closeServer(server)
        const start = performance.now()
        await stopDatabase()
        if (managed) progress(`Stopped the database in ${secondsSince(start)}`)
      },
    }
  } catch (error) {
    await stopDatabase()
    throw error
  }
}

type Program = typeof import('./program.ts')

/** Reads the rest of the program, a moment later: first the process of the database is sent on its way. */
async function readProgram(): Promise<Program> {
  await sleep(250)
  return import('./program.ts')
}

const withStories = (program: Program) => ({ program, stories: program.readStories() })

/** What nobody has to wait for: it begins once the first answers are out. */
async function afterwards(program: Program, database: Database, failed: (error: unknown) => void) {
  await sleep(500)
  await program.applySchema(database).catch(failed)
  await program.warmUp(database)
  await program.readAhead(database)
}

async function makeReadOnly(managed: ManagedNeo4j | null, log: Logger): Promise<void> {
  if (managed) await managed.restart('read-only from now on', { readOnly: true, orderly: true })
  else log.warn('INTERLOCK_PUBLIC=on cannot make the server at NEO4J_URI read-only: do that there')
}

/** The Cypher console, with the right to restart the server when that is ours. */
function openConsole(program: Program, { database, connection, managed }: Connected, log: Logger): Console {
  return program.createConsole({
    connection,
    driver: database.driver,
    restart: managed ? reason => managed.restart(reason) : null,
    log: message => log.warn(message),
  })
}

/** A taken port should be known before a database is started, not after. */
async function ensurePortIsFree(config: Config): Promise<void> {
  const probe = createServer()
  await listen(probe, config)
  await new Promise(resolve => probe.close(resolve))
}

function listen(server: Server, { host, port }: Config): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explained(error, host, port)))
    server.listen(port, host, () => {
      const bound = server.address() as AddressInfo
      const name = bound.family === 'IPv6' ? `[${bound.address}]` : bound.address
      resolve(`http://${name}:${bound.port}`)
    })
  })
}

function explained(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE')
    return new SetupError(
      `Port ${port} on ${host} is taken. Choose another, for example: PORT=${port + 1} npm start`,
    )
  if (error.code === 'EACCES')
    return new SetupError(`Port ${port} is not allowed for this user. Choose one above 1023 with PORT.`)
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return new SetupError(`HOST=${host} is not an address of this machine.`)
  return error
}

async function closeServer(server: Server): Promise<void> {
  const closed = new Promise(resolve => server.close(resolve))
  server.closeIdleConnections()
  const timer = setTimeout(() => server.closeAllConnections(), 2_000)
  await closed
  clearTimeout(timer)
}
