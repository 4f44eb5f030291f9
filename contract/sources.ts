import { z } from 'zod'
import { Claim } from '../model/claim.ts'
import { EntityId, SourceId } from '../model/ids.ts'
import { Source, SourceKind } from '../model/source.ts'
import { endpoint } from './endpoint.ts'
import { exampleClaim, exampleEntities, exampleSource } from './example.ts'
import { integer, listOf } from './query-string.ts'
import { SubgraphEntity } from './subgraph.ts'

export const sources = endpoint({
  name: 'sources',
  method: 'GET',
  path: '/api/sources',
  summary: 'Which sources are there, and how many claims rest on each?',
  tag: 'Sources',
  request: z.object({
    q: z.string().trim().max(200).optional(),
    kinds: listOf(SourceKind).optional(),
    entity: EntityId.optional(),
    sort: z.enum(['published', 'claims', 'publisher']).optional(),
    offset: integer(0, 1_000_000).optional(),
    limit: integer(1, 500).optional().describe('50 unless told.'),
  }),
  response: z.object({
    sources: z.array(Source.extend({ claims: z.number().int() })),
    total: z.number().int(),
  }),
  example: { request: { q: 'axios' }, response: { sources: [{ ...exampleSource, claims: 4 }], total: 1 } },
})

export const source = endpoint({
  name: 'source',
  method: 'GET',
  path: '/api/sources/:id',
  summary: 'What does this source say, and which others repeat the same origin?',
  tag: 'Sources',
  request: z.object({ id: SourceId }),
  response: z.object({
    source: Source,
    claims: z.array(Claim),
    entities: z.array(SubgraphEntity),
    sameOrigin: z.array(Source),
  }),
  example: {
    request: { id: exampleSource.id },
    response: { source: exampleSource, claims: [exampleClaim], entities: exampleEntities, sameOrigin: [] },
  },
})
