import type { Driver } from 'neo4j-driver'
import type { QueryRequest, QuerySummary, QueryVerdict } from '../../contract/query.ts'
import type { PlanStep } from '../../contract/query-plan.ts'
import { createQueue, defaultQueue, inTurn, type QueueOptions } from '../guard/0-queue.ts'
import { coldPlanTimeMs, isTimeOutCode, planTimeMs } from '../guard/5-explain.ts'
import { startWatchdog } from '../guard/8-watchdog.ts'
import { failureProblem, isConnectionGone, QueryError, refusalProblem } from '../guard/9-errors.ts'
import { createDenyList } from '../guard/deny-list.ts'
import { type Inspection, inspect } from '../guard/inspect.ts'
import { refuse } from '../guard/refuse.ts'
import { AppError } from '../http/app-error.ts'
import { createAccepted } from './accepted.ts'
import type { Batch, Connection, Job, Limits, Planned } from './job.ts'
import { createPool } from './pool.ts'
import type { Outcome } from './slot.ts'
import { cutSentence, limitsFor, withSuggestions } from './summary.ts'
import { refusedVerdict, toVerdict } from './verdict.ts'
import { createVocabulary, suggestFor } from './vocabulary.ts'
import { warmUpPlanner } from './warm-up.ts'

export type ConsoleOptions = {
  connection: Connection
  /** The application's own driver: for looking after the server, never for user text. */
  driver: Driver
  /** Kills and restarts a managed server; null for a server of the operator's. */
  restart: ((reason: string) => Promise<void>) | null
  log(message: string): void
  queue?: Partial<QueueOptions>
  /** Lower limits for every query: for tests and small machines. */
  limits?: Partial<Limits>
  watchdog?: { stuckMs?: number; silentMs?: number; intervalMs?: number }
}

/** Where the parts of an answer go, in this order. `batch` resolves when there is room for more. */
export type Sink = {
  header(columns: string[]): void
  batch(batch: Batch): Promise<void> | undefined
  plan(plan: PlanStep): void
}

export type Asking = { client: string; signal: AbortSignal; streamed: boolean }

export type Console = {
  /** Runs a query through all ten steps. Throws a `QueryError` that is fit for the client. */
  run(request: QueryRequest, asking: Asking, sink: Sink): Promise<QuerySummary>
  /** Says whether a query would be run, without running it. */
  explain(
    request: Pick<QueryRequest, 'cypher' | 'params'>,
    asking: Omit<Asking, 'streamed'>,
  ): Promise<QueryVerdict>
  close(): Promise<void>
}

type Accepted = Extract<Inspection, { accepted: true }>

/** So many plans have taught a fresh server its trade. */
const warmPlans = 25

/** How long a query that ended badly stays under suspicion, should the server then have to be restarted. */
const suspectMs = 60_000

