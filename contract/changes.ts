import { z } from 'zod'
import { type ChangeKind, changeKinds } from '../model/compare.ts'
import { Day, earliestDay, PartialDate } from '../model/dates.ts'
import { ClaimId, EntityId, RelationshipId, SourceId } from '../model/ids.ts'
import { RelationshipType } from '../model/relationship-types.ts'
import { clocks } from './clocks.ts'
import { endpoint } from './endpoint.ts'
import { exampleAmazon, exampleAnthropic, exampleRelationship } from './example.ts'
import { flag, integer, listOf } from './query-string.ts'

export const ChangeKindName = z.enum(Object.keys(changeKinds) as [ChangeKind, ...ChangeKind[]])

/** A source as a list of changes cites it. */
export const CitedSource = z.object({
  id: SourceId,
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  url: z.string().nullable(),
  publishedOn: PartialDate.nullable(),
})
export type CitedSource = z.infer<typeof CitedSource>

/** One difference between two days: of a relationship, of a deal or proceeding, or of a value of an entity. */
export const Change = z.object({
  kind: ChangeKindName,
  relationshipId: RelationshipId.nullable(),
  /** Of a relationship: its type and ends. Of an entity: itself, twice null. */
  type: RelationshipType.nullable(),
  entityId: EntityId,
  toId: EntityId.nullable(),
  aboutId: EntityId.nullable(),
  /** A short name: "Amazon in Anthropic", "CMA: outcome". */
  title: z.string(),
  /** What is said on the first and on the second day; null where nothing is. */
  before: z.string().nullable(),
  after: z.string().nullable(),
  /** The day of the event, or of the publication, that makes the difference. */
  on: PartialDate.nullable(),
  claimIds: z.array(ClaimId),
  sources: z.array(CitedSource),
})
export type Change = z.infer<typeof Change>

/** Which clock is moved from the first day to the second. */
export const ChangeClock = z.enum(['known', 'true', 'both'])
export type ChangeClock = z.infer<typeof ChangeClock>

export const changes = endpoint({
  name: 'changes',
  method: 'GET',
  path: '/api/changes',
  summary: 'What appeared, ended or changed between two days?',
  tag: 'Time',
  request: z
    .object({
      from: Day,
      to: Day,
      clock: ChangeClock.optional().describe(
        'known (the default): what was published by then; true: what held then; both: both together.',
      ),
      entity: listOf(EntityId).optional().describe('Only what touches one of these entities.'),
      between: flag.optional().describe('True: only relationships whose two ends are both among them.'),
      limit: integer(1, 2_000).optional().describe('500 unless told; `total` says how many there are.'),
      ...clocks,
    })
    .refine(({ from, to }) => earliestDay(from) !== earliestDay(to), {
      path: ['to'],
      message: 'the two days are the same: choose two different ones',
    }),
  response: z.object({
    from: Day,
    to: Day,
    clock: ChangeClock,
    /** What is compared, in one plain sentence. */
    sentence: z.string(),
    counts: z.record(ChangeKindName, z.number().int()),
    changes: z.array(Change),
    total: z.number().int(),
    /** Relationships in question that rest on undated sources alone: no day can show them. */
    undated: z.number().int(),
  }),
  example: {
    request: { from: '2023-09-01', to: '2023-10-01' },
    response: {
      from: '2023-09-01',
      to: '2023-10-01',
      clock: 'known',
      sentence: 'What had been published by 1 October 2023, against 1 September 2023.',
      counts: { appeared: 1, ended: 0, value: 0, status: 0, contested: 0, settled: 0 },
      changes: [
        {
          kind: 'appeared',
          relationshipId: exampleRelationship.id,
          type: 'INVESTED_IN',
          entityId: exampleAmazon.id,
          toId: exampleAnthropic.id,
          aboutId: 'deal:amazon-anthropic-2023',
          title: 'Amazon invested in Anthropic',
          before: null,
          after: exampleRelationship.sentence,
          on: '2023-09-25',
          claimIds: exampleRelationship.claimIds,
          sources: [
            {
              id: 'source:axios-2023-09-25',
              title: null,
              publisher: 'Axios',
              url: 'https://www.axios.com/2023/09/25/amazon-anthropic-ai-investment-billions',
              publishedOn: '2023-09-25',
            },
          ],
        },
      ],
      total: 1,
      undated: 0,
    },
  },
})
