import type { PlanStep } from '../../contract/query-plan.ts'
import type { Refusal } from '../../contract/refusal.ts'

/** What bounds one query. Callers may lower them, never raise them. */
export type Limits = { timeMs: number; rows: number; bytes: number }

/** One query for a worker thread: planned first, unless `planned` says that its plan was accepted lately. */
export type Job = {
  mode: 'read' | 'profile' | 'explain'
  text: string
  params: Record<string, unknown>
  planned: boolean
  /** Batches as lines of a stream. */
  streamed: boolean
  /** How long the planner may take. */
  planMs: number
  limits: Limits
}

/** A remark of the server about a query; positions count within the caller's text. */
export type ServerNotification = {
  code: string
  severity: string
  title: string
  description: string
  line: number | null
  column: number | null
  offset: number | null
}

/** Rows as JSON texts joined by commas, with the entities and relationships that they mention first. */
export type BatchTexts = {
  rows: string
  entities: string
  relationships: string
  nodes: string
  links: string
}

/**
 * A batch on its way out of the thread. Of a stream it is a whole line in UTF-8, whose memory is handed over instead
 * of copied; of one JSON document it is the texts that go into it.
 */
export type Batch = { count: number } & ({ line: Uint8Array<ArrayBuffer> } | { texts: BatchTexts })

export type Planned = { queryType: string; plan: PlanStep; notifications: ServerNotification[] }

export type Done = {
  rows: number
  cut: ('rows' | 'bytes' | 'depth')[]
  /** Entities added because a returned relationship ends at them. */
  added: number
  profile: PlanStep | null
  notifications: ServerNotification[]
}

/** A failure as the driver reports it: not yet fit for clients. */
export type Failure = { code: string; message: string; stage: 'plan' | 'run' }

export type FromWorker =
  | { kind: 'ready' }
  | ({ kind: 'planned' } & Planned)
  | { kind: 'refused'; refusal: Refusal }
  | { kind: 'columns'; columns: string[] }
  | { kind: 'batch'; batch: Batch }
  | ({ kind: 'done' } & Done)
  | ({ kind: 'failed' } & Failure)

export type ToWorker = { kind: 'run'; job: Job } | { kind: 'ack' } | { kind: 'cancel' }

export type Connection = { uri: string; user: string; password: string; database: string }
