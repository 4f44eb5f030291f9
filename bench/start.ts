import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startManaged } from '../server/database/local/managed.ts'
import { longTerm } from '../server/database/local/release.ts'
import { type Benchmark, compare, sideBySide } from './benchmark.ts'
import { startInterlock } from './support/interlock.ts'

const cacheDir = process.env.INTERLOCK_CACHE_DIR ?? '.cache'

/** The managed Neo4j alone, on the same kind of folder and by the same settings, until Bolt answers. */
const startNeo4j = (dataDir: string) =>
  startManaged({ dataDir, cacheDir, release: longTerm(), progress: () => {} })

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
    const timed = async (start: () => Promise<{ stop(): Promise<void> }>) =>
      void stops.push((await start()).stop)
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
