import { Worker } from 'node:worker_threads'
import type { Refusal } from '../../contract/refusal.ts'
import type { Batch, Connection, Done, Failure, FromWorker, Job, Planned, ToWorker } from './job.ts'

export type Outcome =
  | ({ kind: 'done' } & Done)
  | ({ kind: 'failed' } & Failure)
  | { kind: 'refused'; refusal: Refusal }

/** What a run tells while it goes on. `batch` resolves when the receiver can take more. */
export type Listener = {
  planned?(planned: Planned): void
  columns?(columns: string[]): void
  batch?(batch: Batch): Promise<void> | undefined
}

/** One thread for one query at a time. */
export type Slot = {
  run(job: Job, listener: Listener, signal: AbortSignal): Promise<Outcome>
  close(): Promise<void>
}

/** What a thread may hold besides the bytes of the value that it decodes. */
const resourceLimits = { maxOldGenerationSizeMb: 160, maxYoungGenerationSizeMb: 32 }
const planAllowanceMs = 1_500
const graceMs = 1_000
const cancelGraceMs = 400

/** Prepares a thread and keeps it warm. A thread that has to be ended is replaced at once. */
export function createSlot(connection: Connection): Slot {
  let isClosed = false
  let thread = start()

  function start(): Thread {
    const worker = spawn(connection)
    const ready = new Promise<void>(resolve => {
      const replace = () => {
        if (!isClosed) thread = start()
      }
      let replaceAfterMs = 1_000
      worker.once('message', () => {
        replaceAfterMs = 0
        resolve()
      })
      worker.once('exit', () => {
        resolve()
        if (replaceAfterMs === 0) replace()
        else setTimeout(replace, replaceAfterMs).unref()
      })
    })
    return { worker, ready }
  }

  return {
    async run(job, listener, signal) {
      const { worker, ready } = thread
      await ready
      return runIn(worker, job, listener, signal)
    },
    async close() {
      isClosed = true
      await thread.worker.terminate()
    },
  }
}

type Thread = { worker: Worker; ready: Promise<void> }

/** Under tsx and vitest the thread is TypeScript as well. */
function spawn(connection: Connection): Worker {
  const script = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url)
  const options = { workerData: connection, resourceLimits, stdout: false }
  const worker = script.pathname.endsWith('.ts')
    ? new Worker(
        `import('tsx/esm/api').then(tsx => { tsx.register(); return import(${JSON.stringify(script.href)}) })`,
        {
          ...options,
          eval: true,
        },
      )
    : new Worker(script, options)
  worker.unref()
  worker.on('error', () => {})
  return worker
}

function runIn(worker: Worker, job: Job, listener: Listener, signal: AbortSignal): Promise<Outcome> {
  return new Promise(resolve => {
    let deadline: NodeJS.Timeout | undefined
    let grace: NodeJS.Timeout | undefined
    let ended: Failure | null = null

    function finish(outcome: Outcome): void {
      clearTimeout(deadline)
      clearTimeout(grace)
      worker.off('message', receive)
      worker.off('error', fail)
      worker.off('exit', exit)
      signal.removeEventListener('abort', cancel)
      resolve(ended ? { kind: 'failed', ...ended } : outcome)
    }
    const send = (message: ToWorker) => worker.postMessage(message)
    /** The thread keeps its own deadlines; this one is for a thread that no longer hears them. */
    const begin = (ms: number) => {
      clearTimeout(deadline)
      deadline = setTimeout(() => terminate(failure('Interlock.TimedOut')), ms)
    }
    const terminate = (failure: Failure) => {
      ended ??= failure
      void worker.terminate()
    }
    const cancel = () => {
      ended = failure('Interlock.Cancelled')
      send({ kind: 'cancel' })
      grace = setTimeout(() => void worker.terminate(), cancelGraceMs)
    }
    const fail = (error: Error & { code?: string }) => {
      ended ??= failure(
        error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'Interlock.ValueTooLarge' : 'Interlock.ThreadFailed',
        error.message,
      )
    }
    const exit = () => finish({ kind: 'failed', ...(ended ?? failure('Interlock.ThreadFailed')) })
    const receive = (message: FromWorker) => {
      if (message.kind === 'planned') {
        begin(job.limits.timeMs + graceMs)
        listener.planned?.(message)
      } else if (message.kind === 'columns') listener.columns?.(message.columns)
      else if (message.kind === 'batch') {
        Promise.resolve(listener.batch?.(message.batch)).then(() => send({ kind: 'ack' }), cancel)
      } else if (message.kind !== 'ready') finish(message)
    }

    worker.on('message', receive)
    worker.once('error', fail)
    worker.once('exit', exit)
    signal.addEventListener('abort', cancel, { once: true })
    begin(job.planned ? job.limits.timeMs + graceMs : job.planMs + planAllowanceMs)
    if (worker.threadId < 0) exit()
    else if (signal.aborted) cancel()
    else send({ kind: 'run', job })
  })
}

const failure = (code: string, message = ''): Failure => ({ code, message, stage: 'run' })
