import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { exampleSubgraph } from './example.ts'
import type { CompactEntity, CompactRelationship } from './query-compact.ts'
import { planStepSchema } from './query-plan.ts'
import { queryValueSchema } from './query-value.ts'
import { refusalSchema } from './refusal.ts'
import { Subgraph } from './subgraph.ts'

/** What the server allows one query. A caller may ask for less, never for more. */
export const queryLimits = {
  timeMs: 10_000,
  /** In one JSON answer. */
  rows: 10_000,
  /** In a stream of lines. */
  streamedRows: 250_000,
  bytes: 32 * 1024 * 1024,
  streamedBytes: 256 * 1024 * 1024,
} as const

/** Names that are not known are errors: a limit that is misspelt and ignored would be no limit. */
export const QueryRequest = z.strictObject({
  cypher: z.string().describe('One statement that reads. EXPLAIN or PROFILE in front asks for its plan.'),
  params: z
    .record(z.string(), z.unknown())
    .default({})
    .describe('Values for $names; typed values as in query-value.ts.'),
  limits: z
    .strictObject({
      timeMs: z.int().min(1).max(queryLimits.timeMs),
      rows: z.int().min(1).max(queryLimits.streamedRows),
      bytes: z.int().min(1).max(queryLimits.streamedBytes),
    })
    .partial()
    .default({}),
})
export type QueryRequest = z.infer<typeof QueryRequest>

/** A remark of the database about a query that runs: deprecated, unknown label, cartesian product … */
export const QueryNotification = z.object({
  code: z.string(),
  severity: z.string(),
  title: z.string(),
  description: z.string(),
  line: z.number().nullable(),
  column: z.number().nullable(),
  offset: z.number().nullable(),
  /** What to write instead, where that is known. */
  suggestion: z.string().nullable(),
})
export type QueryNotification = z.infer<typeof QueryNotification>

export const QuerySummary = z.object({
  rows: z.number().int(),
  /** What ended the result early: the limit on rows, on bytes, or values nested too deeply. Empty: nothing. */
  truncated: z.array(z.enum(['rows', 'bytes', 'depth'])),
  /** One sentence about the cut, or null. */
  cut: z.string().nullable(),
  elapsedMs: z.number(),
  /** Until the first row was there; null without rows. */
  firstRowMs: z.number().nullable(),
  /** Ends of returned relationships that the query did not return itself. */
  endsAdded: z.number().int(),
  notifications: z.array(QueryNotification),
  limits: z.object({ timeMs: z.number(), rows: z.number(), bytes: z.number() }),
  mode: z.enum(['read', 'explain', 'profile']),
})
export type QuerySummary = z.infer<typeof QuerySummary>

/** A node that is not an entity (a claim, a source …). `ref` counts within this answer only. */
export const QueryNode = z.object({
  ref: z.number().int(),
  labels: z.array(z.string()),
  properties: z.record(z.string(), queryValueSchema),
})
/** A relationship that the model does not draw. Its ends are references, or null where they were not returned. */
export const QueryLink = z.object({
  ref: z.number().int(),
  type: z.string(),
  start: queryValueSchema,
  end: queryValueSchema,
  properties: z.record(z.string(), queryValueSchema),
})

export const QueryResponse = z.object({
  columns: z.array(z.string()),
  rows: z.array(z.array(queryValueSchema)),
  subgraph: Subgraph,
  nodes: z.array(QueryNode),
  links: z.array(QueryLink),
  /** After EXPLAIN or PROFILE. */
  plan: planStepSchema.nullable(),
  summary: QuerySummary,
})
export type QueryResponse = z.infer<typeof QueryResponse>

/**
 * The lines of a stream (Accept: application/x-ndjson). First the header, then rows with what they mention for
 * the first time, then the summary; or, whenever it happens, the error as the last line. Entities and relationships
 * leave out what holds nothing: see query-compact.ts.
 */
export type QueryLine =
  | { kind: 'header'; columns: string[] }
  | ({ kind: 'rows'; entities: CompactEntity[]; relationships: CompactRelationship[] } & Pick<
      QueryResponse,
      'rows' | 'nodes' | 'links'
    >)
  | { kind: 'plan'; plan: QueryResponse['plan'] }
  | { kind: 'summary'; summary: QuerySummary }
  | { kind: 'error'; problem: import('./errors.ts').Problem }

const exampleSummary: QuerySummary = {
  rows: 1,
  truncated: [],
  cut: null,
  elapsedMs: 12,
  firstRowMs: 9,
  endsAdded: 0,
  notifications: [],
  limits: { timeMs: 10_000, rows: 10_000, bytes: 33_554_432 },
  mode: 'read',
}

const exampleQuery = {
  cypher: 'MATCH (a:Company)-[r:INVESTED_IN]->(b) WHERE a.id = $investor RETURN a, r, b, r.amount AS amount',
  params: { investor: 'company:amazon' },
}

/** Anything that Cypher can ask of the graph. With Accept: application/x-ndjson the answer is a stream. */
export const query = endpoint({
  name: 'query',
  method: 'POST',
  path: '/api/query',
  summary: 'What does this Cypher query return?',
  tag: 'Query',
  request: QueryRequest,
  response: QueryResponse,
  example: {
    request: exampleQuery,
    response: {
      columns: ['a', 'r', 'b', 'amount'],
      rows: [
        [
          { $entity: 'company:amazon' },
          { $relationship: 'company:amazon~INVESTED_IN~company:anthropic~deal:amazon-anthropic-2023' },
          { $entity: 'company:anthropic' },
          4_000_000_000,
        ],
      ],
      subgraph: exampleSubgraph,
      nodes: [],
      links: [],
      plan: null,
      summary: exampleSummary,
    },
  },
})

/** What an editor shows before a query is run: refusal or error with its place, or the plan. */
export const QueryVerdict = z.object({
  accepted: z.boolean(),
  refusal: refusalSchema.nullable(),
  /** An error that the database found in the text. */
  error: z
    .object({
      message: z.string(),
      suggestion: z.string().nullable(),
      place: z
        .object({ line: z.int(), column: z.int(), offset: z.int(), length: z.int().optional() })
        .nullable(),
    })
    .nullable(),
  plan: planStepSchema.nullable(),
  notifications: z.array(QueryNotification),
})
export type QueryVerdict = z.infer<typeof QueryVerdict>

export const explainQuery = endpoint({
  name: 'explainQuery',
  method: 'POST',
  path: '/api/query/explain',
  summary: 'Would this query be run, by which plan, and if not: why, where, and what to write instead?',
  tag: 'Query',
  request: QueryRequest.pick({ cypher: true, params: true }),
  response: QueryVerdict,
  example: {
    request: exampleQuery,
    response: {
      accepted: true,
      refusal: null,
      error: null,
      plan: {
        operator: 'ProduceResults',
        details: 'a, r, b, amount',
        estimatedRows: 3,
        rows: null,
        dbHits: null,
        children: [],
      },
      notifications: [],
    },
  },
})
