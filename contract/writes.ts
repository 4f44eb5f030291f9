import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { QueryRequest } from './query.ts'
import { refusalSchema } from './refusal.ts'

/** What a statement changes, counted by the database. Only what is not 0 is named. */
export const WriteCounters = z.record(z.string(), z.number().int())
export type WriteCounters = z.infer<typeof WriteCounters>

/** Something that the graph must never hold and that a write would bring into it. */
export const WriteFinding = z.object({
  question: z.string(),
  count: z.number().int(),
  /** Ids of a few. */
  examples: z.array(z.string()),
})
export type WriteFinding = z.infer<typeof WriteFinding>

/** A write that was done, kept in the graph by the transaction that did it. */
export const WriteRecord = z.object({
  id: z.string(),
  at: z.string(),
  cypher: z.string(),
  params: z.record(z.string(), z.unknown()),
  counters: WriteCounters,
})
export type WriteRecord = z.infer<typeof WriteRecord>

const WriteRequest = QueryRequest.pick({ cypher: true, params: true })
export type WriteRequest = z.infer<typeof WriteRequest>

export const WritePreview = z.object({
  /** True when it can be confirmed. */
  accepted: z.boolean(),
  /** Why the statement is not run at all. */
  refusal: refusalSchema.nullable(),
  counters: WriteCounters,
  /** What it would break: with any of these it cannot be confirmed. */
  findings: z.array(WriteFinding),
  /** Confirms this very statement with these very counters, for five minutes. */
  ticket: z.string().nullable(),
})
export type WritePreview = z.infer<typeof WritePreview>

const example = {
  cypher: "MATCH (c:Company {id: $id}) SET c.country = 'GB'",
  params: { id: 'company:arm' },
}
const counters = { propertiesSet: 1 }

export const writeMode = endpoint({
  name: 'writeMode',
  method: 'GET',
  path: '/api/writes',
  summary: 'May this graph be written through Interlock, and what was written last?',
  tag: 'Query',
  request: z.object({}),
  response: z.object({
    enabled: z.boolean(),
    /** Why it may not be written; null where it may. */
    why: z.string().nullable(),
    /** The newest fifty, newest first. */
    writes: z.array(WriteRecord),
  }),
  example: {
    request: {},
    response: {
      enabled: true,
      why: null,
      writes: [
        { id: '4f0c0d0e-9f5e-4a7e-8a55-6a7f5c1e2b3d', at: '2026-11-22T10:00:00.000Z', ...example, counters },
      ],
    },
  },
  etag: false,
})

export const previewWrite = endpoint({
  name: 'previewWrite',
  method: 'POST',
  path: '/api/writes/preview',
  summary: 'What would this statement change? It is run, counted, checked and rolled back.',
  tag: 'Query',
  request: WriteRequest,
  response: WritePreview,
  example: {
    request: example,
    response: { accepted: true, refusal: null, counters, findings: [], ticket: '1795340000000.x7Qe2' },
  },
})

export const confirmWrite = endpoint({
  name: 'confirmWrite',
  method: 'POST',
  path: '/api/writes',
  summary: 'Do what was previewed. Refused when it would now change something else, or break the graph.',
  tag: 'Query',
  request: WriteRequest.extend({ ticket: z.string().max(200) }),
  response: WriteRecord,
  example: {
    request: { ...example, ticket: '1795340000000.x7Qe2' },
    response: {
      id: '4f0c0d0e-9f5e-4a7e-8a55-6a7f5c1e2b3d',
      at: '2026-11-22T10:00:00.000Z',
      ...example,
      counters,
    },
  },
})
