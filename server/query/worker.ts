import { parentPort, workerData } from 'node:worker_threads'
import neo4j from 'neo4j-driver'
import { explain, PlanTimeOut } from '../guard/5-explain.ts'
import { checkPlan } from '../guard/6-plan.ts'
import { type Reader, read } from '../guard/7-read.ts'
import { isConnectionGone } from '../guard/9-errors.ts'
import { refuse } from '../guard/refuse.ts'
import type { Connection, Failure, FromWorker, Job, ToWorker } from './job.ts'
import { ParameterError, toParameters } from './parameters.ts'
import { watchSockets } from './sockets.ts'

/**
 * A thread that plans, checks and runs one query at a time, so that decoding what it brings blocks and fills
 * nothing but this thread. The main thread ends it when it does not answer.
 */

const { uri, user, password, database } = workerData as Connection
const port = parentPort
const sockets = watchSockets()
const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), {
  maxConnectionPoolSize: 3,
  connectionTimeout: 3_000,
  connectionAcquisitionTimeout: 3_000,
  maxTransactionRetryTime: 0,
  // A restarted server costs nobody an error; one that ends closes its connections, so this is for a network that is gone.
  connectionLivenessCheckTimeout: 30_000,
  userAgent: 'interlock-console',
  telemetryDisabled: true,
})

const graceMs = 250
/** A single value may bring this much; more is not decoded. */
const largestValue = 32 * 1024 * 1024
/** How many batches may be on their way before the reader has to ask for more. */
const window = 3

let unacknowledged = 0
let cancelled = false
let room: { promise: Promise<void>; open: () => void } | null = null
let lastProgress = 0

const post = (message: FromWorker, handedOver: ArrayBuffer[] = []): void =>
  port?.postMessage(message, handedOver)

const reader: Reader = {
  columns: columns => post({ kind: 'columns', columns }),
  batch(batch) {
    lastProgress = sockets.bytesRead()
    post({ kind: 'batch', batch }, 'line' in batch ? [batch.line.buffer] : [])
    unacknowledged += 1
    if (unacknowledged < window) return null
    room ??= newRoom()
    return room.promise
  },
}

function goOn(): void {
  room?.open()
  room = null
}

function newRoom() {
  let open = () => {}
  const promise = new Promise<void>(resolve => {
    open = resolve
  })
  return { promise, open }
}

/** Ends the query at once: closes its connection, and lets a reader go on that waits for room. */
function end(): void {
  sockets.destroy()
  goOn()
}

port?.on('message', (message: ToWorker) => {
  if (message.kind === 'cancel') {
    cancelled = true
    end()
  } else if (message.kind === 'ack') {
    unacknowledged -= 1
    if (unacknowledged < window) goOn()
  } else void work(message.job)
})

async function work(job: Job): Promise<void> {
  unacknowledged = 0
  cancelled = false
  room = null
  let stage: Failure['stage'] = 'plan'
  let tooLarge = false
  let late = false
  let runsSince = Number.POSITIVE_INFINITY
  const endLate = () => {
    late = true
    end()
  }
  lastProgress = sockets.bytesRead()
  let deadline: NodeJS.Timeout | undefined
  const scale = setInterval(() => {
    if (sockets.bytesRead() - lastProgress < largestValue) return
    tooLarge = true
    end()
  }, 25)
  try {
    const query = { ...job, params: toParameters(job.params) }
    if (!job.planned) {
      const planned = await explain(driver, database, query, sockets.destroy, job.planMs)
      const refusal = job.mode === 'explain' ? null : checkPlan(planned.queryType, planned.plan)
      if (refusal) return post({ kind: 'refused', refusal })
      post({ kind: 'planned', ...planned })
    }
    if (job.mode === 'explain')
      return post({ kind: 'done', rows: 0, cut: [], added: 0, profile: null, notifications: [] })
    stage = 'run'
    runsSince = performance.now()
    deadline = setTimeout(endLate, job.limits.timeMs + graceMs)
    // BEGIN, RUN and PULL: the server takes up one packet sooner than three.
    sockets.gather()
    post({ kind: 'done', ...(await read(driver, database, query, reader)) })
  } catch (error) {
    if (error instanceof PlanTimeOut) post({ kind: 'refused', refusal: refuse('plan-time-out', null) })
    else if (error instanceof ParameterError)
      post({ kind: 'refused', refusal: refuse('parameters', null, error.message) })
    // In the midst of one value the server cannot say that time is over: it closes the connection instead.
    else {
      late ||= performance.now() - runsSince >= job.limits.timeMs
      // A server that closes the connection and is there all the same gave up on a value too large for its memory.
      tooLarge ||=
        stage === 'run' && !late && !cancelled && isConnectionGone(codeOf(error)) && (await isThere())
      post({ kind: 'failed', stage, ...failureOf(error, tooLarge, late) })
    }
  } finally {
    clearTimeout(deadline)
    clearInterval(scale)
  }
}

const codeOf = (error: unknown): string => String((error as { code?: string }).code ?? 'Interlock.Unknown')

const isThere = (): Promise<boolean> =>
  driver.verifyConnectivity({ database }).then(
    () => true,
    () => false,
  )

function failureOf(error: unknown, tooLarge: boolean, late: boolean): { code: string; message: string } {
  if (tooLarge) return { code: 'Interlock.ValueTooLarge', message: '' }
  if (late) return { code: 'Interlock.TimedOut', message: '' }
  if (error instanceof RangeError) return { code: 'Interlock.ValueTooDeep', message: error.message }
  return { code: codeOf(error), message: String((error as { message?: string }).message ?? '') }
}

post({ kind: 'ready' })
// The first query should not pay for the first connection.
driver.verifyConnectivity({ database }).catch(() => {})
