import type { Health } from '../../contract/health.ts'
import type { Database, Neo4jRecord } from '../database/database.ts'
import { noteOfDataset } from './dataset-version.ts'
import { plain } from './graph.ts'

type Held = NonNullable<Health['dataset']>

/** What else the health check is told. */
export type HealthDetails = { openDoors: () => string[] | Promise<string[]>; isStarting: () => boolean }

/** Is Interlock well, and what does it hold? Never throws: an absent database is an answer. */
export async function findHealth(database: Database, details: HealthDetails): Promise<Health> {
  const { connected, version, edition, mode, message } = await database.check()
  const state = { connected, version, edition, mode, message }
  const starting = details.isStarting()
  if (!connected)
    return {
      status: starting ? 'starting' : 'database_away',
      database: { ...state, openDoors: [] },
      dataset: null,
    }
  const [held, openDoors] = await Promise.all([
    database.read(noteOfDataset, {}, toHeld, { timeoutMs: 3_000 }).catch(() => []),
    details.openDoors(),
  ])
  return { status: starting ? 'starting' : 'ok', database: { ...state, openDoors }, dataset: held[0] ?? null }
}

const toHeld = (record: Neo4jRecord): Held => {
  const held = plain({ ...record.get('d').properties })
  const count = (name: string) => (typeof held[name] === 'number' ? held[name] : 0)
  return {
    version: String(held.version ?? ''),
    entities: count('entities'),
    relationships: count('relationships'),
    claims: count('claims'),
    sources: count('sources'),
    deals: count('deals'),
    proceedings: count('proceedings'),
  }
}
