import neo4j, { type Driver, type Result } from 'neo4j-driver'
import type { Dataset } from '../model/record.ts'
import { isThereAlready, schemaStatements } from '../model/schema.ts'
import { type DatasetCounts, type Rows, rowsOf } from './rows.ts'
import { statements } from './statements.ts'

export interface LoadOptions {
  database: string
  /** One line of plain text for each step that takes time. */
  onProgress?: (line: string) => void
  /** Rows in one statement. */
  batch?: number
}

export interface LoadReport extends DatasetCounts {
  version: string
  /** False when the graph held exactly this already; nothing was written then. */
  changed: boolean
  milliseconds: number
}

/** Datasets up to this many claims are written in one transaction: all or nothing. */
const oneTransaction = 20_000

type Run = (cypher: string, params?: Record<string, unknown>) => Promise<unknown>
type Runner = { run(cypher: string, params?: Record<string, unknown>): Result }

/**
 * Makes the graph hold this dataset and nothing else of its kind: constraints and indexes, then entities, sources,
 * claims, and the relationships that follow from the claims. Loading the same dataset again changes nothing. What
 * the dataset no longer holds is removed; saved views stay. Small datasets are written in one transaction; a large
 * one in many, and its version is noted last, so that a load which broke off is done again.
 */
export async function loadDataset(
  driver: Driver,
  dataset: Dataset,
  { database, onProgress = () => {}, batch = 5_000 }: LoadOptions,
): Promise<LoadReport> {
  const started = Date.now()
  const rows = rowsOf(dataset)
  const report = { version: dataset.version, ...rows.counts }
  const done = (changed: boolean) => ({ ...report, changed, milliseconds: Date.now() - started })
  const session = driver.session({ database })
  try {
    await applySchema(session)
    const graph = await lookAt(session)
    if (graph.fingerprint === rows.fingerprint && same(graph.counts, rows.counts)) {
      onProgress(`Dataset ${dataset.version} is loaded already; nothing changed.`)
      return done(false)
    }
    const write = { rows, dataset, batch, onProgress }
    if (dataset.claims.length <= oneTransaction) {
      const wrote = await session.executeWrite(tx => writeInTurn(tx, write), { timeout: 300_000 })
      if (!wrote) return done(false)
    } else await writeAll(runIn(session), { ...write, empty: isEmpty(graph) })
    await session.run(statements.awaitIndexes)
    return done(true)
  } finally {
    await session.close()
  }
}

/** Creates the constraints and indexes that are missing, and waits until all are filled. */
async function applySchema(runner: Runner): Promise<void> {
  const { records } = await runner.run(statements.indexes)
  const present = new Set(records.map(record => String(record.get('name'))))
  const missing = schemaStatements().filter(
    statement => !present.has(/(\S+) IF NOT EXISTS/.exec(statement)?.[1] ?? ''),
  )
  for (const statement of missing) {
    try {
      await runner.run(statement)
    } catch (error) {
      if (!isThereAlready(error)) throw error
    }
  }
  if (missing.length > 0) await runner.run(statements.awaitIndexes)
}

const runIn =
  (runner: Runner): Run =>
  (cypher, params) =>
    runner.run(cypher, params).then(result => result)

const countedKinds = ['entities', 'claims', 'sources', 'relationships'] as const
type Counts = Record<(typeof countedKinds)[number], number>

/** What the graph holds: the fingerprint of its dataset and how much there is of everything. */
async function lookAt(runner: Runner): Promise<{ fingerprint: string | null; counts: Counts }> {
  const stored = (await runner.run(statements.stored)).records[0]
  const counted = (await runner.run(statements.counts)).records[0]
  const counts = Object.fromEntries(countedKinds.map(kind => [kind, Number(counted?.get(kind))])) as Counts
  return { fingerprint: stored?.get('dataset').fingerprint ?? null, counts }
}

const same = (a: Counts, b: Counts) => countedKinds.every(kind => a[kind] === b[kind])

const isEmpty = ({ counts }: { counts: Counts }) => countedKinds.every(kind => counts[kind] === 0)

interface Work {
  rows: Rows
  dataset: Dataset
  batch: number
  onProgress: (line: string) => void
}

/** Of two that load at the same time one waits, and then finds that there is nothing left to do. */
async function writeInTurn(tx: Runner, work: Work): Promise<boolean> {
  await tx.run(statements.takeTurn)
  const graph = await lookAt(tx)
  if (graph.fingerprint === work.rows.fingerprint && same(graph.counts, work.rows.counts)) return false
  await writeAll(runIn(tx), { ...work, empty: isEmpty(graph) })
  return true
}

async function writeAll(
  run: Run,
  {
    rows,
    dataset,
    batch,
    onProgress,
    empty,
  }: Work & { /** True when there is nothing to remove. */ empty: boolean },
): Promise<void> {
  const put = async (cypher: string, list: readonly unknown[], name?: string) => {
    for (let i = 0; i < list.length; i += batch) await run(cypher, { rows: list.slice(i, i + batch) })
    if (name) onProgress(`${list.length.toLocaleString('en-GB')} ${name}`)
  }
  if (!empty) {
    await clear(run, statements.removeRelationships)
    await clear(run, statements.removeClaims)
    await clear(run, statements.removeSources)
    const kept = new Set(rows.entities.map(entity => entity.id))
    const stored = (await run(statements.entityIds)) as { records: { get(key: string): string }[] }
    await put(
      statements.removeEntities,
      stored.records.map(record => record.get('id')).filter(id => !kept.has(id)),
    )
  }
  await put(statements.entities, rows.entities, 'entities')
  await put(statements.publishers, rows.publishers)
  await put(statements.sources, rows.sources, 'sources')
  await put(statements.claims, rows.claims, 'claims')
  await put(statements.relationships, rows.relationships, 'relationships')
  const counts = Object.fromEntries(Object.entries(rows.counts).map(([key, n]) => [key, neo4j.int(n)]))
  await run(statements.dataset, { counts, version: dataset.version, fingerprint: rows.fingerprint })
}

/** Removes in parts, so that no single transaction of a large load grows without bound. */
async function clear(run: Run, cypher: string): Promise<void> {
  for (let removed = 1; removed > 0; ) {
    const result = (await run(cypher, { limit: neo4j.int(20_000) })) as {
      records: { get(key: string): unknown }[]
    }
    removed = Number(result.records[0]?.get('removed') ?? 0)
  }
}
