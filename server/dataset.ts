import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadDataset } from '../seed/load.ts'
import { SeedError } from '../seed/problem.ts'
import { readSeed, seedFolder } from '../seed/read.ts'
import type { Database } from './database/database.ts'
import { type Progress, secondsSince } from './database/local/commands.ts'
import { SetupError } from './database/local/setup-error.ts'
import { applySchema } from './database/schema.ts'
import { noteOfDataset } from './queries/dataset-version.ts'

type Held = { version: string; shippedAs: string | null }

/**
 * Sees to it that the database holds the dataset that ships with this Interlock, with its constraints: loads it when
 * there is none, an older one, or the same one before its files were edited. A newer one is left alone. One that was
 * loaded by these very files had its constraints made then, and is believed at once.
 */
export async function ensureDataset(database: Database, progress: Progress): Promise<void> {
  const holding = database.read(noteOfDataset, {}, (record): Held => {
    const { version, shippedAs } = record.get('d').properties
    return { version: String(version), shippedAs: shippedAs ?? null }
  })
  const shippedAs = fingerprintOfFiles()
  const [held] = await holding
  if (held?.shippedAs === shippedAs) return
  await applySchema(database)
  const dataset = readDataset()
  if (held && isNewer(held.version, dataset.version)) {
    progress(`The database holds dataset ${held.version}, newer than ${dataset.version}: it is left as it is`)
    return
  }
  const start = performance.now()
  progress(announcement(held, dataset.version))
  const report = await loadDataset(database.driver, dataset, { database: database.name })
  await database.write(
    // Note from which files the dataset was loaded.
    "MATCH (d:Dataset {id: 'dataset'}) SET d.shippedAs = $shippedAs",
    { shippedAs },
    () => null,
  )
  const { entities, relationships, claims, sources, changed } = report
  const all = `${entities} entities, ${relationships} relationships, ${claims} claims and ${sources} sources`
  progress(
    changed
      ? `Loaded ${all} in ${secondsSince(start)}`
      : `Nothing changed: the database holds these ${all} already (compared in ${secondsSince(start)})`,
  )
}

function announcement(held: Held | undefined, version: string): string {
  if (!held) return `Loading dataset ${version}`
  return held.version === version
    ? `Comparing dataset ${version} with its files, which are not those it was loaded from`
    : `Loading dataset ${version} in place of ${held.version}`
}

function readDataset(): ReturnType<typeof readSeed> {
  try {
    return readSeed()
  } catch (error) {
    if (error instanceof SeedError) throw new SetupError(error.message)
    throw error
  }
}

/** Whether the first of two versions such as 2026.11.1+a1b2c3 comes after the second; what follows + is no order. */
export function isNewer(one: string, other: string): boolean {
  const parts = (version: string) => (version.split('+')[0] ?? '').split('.').map(Number)
  const [a, b] = [parts(one), parts(other)]
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0)
    if (difference !== 0) return difference > 0
  }
  return false
}

/** One hash over the data and over the code that turns it into a graph: reading them is far quicker than parsing. */
function fingerprintOfFiles(): string {
  const here = path.dirname(fileURLToPath(import.meta.url))
  const hash = createHash('sha256')
  for (const folder of [seedFolder(), path.join(here, '../seed'), path.join(here, '../model')])
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort())
      if (/(?<!\.d|\.test)\.(ts|js)$|\.ya?ml$/.test(name))
        hash.update(name).update(readFileSync(path.join(folder, name)))
  return hash.digest('hex').slice(0, 16)
}
