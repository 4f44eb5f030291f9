import { setTimeout as sleep } from 'node:timers/promises'
import { type Progress, secondsSince } from './commands.ts'
import type { ServerProcess } from './launch.ts'

/** What the managed server is doing. `restarts` counts every new start after the first. */
export type ManagedState = {
  phase: 'starting' | 'running' | 'restarting' | 'stopping' | 'stopped'
  /** Why it is not running, or why it was last restarted. */
  reason: string | null
  pid: number | null
  restarts: number
  readOnly: boolean
}

export type SupervisorOptions = {
  launch: () => ServerProcess
  /** Writes the server's configuration before a start. */
  configure: (readOnly: boolean) => void
  readOnly: boolean
  progress: Progress
}

export type Supervisor = {
  state(): ManagedState
  onStateChange(listener: (state: ManagedState) => void): () => void
  restart(reason: string, options?: { readOnly?: boolean; orderly?: boolean }): Promise<void>
  stop(options?: { orderly?: boolean }): Promise<void>
}

const longestPauseMs = 30_000
/** A server that ran at least this long and then died is started again at once. */
const steadyAfterMs = 60_000

/**
 * Keeps one server process running: starts it, and starts it again when it dies, with growing pauses while it
 * keeps dying. Rejects when the very first start fails: that is for a person to see, not to repeat.
 */
export async function supervise(options: SupervisorOptions): Promise<Supervisor> {
  const { progress } = options
  const listeners = new Set<(state: ManagedState) => void>()
  let state: ManagedState = {
    phase: 'starting',
    reason: null,
    pid: null,
    restarts: 0,
    readOnly: options.readOnly,
  }
  let server: ServerProcess
  let failures = 0
  /** The restart under way, if any. */
  let recovery: Promise<void> | null = null
  const stop = new AbortController()

  const change = (next: Partial<ManagedState>) => {
    state = { ...state, ...next }
    for (const listener of listeners) listener(state)
  }
  const stopping = () => state.phase === 'stopping' || state.phase === 'stopped'

  async function start(): Promise<void> {
    server = options.launch()
    const own = server
    const begun = performance.now()
    try {
      await own.ready()
    } catch (error) {
      await own.kill()
      throw error
    }
    change({ phase: 'running', pid: own.pid })
    void own.ended.then(({ how }) => {
      if (own !== server || recovery || stopping()) return
      if (performance.now() - begun > steadyAfterMs) failures = 0
      void recover(`it ended unexpectedly (${how})`)
    })
  }

  /** Starts the server again and again until it runs; there is never more than one such effort at a time. */
  function recover(reason: string, first: () => Promise<void> = async () => undefined): Promise<void> {
    const begun = performance.now()
    change({ phase: 'restarting', reason, pid: null })
    progress(`Starting Neo4j again: ${reason}`)
    recovery = (async () => {
      await first()
      while (!stopping()) {
        await pause(failures)
        if (stopping()) return
        failures += 1
        try {
          change({ restarts: state.restarts + 1 })
          await start()
          progress(`Neo4j answers again after ${secondsSince(begun)} (process ${state.pid})`)
          return
        } catch (error) {
          if (!stopping()) progress(`Neo4j could not be started again: ${messageOf(error)}`)
        }
      }
    })().finally(() => {
      recovery = null
    })
    return recovery
  }

  async function pause(afterFailures: number): Promise<void> {
    if (afterFailures === 0) return
    const ms = Math.min(500 * 2 ** (afterFailures - 1), longestPauseMs)
    await sleep(ms, undefined, { signal: stop.signal }).catch(() => undefined)
  }

  await start()

  return {
    state: () => state,
    onStateChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async restart(reason, { readOnly = state.readOnly, orderly = false } = {}) {
      if (recovery || stopping()) return recovery ?? undefined
      failures = 0
      const ending = server
      await recover(reason, async () => {
        await (orderly ? ending.stop() : ending.kill())
        options.configure(readOnly)
        change({ readOnly })
      })
    },
    async stop({ orderly = true } = {}) {
      if (state.phase === 'stopped') return
      change({ phase: 'stopping', reason: null })
      stop.abort()
      if (orderly && server.writesArchive)
        progress('Stopping Neo4j; this once it also prepares faster starts, about 10 s')
      await (orderly ? server.stop() : server.kill())
      await recovery
      change({ phase: 'stopped', pid: null })
    },
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
