import { z } from 'zod'
import { EntityType } from '../model/entity-types.ts'
import { clocks } from './clocks.ts'
import { endpoint } from './endpoint.ts'
import { exampleAmazon } from './example.ts'
import { integer, listOf } from './query-string.ts'
import { SubgraphEntity } from './subgraph.ts'

export const search = endpoint({
  name: 'search',
  method: 'GET',
  path: '/api/search',
  summary: 'Which entities have a name or alias like this?',
  tag: 'Explore',
  request: z.object({
    q: z
      .string()
      .trim()
      .min(1)
      .max(200)
      .describe('Start of a word, a whole name or one with a typing error.'),
    types: listOf(EntityType).optional(),
    limit: integer(1, 100).optional().describe('10 unless told.'),
    ...clocks,
  }),
  response: z.object({
    hits: z.array(
      z.object({
        entity: SubgraphEntity,
        score: z.number(),
        /** The alias that matched, where the name did not. */ alias: z.string().nullable(),
      }),
    ),
    total: z.number().int(),
  }),
  example: {
    request: { q: 'amazn' },
    response: { hits: [{ entity: exampleAmazon, score: 3.2, alias: null }], total: 1 },
  },
})
