import neo4j, { type Driver } from 'neo4j-driver'
import type { Planned } from '../query/job.ts'
import { toNotifications, toPlanStep } from '../query/plan-tree.ts'

/** The server may plan for this long; a little later the connection is closed, as it may never answer. */
export const planTimeMs = 3_000
/** A server that has planned little yet has its planner to load and to compile: it is given longer. */
export const coldPlanTimeMs = 8_000
const closeAfterMs = 500

/** Thrown when the planner did not answer in time; the connection is gone by then. */
export class PlanTimeOut extends Error {}

/**
 * Step 5: asks the server for its plan, in READ mode, in a transaction of its own that is rolled back. `close`
 * ends the connection: planners were seen that heed no time-out.
 */
export async function explain(
  driver: Driver,
  database: string,
  query: { text: string; params: Record<string, unknown> },
  close: () => void,
  timeMs = planTimeMs,
): Promise<Planned> {
  const session = driver.session({ database, defaultAccessMode: neo4j.session.READ })
  let isLate = false
  let end = () => Promise.resolve()
  const deadline = setTimeout(() => {
    isLate = true
    close()
  }, timeMs + closeAfterMs)
  try {
    const tx = session.beginTransaction({ timeout: timeMs, metadata: { app: 'interlock', step: 'plan' } })
    const { summary } = await tx.run(`EXPLAIN ${query.text}`, query.params)
    if (!summary.plan) throw new Error('The server returned no plan.')
    end = () => tx.rollback()
    return {
      queryType: summary.queryType,
      plan: toPlanStep(summary.plan),
      notifications: toNotifications(summary.notifications),
    }
  } catch (error) {
    if (isLate || isTimeOut(error)) throw new PlanTimeOut()
    throw error
  } finally {
    clearTimeout(deadline)
    // In order, and without keeping the caller: closing a session in the midst of a rollback confuses the driver.
    end()
      .catch(() => {})
      .finally(() => session.close())
      .catch(() => {})
  }
}

const isTimeOut = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && isTimeOutCode(String(error.code))

export const isTimeOutCode = (code: string): boolean =>
  /TransactionTimedOut|Transaction\.Terminated|LockClientStopped/.test(code)
