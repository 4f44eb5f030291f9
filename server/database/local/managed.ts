import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Progress, secondsSince } from './commands.ts'
import { endOrphan, ensurePassword, prepareFolder, readRecord } from './folder.ts'
import { install, javaNeed } from './install.ts'
import { classPath, ensureJars } from './jars.ts'
import { findJava, type Java } from './java.ts'
import { launch } from './launch.ts'
import { type Holder, lock } from './lock.ts'
import { freePort } from './ports.ts'
import { longTerm, type Release } from './release.ts'
import { neo4jConf } from './settings.ts'
import { SetupError } from './setup-error.ts'
import { type ManagedState, supervise } from './supervisor.ts'

export type ManagedOptions = {
  dataDir: string
  cacheDir: string
  heapMb?: number
  readOnly?: boolean
  /** Opens Neo4j's own HTTP door on this loopback port: for benchmarks, never otherwise. */
  httpPort?: number
  quickJit?: boolean
  /** Defaults to the long-term release that the pom pins. */
  release?: Release
  kind?: Holder['kind']
  progress: Progress
}

export type Connection = { uri: string; user: string; password: string; database: string }

/** A Neo4j that Interlock starts, watches and stops. Its address stays the same over restarts. */
export interface ManagedNeo4j {
  readonly connection: Connection
  readonly version: string
  state(): ManagedState
  /** Calls back at every change of state; returns what ends that. */
  onStateChange(listener: (state: ManagedState) => void): () => void
  /**
   * Ends the server and starts it again; resolves when it answers. The end is a hard one, because a server whose
   * threads are stuck heeds no request, unless `orderly` is asked for. While a restart is under way, a second
   * request waits for it instead of adding another.
   */
  restart(reason: string, options?: { readOnly?: boolean; orderly?: boolean }): Promise<void>
  /** Stops the server for good; a hard end, for data that nobody needs any more, takes no time. */
  stop(options?: { orderly?: boolean }): Promise<void>
}

const database = 'neo4j'

/**
 * Starts the managed Neo4j in a data folder, fetching and installing what it needs on the way. Throws a LockedError
 * when the folder is in use, and a SetupError when a person has to do something first.
 */
export async function startManaged(options: ManagedOptions): Promise<ManagedNeo4j> {
  const { progress, release = longTerm() } = options
  const dataDir = path.resolve(options.dataDir)
  const unlock = lock(dataDir, options.kind ?? 'interlock')
  try {
    const java = await ensureJava(release, progress)
    const jars = await ensureJars(release, path.resolve(options.cacheDir), java.home, progress)
    const folder = prepareFolder(dataDir)
    const orphan = await endOrphan(folder)
    if (orphan) progress(`Stopped a Neo4j (process ${orphan}) that a killed Interlock had left behind`)
    const port = await freePort(readRecord(folder)?.port)
    const configure = (readOnly: boolean) =>
      writeFileSync(
        path.join(folder.conf, 'neo4j.conf'),
        neo4jConf({ boltPort: port, readOnly, database, httpPort: options.httpPort }),
      )
    configure(options.readOnly ?? false)
    const jarPath = classPath(jars)
    const password = await ensurePassword(folder, java, jarPath)
    const plan = {
      folder,
      java,
      release,
      jars,
      classPath: jarPath,
      heapMb: options.heapMb ?? 512,
      port,
      password,
      database,
      quickJit: options.quickJit ?? false,
    }
    const start = performance.now()
    const supervisor = await supervise({
      launch: () => launch(plan),
      configure,
      readOnly: options.readOnly ?? false,
      progress,
    })
    progress(
      `Neo4j ${release.version} on Java ${java.version} answers after ${secondsSince(start)} (process ${supervisor.state().pid})`,
    )
    return {
      ...supervisor,
      connection: { uri: `bolt://127.0.0.1:${port}`, user: 'neo4j', password, database },
      version: release.version,
      async stop(options) {
        await supervisor.stop(options)
        unlock()
      },
    }
  } catch (error) {
    unlock()
    throw error
  }
}

async function ensureJava(release: Release, progress: Progress): Promise<Java> {
  const found = await findJava(release.minimumJava)
  if (found) return found
  const need = javaNeed(release.minimumJava)
  await install(need, progress)
  const installed = await findJava(release.minimumJava)
  if (!installed)
    throw new SetupError(`Neo4j ${release.version} needs ${need.what}. Please ${need.otherwise}.`)
  return installed
}
