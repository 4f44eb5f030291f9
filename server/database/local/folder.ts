import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { run } from './commands.ts'
import type { Java } from './java.ts'
import { commandOf, end, isAlive } from './processes.ts'
import { SetupError } from './setup-error.ts'

/** The places inside a data folder. */
export type Folder = {
  dataDir: string
  home: string
  conf: string
  passwordFile: string
  processFile: string
  /** Appears on the command line of the server, so that it can be told from any other process. */
  mark: string
}

/** What is written down about the running server, for whoever finds the data folder later. */
export type ServerRecord = { pid: number; port: number; version: string }

/** Lays out a data folder; repeating it changes nothing. */
export function prepareFolder(dataDir: string): Folder {
  const home = path.join(dataDir, 'neo4j')
  const conf = path.join(home, 'conf')
  for (const folder of [conf, path.join(home, 'import')]) mkdirSync(folder, { recursive: true })
  chmodSync(dataDir, 0o700)
  return folderAt(dataDir)
}

export function folderAt(dataDir: string): Folder {
  const home = path.join(dataDir, 'neo4j')
  return {
    dataDir,
    home,
    conf: path.join(home, 'conf'),
    passwordFile: path.join(dataDir, 'neo4j.password'),
    processFile: path.join(dataDir, 'neo4j.json'),
    mark: `-Dinterlock.data=${dataDir}`,
  }
}

export function readPassword(folder: Folder): string {
  return readFileSync(folder.passwordFile, 'utf8').trim()
}

/**
 * The password of the managed server: random, made once, readable by its owner alone. On the first start it is
 * also given to Neo4j, through a file, so that it is never on a command line.
 */
export async function ensurePassword(folder: Folder, java: Java, classPath: string): Promise<string> {
  const hasDatabase = existsSync(path.join(folder.home, 'data', 'databases'))
  if (existsSync(folder.passwordFile)) {
    if (hasDatabase) return readPassword(folder)
  } else if (hasDatabase) {
    throw new SetupError(
      `${folder.passwordFile} is gone, so the database in ${folder.home} cannot be opened. Put the file back, or start anew with: npm run db -- reset`,
    )
  }
  writeFileSync(folder.passwordFile, randomBytes(24).toString('hex'), { mode: 0o600 })
  chmodSync(folder.passwordFile, 0o600)
  const { code, output } = await run(
    java.executable,
    [
      '-XX:TieredStopAtLevel=1',
      '-XX:+UseSerialGC',
      '-cp',
      classPath,
      'org.neo4j.cli.AdminTool',
      'dbms',
      'set-initial-password',
      `@${folder.passwordFile}`,
    ],
    { env: { ...process.env, NEO4J_HOME: folder.home, NEO4J_CONF: folder.conf } },
  )
  if (code !== 0) {
    rmSync(folder.passwordFile, { force: true })
    throw new Error(`Neo4j did not accept its first password:\n${output.trim().slice(-1000)}`)
  }
  return readPassword(folder)
}

export function writeRecord(folder: Folder, record: ServerRecord): void {
  writeFileSync(folder.processFile, JSON.stringify(record), { mode: 0o600 })
}

export function readRecord(folder: Folder): ServerRecord | null {
  try {
    return JSON.parse(readFileSync(folder.processFile, 'utf8')) as ServerRecord
  } catch {
    return null
  }
}

/** Whether the recorded server runs. Its command line is compared: an id alone may belong to anybody by now. */
export function isServerAlive(folder: Folder, record: ServerRecord): boolean {
  return isAlive(record.pid) && (commandOf(record.pid) ?? '').includes(folder.mark)
}

/** Ends a server that an Interlock left behind when it was killed. Returns its process id, or null if none was left. */
export async function endOrphan(folder: Folder): Promise<number | null> {
  const record = readRecord(folder)
  if (!record || !isServerAlive(folder, record)) return null
  await end(record.pid, 15_000)
  return record.pid
}
