import { spawn } from 'node:child_process'
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { config as loadEnvFile } from 'dotenv'
import { readConfig } from '../server/config.ts'
import { openDatabase } from '../server/database/database.ts'
import { attach } from '../server/database/local/attach.ts'
import {
  endOrphan,
  folderAt,
  isServerAlive,
  readPassword,
  readRecord,
} from '../server/database/local/folder.ts'
import { holderOf } from '../server/database/local/lock.ts'
import { startManaged } from '../server/database/local/managed.ts'
import { end } from '../server/database/local/processes.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)
const usage = `npm run db -- start    start the managed Neo4j and leave it running
npm run db -- stop     stop it
npm run db -- status   say whether it runs, where, and how to reach it
npm run db -- reset    delete its data; the next start loads the dataset anew`

/** Keeps the managed Neo4j running until this process is told to stop. */
async function keep(): Promise<void> {
  const config = readConfig(process.env)
  const managed = await startManaged({ ...config, kind: 'database', progress: say })
  const stop = () => void managed.stop().then(() => process.exit(0))
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

async function start(): Promise<void> {
  const { dataDir } = readConfig(process.env)
  const holder = holderOf(dataDir)
  if (holder) {
    say(`Already running: process ${holder.pid} keeps the database in ${dataDir}.`)
    return
  }
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const logFile = path.join(dataDir, 'db.log')
  rmSync(logFile, { force: true })
  const log = openSync(logFile, 'a', 0o600)
  const keeper = spawn(process.execPath, ['--import', 'tsx', fileURLToPath(import.meta.url), 'keep'], {
    detached: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  let over = false
  keeper.once('exit', () => {
    over = true
  })
  let shown = 0
  const follow = () => {
    const text = readFileSync(logFile, 'utf8')
    process.stdout.write(text.slice(shown))
    shown = text.length
  }
  while (!over && holderOf(dataDir)?.pid !== keeper.pid) await sleep(100)
  const following = setInterval(follow, 250)
  const attached = over ? null : attach(dataDir, () => undefined)
  while (!over && !(await settled(attached))) await sleep(100)
  clearInterval(following)
  follow()
  keeper.unref()
  if (over) process.exit(1)
  await status()
}

/** Whether a promise has been fulfilled by now; what it rejects with is thrown. */
async function settled(promise: Promise<unknown> | null): Promise<boolean> {
  const notYet = Symbol('not yet')
  return (await Promise.race([promise, Promise.resolve(notYet)])) !== notYet
}

async function stop(): Promise<void> {
  const { dataDir } = readConfig(process.env)
  const holder = holderOf(dataDir)
  if (holder?.kind === 'interlock')
    throw new Error(`Process ${holder.pid} is a whole Interlock: stop it where it runs (Ctrl-C).`)
  if (holder) {
    await end(holder.pid, 60_000)
    say(`Stopped (process ${holder.pid}).`)
    return
  }
  const orphan = await endOrphan(folderAt(dataDir))
  say(orphan ? `Stopped a Neo4j left behind (process ${orphan}).` : 'Nothing is running.')
}

async function status(): Promise<void> {
  const { dataDir } = readConfig(process.env)
  const folder = folderAt(dataDir)
  const holder = holderOf(dataDir)
  const record = readRecord(folder)
  if (!record || !isServerAlive(folder, record)) {
    say(existsSync(folder.home) ? `Not running. Data in ${folder.home}.` : 'Not running. No data yet.')
    return
  }
  const uri = `bolt://127.0.0.1:${record.port}`
  const database = openDatabase({ uri, user: 'neo4j', password: readPassword(folder), database: 'neo4j' })
  const { connected, version, edition, message } = await database.check()
  await database.close()
  say(`${connected ? `Neo4j ${version} ${edition} answers` : `Running, but ${message}`}: ${uri}`)
  say(`  user neo4j, password in ${folder.passwordFile}`)
  say(`  server process ${record.pid}, kept by ${holder ? `${holder.kind} process ${holder.pid}` : 'nobody'}`)
}

async function reset(): Promise<void> {
  const { dataDir } = readConfig(process.env)
  const holder = holderOf(dataDir)
  if (holder) throw new Error(`Process ${holder.pid} uses ${dataDir}: stop it before deleting its data.`)
  const folder = folderAt(dataDir)
  await endOrphan(folder)
  for (const gone of [folder.home, folder.passwordFile, folder.processFile])
    rmSync(gone, { recursive: true, force: true })
  say(`Deleted the database in ${folder.home}.`)
}

const commands: Record<string, () => Promise<void>> = { start, stop, status, reset, keep }

loadEnvFile({ quiet: true })
const command = commands[process.argv[2] ?? '']
if (command) {
  await command().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
    process.exitCode = 1
  })
} else {
  process.stderr.write(`${usage}\n`)
  process.exitCode = 2
}
