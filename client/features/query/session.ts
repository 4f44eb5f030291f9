import { counted } from '../../ui/counted.ts'
import { emptyResult, type Result, takeLine } from './result/result.ts'
import { type HistoryEntry, remember } from './store.ts'
import { QueryProblem, streamQuery } from './stream.ts'

/** One statement and how far it has come. */
export interface Run {
  id: string
  cypher: string
  name: string | null
  params: Record<string, unknown>
  /** What was asked, the same object for as long as the run is there. */
  request: { cypher: string; params: Record<string, unknown> }
  state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled'
  startedAt: number
  /** Milliseconds from start to end, null while it runs. */
  took: number | null
  result: Result
}

let counter = 0
const newRun = (cypher: string, params: Record<string, unknown>, name: string | null): Run => ({
  id: `run-${++counter}`,
  cypher,
  name,
  params,
  request: { cypher, params },
  state: 'waiting',
  startedAt: 0,
  took: null,
  result: emptyResult(),
})

/** Longest pause between two looks at a growing result: rows show as they come, without drawing for every batch. */
const lookEveryMs = 120

const outcomeOf = (run: Run): string => {
  if (run.state === 'cancelled') return `stopped after ${run.result.rows.length.toLocaleString('en-GB')} rows`
  if (run.result.problem)
    return run.result.problem.code === 'query_refused' ? 'refused' : run.result.problem.title
  if (run.result.plan) return 'plan'
  return counted(run.result.rows.length, 'row')
}

/** Runs statements one after another and keeps what they brought, also while another screen is shown. */
export class Session {
  runs: Run[] = []
  /** How the result was last looked at: the same after evidence was opened and left again. */
  look: string | null = null
  /** Changes with every look; React compares it. */
  version = 0
  private readonly listeners = new Set<() => void>()
  private stopping: AbortController | null = null
  private timer: ReturnType<typeof setTimeout> | null = null

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  getVersion = (): number => this.version

  get running(): boolean {
    return this.stopping !== null
  }

  private show(): void {
    if (this.timer) clearTimeout(this.timer)
    this.timer = null
    this.version++
    for (const listener of this.listeners) listener()
  }

  private showSoon(): void {
    this.timer ??= setTimeout(() => this.show(), lookEveryMs)
  }

  /** Ends what runs: the request is closed, which ends the transaction in the database. Rows so far stay. */
  cancel(): void {
    this.stopping?.abort()
  }

  /** Runs the statements in order; the first that fails or is cancelled ends it. What was shown before is replaced. */
  async run(
    statements: string[],
    params: Record<string, unknown>,
    name: string | null = null,
  ): Promise<void> {
    this.cancel()
    const stopping = new AbortController()
    this.stopping = stopping
    this.runs = statements.map(cypher => newRun(cypher, params, name))
    this.show()
    for (const run of this.runs) {
      await this.runOne(run, stopping.signal)
      if (run.state !== 'done') break
    }
    if (this.stopping === stopping) this.stopping = null
    this.show()
  }

  private async runOne(run: Run, signal: AbortSignal): Promise<void> {
    run.state = 'running'
    run.startedAt = performance.now()
    this.show()
    try {
      for await (const line of streamQuery({ cypher: run.cypher, params: run.params }, signal)) {
        const first = run.result.rows.length === 0
        takeLine(run.result, line)
        if (first) this.show()
        else this.showSoon()
      }
      run.state = run.result.problem ? 'failed' : 'done'
    } catch (error) {
      if (signal.aborted) run.state = 'cancelled'
      else {
        run.state = 'failed'
        run.result.problem = error instanceof QueryProblem ? error.problem : unreachable
      }
    }
    run.took = performance.now() - run.startedAt
    remember(entryOf(run))
    this.show()
  }
}

/** How far a statement has come, in a word or two. */
export const stateOf = (run: Run): string =>
  run.state === 'waiting' ? 'not run' : run.state === 'running' ? 'running' : outcomeOf(run)

const entryOf = (run: Run): HistoryEntry => ({
  id: crypto.randomUUID(),
  cypher: run.cypher,
  ...(run.name ? { name: run.name } : {}),
  params: run.params,
  ranAt: new Date().toISOString(),
  outcome: outcomeOf(run),
  ok: run.state === 'done',
})

const unreachable = {
  type: 'about:blank',
  title: 'The server does not answer',
  status: 0,
  detail: 'The connection broke before the result was complete. What came so far is still here.',
  code: 'database_away' as const,
  requestId: '',
  advice: 'Run it again in a moment.',
}

export const session = new Session()
