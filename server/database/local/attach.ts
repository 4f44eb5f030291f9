import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { answers } from './answers.ts'
import type { Progress } from './commands.ts'
import { folderAt, isServerAlive, readPassword, readRecord } from './folder.ts'
import { holderOf } from './lock.ts'
import type { ManagedNeo4j } from './managed.ts'
import { SetupError } from './setup-error.ts'
import type { ManagedState } from './supervisor.ts'

const pollMs = 250
const readyWithinMs = 300_000

/**
 * Joins the Neo4j that `npm run db -- start` or `npm run dev` keeps running in a data folder. Null when none does.
 * Whoever started it keeps watching over it: `stop()` only lets go, and `restart()` ends the server so that its
 * keeper starts it anew.
 */
export async function attach(dataDir: string, progress: Progress): Promise<ManagedNeo4j | null> {
  const keeper = holderOf(dataDir)
  if (keeper?.kind !== 'database') return null
  const folder = folderAt(path.resolve(dataDir))
  await until(async () => {
    const record = readRecord(folder)
    return record !== null && (await answers(record.port, readPassword(folder)))
  }, `The database of process ${keeper.pid} does not answer. Look at ${folder.home}/logs, or stop it with: npm run db -- stop`)
  const { port, version } = readRecord(folder) as { port: number; version: string }
  progress(`Using the Neo4j ${version} that process ${keeper.pid} keeps running`)
  const password = readPassword(folder)
  const listeners = new Set<(state: ManagedState) => void>()
  let restarts = 0
  let reason: string | null = null

  const state = (): ManagedState => {
    const record = readRecord(folder)
    const alive = record !== null && isServerAlive(folder, record)
    return {
      phase: alive && !reason ? 'running' : 'restarting',
      reason,
      pid: record?.pid ?? null,
      restarts,
      readOnly: false,
    }
  }
  const tell = () => {
    for (const listener of listeners) listener(state())
  }

  return {
    connection: { uri: `bolt://127.0.0.1:${port}`, user: 'neo4j', password, database: 'neo4j' },
    version,
    state,
    onStateChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async restart(why, { readOnly = false } = {}) {
      if (readOnly)
        throw new SetupError(
          'A database that was started by itself cannot be made read-only from here. Stop it with "npm run db -- stop" and start Interlock alone.',
        )
      const before = readRecord(folder)
      reason = why
      restarts += 1
      tell()
      if (before && isServerAlive(folder, before)) process.kill(before.pid, 'SIGKILL')
      await until(
        async () => readRecord(folder)?.pid !== before?.pid && (await answers(port, password)),
        'The database did not come back after a restart.',
      )
      reason = null
      tell()
    },
    async stop() {
      listeners.clear()
    },
  }
}

async function until(holds: () => Promise<boolean>, otherwise: string): Promise<void> {
  const deadline = performance.now() + readyWithinMs
  while (!(await holds())) {
    if (performance.now() > deadline) throw new SetupError(otherwise)
    await sleep(pollMs)
  }
}
