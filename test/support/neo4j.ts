import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { holderOf } from '../../server/database/local/lock.ts'
import { type Connection, startManaged } from '../../server/database/local/managed.ts'
import { current, longTerm } from '../../server/database/local/release.ts'

declare module 'vitest' {
  interface ProvidedContext {
    neo4j: Connection & { version: string }
  }
}

const prefix = 'interlock-test-'
const onCurrent = process.env.INTERLOCK_TEST_NEO4J === 'current'

/** A data folder of its own, which nobody else uses and which nobody misses. */
export function temporaryFolder(): string {
  return mkdtempSync(path.join(tmpdir(), prefix))
}

/**
 * Starts the one Neo4j of a test run and stops it at its end. INTERLOCK_TEST_NEO4J=current runs the tests on the
 * current release instead of the long-term one.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  removeForgotten()
  const dataDir = temporaryFolder()
  const managed = await startManaged({
    dataDir,
    cacheDir: process.env.INTERLOCK_CACHE_DIR ?? '.cache',
    release: onCurrent ? current : longTerm(),
    quickJit: true,
    progress: line => process.stderr.write(`${line}\n`),
  })
  project.provide('neo4j', { ...managed.connection, version: managed.version })
  return async () => {
    // Nobody needs the data any more.
    await managed.stop({ orderly: false })
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/** Removes what test runs that were killed could not remove themselves. */
function removeForgotten(): void {
  for (const name of readdirSync(tmpdir()).filter(name => name.startsWith(prefix))) {
    const folder = path.join(tmpdir(), name)
    if (!holderOf(folder)) rmSync(folder, { recursive: true, force: true })
  }
}
