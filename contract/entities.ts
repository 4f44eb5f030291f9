import { z } from 'zod'
import { EntityType } from '../model/entity-types.ts'
import { EntityId } from '../model/ids.ts'
import { RelationshipType } from '../model/relationship-types.ts'
import { clocks } from './clocks.ts'
import { endpoint } from './endpoint.ts'
import { Conflict, DisplayedValue, Evidence } from './evidence.ts'
import { exampleAmazon, exampleClaim, exampleSource, exampleSubgraph } from './example.ts'
import { flag, integer, listOf } from './query-string.ts'
import { Subgraph, SubgraphEntity } from './subgraph.ts'

/** How many relationships of one type an entity has, out (it is the subject) or in. */
export const TypeCount = z.object({
  type: RelationshipType,
  direction: z.enum(['out', 'in']),
  count: z.number().int(),
})
export type TypeCount = z.infer<typeof TypeCount>

export const entity = endpoint({
  name: 'entity',
  method: 'GET',
  path: '/api/entities/:id',
  summary: 'What is this entity, what is known of it, and who says so?',
  tag: 'Explore',
  request: z.object({ id: EntityId, ...clocks }),
  response: z.object({
    entity: SubgraphEntity,
    counts: z.array(TypeCount),
    /** Its own values (valuation, status, dates …), each with the reasons it was chosen. */
    values: z.array(DisplayedValue),
    conflicts: z.array(Conflict),
    /** Claims about itself first, then those of its relationships; `claimsTotal` says how many there are. */
    evidence: Evidence,
    claimsTotal: z.number().int(),
  }),
  example: {
    request: { id: 'company:amazon' },
    response: {
      entity: exampleAmazon,
      counts: [{ type: 'INVESTED_IN', direction: 'out', count: 3 }],
      values: [],
      conflicts: [],
      evidence: { claims: [exampleClaim], sources: [exampleSource] },
      claimsTotal: 1,
    },
  },
})

/** What of one type was there, and how much of it is in the answer. */
export const NeighborTotal = z.object({
  type: RelationshipType,
  direction: z.enum(['out', 'in']),
  shown: z.number().int(),
  total: z.number().int(),
})

export const neighbors = endpoint({
  name: 'neighbors',
  method: 'GET',
  path: '/api/entities/:id/neighbors',
  summary: 'What is next to this entity, and how much of it is shown here?',
  tag: 'Explore',
  request: z.object({
    id: EntityId,
    types: listOf(RelationshipType).optional().describe('Only relationships of these types.'),
    entityTypes: listOf(EntityType).optional().describe('Only neighbors of these types.'),
    direction: z
      .enum(['out', 'in', 'both'])
      .optional()
      .describe('As subject, as object, or both (the default).'),
    limit: integer(0, 500).optional().describe('Neighbors at most; 25 unless told. 0 counts only.'),
    exclude: listOf(EntityId).optional().describe('Entities that are shown already and are not sent again.'),
    sort: z
      .enum(['amount', 'date', 'evidence'])
      .optional()
      .describe('Which come first; evidence is the default.'),
    ...clocks,
  }),
  response: z.object({
    subgraph: Subgraph,
    totals: z.array(NeighborTotal),
    /** Neighbors sent, and all that match: those past the limit and those excluded included. */
    shown: z.number().int(),
    total: z.number().int(),
  }),
  example: {
    request: { id: 'company:amazon', types: 'INVESTED_IN', limit: '25' },
    response: {
      subgraph: exampleSubgraph,
      totals: [{ type: 'INVESTED_IN', direction: 'out', shown: 1, total: 1 }],
      shown: 1,
      total: 1,
    },
  },
})

export const subgraph = endpoint({
  name: 'subgraph',
  method: 'POST',
  path: '/api/subgraph',
  summary: 'These entities, and every relationship between them.',
  tag: 'Explore',
  request: z.object({
    entityIds: z.array(EntityId).max(50_000),
    /** False gives the entities and only the relationships named. */
    between: z.boolean().default(true),
    relationshipIds: z.array(z.string().max(420)).max(100_000).optional(),
    ...clocks,
  }),
  response: z.object({
    subgraph: Subgraph,
    /** Asked for, but no longer in the graph. */
    missing: z.array(z.string()),
  }),
  example: {
    request: { entityIds: ['company:amazon', 'company:anthropic'] },
    response: { subgraph: exampleSubgraph, missing: [] },
  },
})

export const shared = endpoint({
  name: 'sharedNeighbors',
  method: 'GET',
  path: '/api/shared-neighbors',
  summary: 'What is next to all of these entities?',
  tag: 'Explore',
  request: z.object({
    ids: listOf(EntityId),
    atLeast: integer(2, 50).optional(),
    limit: integer(1, 200).optional(),
    hubs: flag.optional(),
    ...clocks,
  }),
  response: z.object({ subgraph: Subgraph, shown: z.number().int(), total: z.number().int() }),
  example: {
    request: { ids: 'company:amazon,company:google' },
    response: { subgraph: exampleSubgraph, shown: 1, total: 1 },
  },
})
