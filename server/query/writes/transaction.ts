import neo4j, { type Driver, type Transaction } from 'neo4j-driver'
import type { Refusal } from '../../../contract/refusal.ts'
import type { WriteCounters, WriteFinding, WriteRequest } from '../../../contract/writes.ts'
import { explain, isTimeOutCode } from '../../guard/5-explain.ts'
import { checkWritePlan } from '../../guard/6-plan.ts'
import { failureProblem, QueryError } from '../../guard/9-errors.ts'
import { inspect } from '../../guard/inspect.ts'
import { refuse } from '../../guard/refuse.ts'
import { AppError } from '../../http/app-error.ts'
import type { Connection } from '../job.ts'
import { toParameters } from '../parameters.ts'
import { newFindings, readState } from './integrity.ts'

/** The whole transaction, integrity questions included; and a little more, after which its connection is closed. */
const timeoutMs = 30_000
const deadlineMs = timeoutMs + 2_000

export type Attempt =
  | { refusal: Refusal }
  | { refusal: null; counters: WriteCounters; findings: WriteFinding[] }

/**
 * Runs a statement that writes in a transaction of its own and asks before and after what is wrong with the graph.
 * Then `decide` keeps it or not: the transaction is committed only when it answers true. Never retried.
 */
export async function attempt(
  connection: Connection,
  { cypher, params }: WriteRequest,
  decide: (tx: Transaction, found: Extract<Attempt, { refusal: null }>) => Promise<boolean>,
): Promise<Attempt> {
  const inspected = inspect(cypher, params, 'write')
  if (!inspected.accepted) return { refusal: inspected.refusal }
  if (inspected.plan) return { refusal: refuse('nothing-written', null) }
  const { uri, user, password, database } = connection
  // A driver for this write alone: closing it ends whatever does not answer.
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), {
    maxConnectionPoolSize: 2,
    connectionTimeout: 3_000,
    connectionAcquisitionTimeout: 3_000,
    maxTransactionRetryTime: 0,
    userAgent: 'interlock-writes',
    telemetryDisabled: true,
  })
  const end = () => void driver.close().catch(() => {})
  const deadline = setTimeout(end, deadlineMs)
  let stage: 'plan' | 'run' = 'plan'
  try {
    const query = { text: inspected.text, params: toParameters(params) }
    const { queryType, plan } = await explain(driver, database, query, end)
    const refusal = checkWritePlan(queryType, plan)
    if (refusal) return { refusal }
    stage = 'run'
    return await inTransaction(driver, database, query, decide)
  } catch (error) {
    if (error instanceof AppError) throw error
    const { code = 'Interlock.Unknown', message = '' } = error as { code?: string; message?: string }
    const problem = failureProblem({ code, message, stage }, cypher)
    throw new QueryError(
      isTimeOutCode(code)
        ? { ...problem, advice: 'Write less at once: fewer nodes and relationships.' }
        : problem,
    )
  } finally {
    clearTimeout(deadline)
    end()
  }
}

async function inTransaction(
  driver: Driver,
  database: string,
  query: { text: string; params: Record<string, unknown> },
  decide: Parameters<typeof attempt>[2],
): Promise<Attempt> {
  const session = driver.session({ database, defaultAccessMode: neo4j.session.WRITE })
  const tx = session.beginTransaction({ timeout: timeoutMs, metadata: { app: 'interlock', step: 'write' } })
  try {
    // One write at a time, also when several processes serve this database: the note of the dataset is locked.
    await tx.run("MATCH (d:Dataset {id: 'dataset'}) SET d.version = d.version")
    const before = await readState(tx)
    const { counters } = await tx.run(query.text, query.params).summary()
    const changed = Object.entries(counters.updates()).filter(([, count]) => count > 0)
    const after = await readState(tx)
    const found = {
      refusal: null,
      counters: Object.fromEntries(changed),
      findings: newFindings(before, after),
    } as const
    if (await decide(tx, found)) await tx.commit()
    return found
  } finally {
    if (tx.isOpen()) await tx.rollback().catch(() => {})
    await session.close().catch(() => {})
  }
}
