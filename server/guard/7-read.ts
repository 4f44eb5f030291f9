import neo4j, { type Driver, type Transaction } from 'neo4j-driver'
import { createBatches } from '../query/batches.ts'
import { createEncoder, type Encoder } from '../query/encode.ts'
import type { Batch, Done, Job } from '../query/job.ts'
import { firstPage } from '../query/pages.ts'
import { toNotifications, toPlanStep } from '../query/plan-tree.ts'
import { eachRecord } from '../query/records.ts'

export type Reader = {
  columns(names: string[]): void
  /** Resolves when there is room for more. */
  batch(batch: Batch): Promise<void> | null
}

/**
 * Step 7: runs the accepted text in an explicit READ transaction with our time-out, reads as many rows as the
 * limits allow, and rolls back. Never retried.
 */
export async function read(
  driver: Driver,
  database: string,
  job: Pick<Job, 'mode' | 'text' | 'limits' | 'streamed'> & { params: Record<string, unknown> },
  reader: Reader,
): Promise<Done> {
  const paged = job.mode === 'profile' ? {} : { fetchSize: firstPage }
  const session = driver.session({ database, defaultAccessMode: neo4j.session.READ, ...paged })
  let end = () => Promise.resolve()
  try {
    const metadata = { app: 'interlock', step: 'read' }
    const tx = session.beginTransaction({ timeout: job.limits.timeMs, metadata })
    const done = job.mode === 'profile' ? await profile(tx, job) : await rows(tx, job, reader)
    end = () => tx.rollback()
    return done
  } finally {
    end()
      .catch(() => {})
      .finally(() => session.close())
      .catch(() => {})
  }
}

type Query = Pick<Job, 'text' | 'limits' | 'streamed'> & { params: Record<string, unknown> }

async function rows(
  tx: Transaction,
  { text, params, limits, streamed }: Query,
  reader: Reader,
): Promise<Done> {
  const encoder = createEncoder(streamed)
  const batches = createBatches(encoder, streamed, reader.batch)
  const cut = new Set<Done['cut'][number]>()
  await eachRecord(tx.run(text, params), {
    columns: reader.columns,
    take(record) {
      if (batches.rows() >= limits.rows) cut.add('rows')
      else if (batches.bytes() >= limits.bytes) cut.add('bytes')
      return cut.size > 0 ? 'enough' : batches.add(record)
    },
    pageEnd: batches.flushOld,
  })
  await batches.flush()
  const added = await addMissing(tx, encoder)
  await batches.flush()
  if (encoder.wasCut()) cut.add('depth')
  return { rows: batches.rows(), cut: [...cut], added, profile: null, notifications: [] }
}

const mostMissing = 5_000

/** A relationship can be drawn only between its ends: those that were not returned are looked up by their ids. */
async function addMissing(tx: Transaction, encoder: Encoder): Promise<number> {
  const ids = encoder.missing().slice(0, mostMissing)
  if (ids.length === 0) return 0
  // Which entities have these ids?
  const found = tx.run('MATCH (e:Entity) WHERE e.id IN $ids RETURN e', { ids })
  let added = 0
  await eachRecord(found, {
    columns: () => {},
    take(record) {
      encoder.addMissing(record.get('e'))
      added += 1
      return null
    },
  })
  return added
}

/** Reads every row and keeps none: a profile counts what the whole query does. */
async function profile(tx: Transaction, { text, params }: Query): Promise<Done> {
  const result = tx.run(`PROFILE ${text}`, params)
  let count = 0
  for await (const _ of result) count += 1
  const summary = await result.summary()
  return {
    rows: count,
    cut: [],
    added: 0,
    profile: summary.profile ? toPlanStep(summary.profile) : null,
    notifications: toNotifications(summary.notifications),
  }
}
