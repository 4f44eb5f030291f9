import neo4j, { type Driver } from 'neo4j-driver'

export type WatchdogOptions = {
  driver: Driver
  database: string
  /** Kills the managed server and starts it again; null when the server is not ours to restart. */
  restart: ((reason: string) => Promise<void>) | null
  log(message: string): void
  /** Called when the server is found stuck, before it is restarted. */
  onStuck?(): void
  /** How long a transaction may stay ended in name only, and how long the server may be silent. */
  stuckMs?: number
  silentMs?: number
  intervalMs?: number
}

export type Watchdog = {
  /** Seconds until it is worth asking again while the server restarts; null while it serves. */
  retryAfter(): number | null
  /** Looks at the server for a while: called after a query that did not end by itself. */
  watch(): void
  /** After the server ran out of memory: are its time-outs still alive? */
  canary(): Promise<void>
  close(): void
}

const watchForMs = 40_000
const retryAfterSeconds = 20
/** One slow answer is a busy machine; so many in a row is a server that is stuck. */
const silentLooks = 3

/**
 * Step 8: a transaction that stays "Terminated" keeps a core, and a server that is silent keeps everybody. Only
 * ending the process ends either. On a server that is not ours it can but say so.
 */
export function startWatchdog(options: WatchdogOptions): Watchdog {
  const { driver, database, restart, log, stuckMs = 10_000, silentMs = 3_000, intervalMs = 1_000 } = options
  const stuckSince = new Map<string, number>()
  let until = 0
  let timer: NodeJS.Timeout | null = null
  let restarting = false
  let isClosed = false
  let silent = 0

  async function look(): Promise<void> {
    if (restarting) return
    const ended: string[] | null = await within(silentMs, terminated(driver, database)).catch(error =>
      error instanceof Silent ? null : [],
    )
    if (isClosed || restarting) return
    silent = ended === null ? silent + 1 : 0
    if (ended === null) {
      if (silent >= silentLooks) await recover(`the database did not answer ${silentLooks} times in a row`)
      return
    }
    for (const id of stuckSince.keys()) if (!ended.includes(id)) stuckSince.delete(id)
    for (const id of ended) if (!stuckSince.has(id)) stuckSince.set(id, performance.now())
    const oldest = Math.min(...stuckSince.values())
    if (performance.now() - oldest > stuckMs) await recover('a query could not be ended')
  }

  async function recover(reason: string): Promise<void> {
    stuckSince.clear()
    silent = 0
    options.onStuck?.()
    if (!restart) return log(`${reason}; this server is not managed here, so somebody has to restart it`)
    restarting = true
    log(`restarting the database: ${reason}`)
    await restart(reason).catch(error => log(`the database could not be restarted: ${String(error)}`))
    restarting = false
  }

  function schedule(): void {
    if (timer || isClosed) return
    timer = setTimeout(async () => {
      await look().catch(error => log(`the watchdog failed: ${String(error)}`))
      timer = null
      if (performance.now() < until || stuckSince.size > 0 || silent > 0) schedule()
    }, intervalMs)
    timer.unref()
  }

  return {
    retryAfter: () => (restarting ? retryAfterSeconds : null),
    watch() {
      until = performance.now() + watchForMs
      schedule()
    },
    async canary() {
      const died = await within(silentMs, endlessQuery(driver, database)).catch(() => false)
      if (!died && !restarting) await recover('time-outs no longer work after the memory ran out')
    },
    close() {
      isClosed = true
      if (timer) clearTimeout(timer)
    },
  }
}

async function terminated(driver: Driver, database: string): Promise<string[]> {
  const session = driver.session({ database, defaultAccessMode: neo4j.session.READ })
  try {
    // Which transactions of the console were ended and are still there?
    const { records } = await session.run(
      `SHOW TRANSACTIONS YIELD transactionId, status, metaData
       WHERE status STARTS WITH 'Terminated' AND metaData.app = 'interlock' RETURN transactionId`,
    )
    return records.map(record => record.get('transactionId'))
  } finally {
    session.close().catch(() => {})
  }
}

/** True when the server ended a query that would run for hours. */
async function endlessQuery(driver: Driver, database: string): Promise<boolean> {
  const session = driver.session({ database, defaultAccessMode: neo4j.session.READ })
  try {
    const tx = session.beginTransaction({ timeout: 500, metadata: { app: 'interlock', step: 'canary' } })
    // Does a time-out end a query that counts for hours?
    await tx.run('UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b RETURN count(*)')
    return false
  } catch (error) {
    return /TimedOut|Terminated/.test((error as { code?: string }).code ?? '')
  } finally {
    session.close().catch(() => {})
  }
}

/** A refused connection means that the process is gone, which its supervisor sees to; silence is for us. */
class Silent extends Error {}

function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Silent()), ms)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}
