import { z } from 'zod'
import { endpoint } from './endpoint.ts'

export const Health = z.object({
  status: z.enum(['ok', 'starting', 'database_away']),
  database: z.object({
    connected: z.boolean(),
    version: z.string().nullable(),
    edition: z.string().nullable(),
    mode: z.enum(['managed', 'external']),
    message: z.string().nullable(),
    /** For an external server: what a query could reach there that the managed one shuts. */
    openDoors: z.array(z.string()),
  }),
  dataset: z
    .object({
      version: z.string(),
      entities: z.number().int(),
      relationships: z.number().int(),
      claims: z.number().int(),
      sources: z.number().int(),
      deals: z.number().int(),
      proceedings: z.number().int(),
    })
    .nullable(),
})
export type Health = z.infer<typeof Health>

export const health = endpoint({
  name: 'health',
  method: 'GET',
  path: '/api/health',
  summary:
    'Is Interlock well, and what does it hold? Answers 503 with the same shape when the database is away.',
  tag: 'Service',
  request: z.object({}),
  response: Health,
  example: {
    request: {},
    response: {
      status: 'ok',
      database: {
        connected: true,
        version: '5.26.16',
        edition: 'community',
        mode: 'managed',
        message: null,
        openDoors: [],
      },
      dataset: {
        version: '2026.11.1',
        entities: 431,
        relationships: 620,
        claims: 655,
        sources: 300,
        deals: 68,
        proceedings: 36,
      },
    },
  },
  etag: false,
})
