import { z } from 'zod'
import { EntityId, RelationshipId } from '../model/ids.ts'
import { ConflictKind } from '../model/relationship.ts'
import { CitedSource } from './changes.ts'
import { clocks } from './clocks.ts'
import { endpoint } from './endpoint.ts'
import { Conflict } from './evidence.ts'
import { exampleAmazon, exampleAnthropic, exampleClaim } from './example.ts'
import { integer, listOf } from './query-string.ts'
import { SubgraphEntity } from './subgraph.ts'

/** A disagreement with what is needed to tell its story without asking again. */
export const ToldConflict = Conflict.extend({
  /** What it is about: "Amazon → Anthropic: how much was committed?". */
  title: z.string(),
  /** The relationship that it can be seen on; null for a value of an entity. */
  relationshipId: RelationshipId.nullable(),
  predicate: z.string(),
  /** Independent origins and sources over all sides. */
  origins: z.number().int(),
  sources: z.array(CitedSource),
})
export type ToldConflict = z.infer<typeof ToldConflict>

export const conflicts = endpoint({
  name: 'conflicts',
  method: 'GET',
  path: '/api/conflicts',
  summary: 'Where do sources differ, about what, and how far apart are they?',
  tag: 'Time',
  request: z.object({
    kinds: listOf(ConflictKind).optional(),
    entity: listOf(EntityId).optional().describe('Only those that concern one of these entities.'),
    minSpread: integer(1, 1_000_000).optional().describe('Highest over lowest amount, at least.'),
    sort: z.enum(['spread', 'origins', 'title']).optional().describe('origins unless told.'),
    offset: integer(0, 1_000_000).optional(),
    limit: integer(1, 500).optional().describe('100 unless told.'),
    ...clocks,
  }),
  response: z.object({
    conflicts: z.array(ToldConflict),
    /** The entities that they concern. */
    entities: z.array(SubgraphEntity),
    total: z.number().int(),
    /** How many there are of each kind, before the filter by kind. */
    counts: z.record(ConflictKind, z.number().int()),
  }),
  example: {
    request: { kinds: 'value', limit: '1' },
    response: {
      conflicts: [
        {
          id: 'conflict~value~company:amazon~INVESTED_IN~company:anthropic~~amount',
          kind: 'value',
          question: 'How much in total so far?',
          subject: 'company:amazon',
          object: 'company:anthropic',
          about: null,
          predicate: 'INVESTED_IN',
          title: 'Amazon → Anthropic: how much in total so far?',
          relationshipId: 'company:amazon~INVESTED_IN~company:anthropic',
          origins: 2,
          spread: 2,
          decidedBy: { step: 'Newest', finding: 'The newest publication is of 22 November 2024, of 2.' },
          sides: [
            {
              value: 'US$8bn',
              alsoWritten: [],
              claimIds: [exampleClaim.id],
              sourceIds: ['source:axios-2023-09-25'],
              origins: 1,
              official: false,
              shown: true,
              correction: null,
            },
            {
              value: 'US$4bn',
              alsoWritten: [],
              claimIds: ['claim:0123456789abcde0'],
              sourceIds: ['source:axios-2023-09-25'],
              origins: 1,
              official: false,
              shown: false,
              correction: null,
            },
          ],
          sources: [],
        },
      ],
      entities: [exampleAmazon, exampleAnthropic],
      total: 1,
      counts: { value: 1, date: 0, status: 0, scope: 0, basis: 0 },
    },
  },
})
