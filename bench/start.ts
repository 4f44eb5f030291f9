import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { startManaged } from '../server/database/local/managed.ts'
import { freePort } from '../server/database/local/ports.ts'
import { longTerm } from '../server/database/local/release.ts'
import { type Benchmark, compare, sideBySide } from './benchmark.ts'

const cacheDir = process.env.INTERLOCK_CACHE_DIR ?? '.cache'

/** `npm start` until /api/health says that all is well, then stopped. */
async function startInterlock(dataDir: string): Promise<() => Promise<void>> {
  const port = await freePort()
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    env: {
      ...process.env,
      PORT: String(port),
      INTERLOCK_DATA_DIR: dataDir,
      NEO4J_URI: '',
      LOG_LEVEL: 'error',
    },
    stdio: 'ignore',
  })
  const ended = new Promise<void>(resolve => child.once('exit', () => resolve()))
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
  }
  for (let tries = 0; tries < 3_000; tries++) {
    if (child.exitCode !== null) throw new Error('Interlock ended before it answered: try npm start by hand')
    const answer = await fetch(`http://127.0.0.1:${port}/api/health`).catch(() => null)
    if (answer?.ok) return stop
    await sleep(100)
  }
  await stop()
  throw new Error('Interlock did not answer within five minutes')
}

/** The managed Neo4j alone, on the same kind of folder and by the same settings, until Bolt answers. */
async function startNeo4j(dataDir: string): Promise<() => Promise<void>> {
  const managed = await startManaged({ dataDir, cacheDir, release: longTerm(), progress: () => {} })
  return () => managed.stop()
}

/** Starts are compared on folders that were used before: archive made, dataset loaded, viewer built. */
export const benchmark: Benchmark = {
  name: 'warm start',
  question: 'How much longer than its own Neo4j does Interlock take to its first answer?',
  async run({ log }) {
    const folders = {
      ours: mkdtempSync(join(tmpdir(), 'interlock-bench-')),
      theirs: mkdtempSync(join(tmpdir(), 'interlock-bench-')),
    }
    const stops: (() => Promise<void>)[] = []
    const timed = async (start: () => Promise<() => Promise<void>>) => void stops.push(await start())
    const stopAll = async () => {
      for (const stop of stops.splice(0)) await stop()
    }
    try {
      log('once cold, so that both folders are warm')
      await timed(() => startInterlock(folders.ours))
      await stopAll()
      await timed(() => startNeo4j(folders.theirs))
      await stopAll()
      const times = await sideBySide(
        () => timed(() => startInterlock(folders.ours)),
        () => timed(() => startNeo4j(folders.theirs)),
        { rounds: 3, warmUp: 0, between: stopAll },
      )
      return { rows: [compare('to the first answer', times, 0.5, '≤ 1.2×')] }
    } finally {
      await stopAll()
      for (const folder of Object.values(folders)) rmSync(folder, { recursive: true, force: true })
    }
  },
}