/** The console of one process: its queue, its threads, its watchdog. */
export function createConsole(options: ConsoleOptions): Console {
  const { connection, driver, log } = options
  const queueOptions = { ...defaultQueue, ...options.queue }
  const queue = createQueue(queueOptions)
  const planQueue = createQueue({ ...queueOptions, atOnce: 1, perClient: 1 })
  const runners = createPool(connection, queueOptions.atOnce)
  const planners = createPool(connection, 1)
  const accepted = createAccepted()
  const denied = createDenyList()
  const suspects = createDenyList(suspectMs)
  /** Plans since the server was started: the first ones load its planner, and are given longer. */
  let plans = 0
  const planMs = () => (plans < warmPlans ? coldPlanTimeMs : planTimeMs)
  const vocabulary = createVocabulary(driver, connection.database)
  void warmUpPlanner(driver, connection.database)
  const watchdog = startWatchdog({
    driver,
    database: connection.database,
    restart: options.restart,
    log,
    onStuck: () => {
      plans = 0
      for (const fingerprint of suspects.list()) denied.add(fingerprint)
    },
    ...options.watchdog,
  })

  function admit(cypher: string, params: Record<string, unknown>): Inspection {
    const found = inspect(cypher, params)
    if (found.accepted && denied.has(found.fingerprint))
      return { accepted: false, refusal: refuse('denied', null) }
    return found
  }

  function ensureServing(): void {
    const retryAfter = watchdog.retryAfter()
    if (retryAfter === null) return
    throw new AppError('database_away', { detail: 'The database is being restarted.', retryAfter })
  }

  /** What ended badly may have left a thread of the server busy. */
  function lookAfter(query: Accepted, outcome: Outcome): void {
    const code =
      outcome.kind === 'failed' ? outcome.code : outcome.kind === 'refused' ? outcome.refusal.rule : ''
    const endedByForce = isConnectionGone(code) || /^Interlock\.|^plan-time-out$/.test(code)
    if (!endedByForce && !isTimeOutCode(code) && !/OutOfMemory/.test(code)) return
    if (isConnectionGone(code)) plans = 0
    suspects.add(query.fingerprint)
    watchdog.watch()
    if (/OutOfMemoryError/.test(code) && !/MemoryPool/.test(code)) void watchdog.canary()
  }

  async function runAccepted(
    query: Accepted,
    request: QueryRequest,
    asking: Asking,
    sink: Sink,
  ): Promise<QuerySummary> {
    const limits = limitsFor(request.limits, asking.streamed, options.limits)
    const begun = performance.now()
    let firstRowMs: number | null = null
    let planned = accepted.get(query.text, request.params)
    const job: Job = {
      mode: query.plan ?? 'read',
      text: query.text,
      params: request.params,
      planned: planned !== null && query.plan !== 'explain',
      streamed: asking.streamed,
      planMs: planMs(),
      limits,
    }
    const outcome = await runners.run(
      job,
      {
        planned: message => {
          planned = message
          plans += 1
          if (job.mode === 'explain') sink.plan(message.plan)
          else accepted.add(query.text, request.params, message)
        },
        columns: columns => sink.header(columns),
        batch: batch => {
          firstRowMs ??= batch.count > 0 ? performance.now() - begun : null
          return sink.batch(batch)
        },
      },
      asking.signal,
    )
    lookAfter(query, outcome)
    if (outcome.kind !== 'done') throw endOf(outcome, request.cypher)
    if (outcome.profile) sink.plan(outcome.profile)
    return {
      rows: job.mode === 'read' ? outcome.rows : 0,
      truncated: outcome.cut,
      cut: cutSentence(outcome, limits),
      elapsedMs: Math.round(performance.now() - begun),
      firstRowMs: firstRowMs === null ? null : Math.round(firstRowMs),
      endsAdded: outcome.added,
      notifications: withSuggestions(planned?.notifications ?? outcome.notifications, vocabulary.words()),
      limits,
      mode: job.mode,
    }
  }

  function endOf(outcome: Exclude<Outcome, { kind: 'done' }>, cypher: string): QueryError {
    if (outcome.kind === 'refused') return new QueryError(refusalProblem(outcome.refusal))
    const advice = suggestFor(outcome.message, vocabulary.words(), cypher) ?? undefined
    return new QueryError(failureProblem(outcome, cypher, advice))
  }

  return {
    async run(request, asking, sink) {
      const found = admit(request.cypher, request.params)
      if (!found.accepted) throw new QueryError(refusalProblem(found.refusal))
      ensureServing()
      return inTurn(queue, asking, () => runAccepted(found, request, asking, sink))
    },

    async explain({ cypher, params }, asking) {
      const found = admit(cypher, params)
      if (!found.accepted) return refusedVerdict(found.refusal)
      let planned: Planned | null = null
      const limits = limitsFor({}, false, options.limits)
      const job: Job = {
        mode: 'explain',
        text: found.text,
        params,
        planned: false,
        streamed: false,
        planMs: planMs(),
        limits,
      }
      const listener = {
        planned: (message: Planned) => {
          planned = message
          plans += 1
        },
      }
      ensureServing()
      const outcome = await inTurn(planQueue, asking, () => planners.run(job, listener, asking.signal))
      lookAfter(found, outcome)
      return toVerdict(outcome, planned, cypher, found.plan, vocabulary.words())
    },

    async close() {
      watchdog.close()
      await Promise.all([runners.close(), planners.close()])
    },
  }
}
