import { z } from 'zod'
import { EntityType, entityTypeNames } from '../model/entity-types.ts'
import { ClaimId, EntityId, RelationshipId, SourceId } from '../model/ids.ts'
import { RelationshipType } from '../model/relationship-types.ts'
import { clocks } from './clocks.ts'
import { endpoint } from './endpoint.ts'
import { Evidence } from './evidence.ts'
import { exampleClaim, exampleRelationship, exampleSource, exampleSubgraph } from './example.ts'
import { integer, listOf } from './query-string.ts'
import { Subgraph } from './subgraph.ts'

/** One end of a trace: an entity, or `any:regulator` for every entity of a type. */
export const TraceEnd = z.union([
  EntityId,
  z
    .string()
    .regex(
      new RegExp(`^any:(?:${entityTypeNames.join('|')})$`),
      'write an id like company:amazon, or any:regulator for a whole type',
    ),
])

/** Text with what it rests on. */
export const Statement = z.object({
  text: z.string(),
  claimIds: z.array(ClaimId),
  sourceIds: z.array(SourceId),
})
export type Statement = z.infer<typeof Statement>

export const rankings = {
  best: 'Meaning first: the kind of each hop, its evidence, doubt, crowded entities on the way, age.',
  shortest: 'Fewest hops first; then as best.',
  evidence: 'As best, with the number of independent origins weighed ten times.',
  recent: 'As best, with age weighed ten times.',
} as const
export type Ranking = keyof typeof rankings
const rankingNames = Object.keys(rankings) as [Ranking, ...Ranking[]]

/** The limits of a trace; what is absent is not limited, but for hops (4) and the number of paths (5). */
export const traceLimits = {
  maxHops: integer(1, 8).optional().describe('Relationships on a path at most; 4 unless told.'),
  via: listOf(RelationshipType).optional().describe('Only relationships of these types.'),
  avoid: listOf(RelationshipType).optional().describe('No relationship of these types.'),
  direction: z
    .enum(['either', 'along'])
    .optional()
    .describe('`along` follows each relationship from subject to object; either is the default.'),
  through: listOf(EntityId).optional().describe('Every path passes all of these.'),
  avoidEntities: listOf(EntityId).optional().describe('No path passes these.'),
  passTypes: listOf(EntityType).optional().describe('Between the ends only entities of these types.'),
  avoidTypes: listOf(EntityType).optional().describe('Between the ends no entity of these types.'),
  minOrigins: integer(1, 50).optional().describe('Independent origins that each relationship needs.'),
  contested: z.enum(['in', 'out']).optional().describe('`out` leaves out what sources differ about.'),
  rumoured: z.enum(['in', 'out']).optional().describe('`out` leaves out what is not confirmed.'),
  hubLimit: integer(1, 1_000_000)
    .optional()
    .describe('Avoid passing entities with more neighbors than this.'),
  limit: integer(1, 50).optional().describe('Paths at most; 5 unless told.'),
  perPair: integer(1, 50).optional().describe('Paths at most between the same two ends.'),
  rank: z.enum(rankingNames).optional(),
  timeMs: integer(1, 20_000).optional().describe('Search no longer than this; 5000 unless told.'),
  ...clocks,
}

export const TracePath = z.object({
  /** In order, from the first end to the last. */
  entityIds: z.array(EntityId),
  /** One a hop: the best that joins the two. */
  relationshipIds: z.array(RelationshipId),
  /** Read one after another they are the path in words. */
  sentences: z.array(Statement),
  hops: z.array(
    z.object({
      relationshipId: RelationshipId,
      /** True where the relationship points against the walk. */
      reversed: z.boolean(),
      /** Others that join the same two and are within the limits. */
      alsoIds: z.array(RelationshipId),
      claimIds: z.array(ClaimId),
      sourceIds: z.array(SourceId),
      originCount: z.number().int(),
    }),
  ),
  /** How the proceedings on the way ended, in their exact meaning. */
  outcomes: z.array(Statement.extend({ entityId: EntityId, name: z.string(), ended: z.boolean() })),
  /** What to know before relying on it: sources differ, not confirmed, over, never true on one day. */
  notes: z.array(
    z.object({
      kind: z.enum(['contested', 'rumoured', 'denied', 'ended', 'order', 'single']),
      text: z.string(),
      relationshipId: RelationshipId.nullable(),
    }),
  ),
  /** Lower ranks first; the sum of the points of its reasons. */
  score: z.number().int(),
  reasons: z.array(
    z.object({
      name: z.enum(['hops', 'kind', 'evidence', 'doubt', 'hubs', 'age']),
      points: z.number().int(),
      text: z.string(),
    }),
  ),
})
export type TracePath = z.infer<typeof TracePath>

export const TraceAnswer = z.object({
  paths: z.array(TracePath),
  subgraph: Subgraph,
  evidence: Evidence,
  limits: z.object({
    /** Every limit that applied, in words. */
    applied: z.array(z.object({ name: z.string(), text: z.string() })),
    /** Why the search ended early; null when it looked at everything within the limits. */
    cut: z.object({ by: z.enum(['time', 'memory']), text: z.string() }).nullable(),
    /** True where more paths exist within the limits than were asked for. */
    more: z.boolean(),
    searched: z.string(),
    notSearched: z.string(),
  }),
  /** When no path is within the limits: which limit cuts the nearest one. */
  nothing: z
    .object({
      text: z.string(),
      blockers: z.array(z.object({ name: z.string(), text: z.string(), hops: z.number().int() })),
    })
    .nullable(),
  datasetVersion: z.string().nullable(),
})
export type TraceAnswer = z.infer<typeof TraceAnswer>

export const trace = endpoint({
  name: 'trace',
  method: 'GET',
  path: '/api/trace',
  summary: 'How are these connected, through what, and who says so?',
  tag: 'Trace',
  request: z.object({
    from: listOf(TraceEnd).describe('Entities, or any:regulator for a whole type.'),
    to: listOf(TraceEnd),
    ...traceLimits,
  }),
  response: TraceAnswer,
  example: {
    request: { from: 'company:amazon', to: 'company:anthropic', maxHops: '1' },
    response: {
      paths: [
        {
          entityIds: ['company:amazon', 'company:anthropic'],
          relationshipIds: [exampleRelationship.id],
          sentences: [
            {
              text: exampleRelationship.sentence,
              claimIds: [exampleClaim.id],
              sourceIds: [exampleSource.id],
            },
          ],
          hops: [
            {
              relationshipId: exampleRelationship.id,
              reversed: false,
              alsoIds: [],
              claimIds: [exampleClaim.id],
              sourceIds: [exampleSource.id],
              originCount: 1,
            },
          ],
          outcomes: [],
          notes: [
            {
              kind: 'contested',
              text: 'Sources differ about: Amazon invested in Anthropic.',
              relationshipId: exampleRelationship.id,
            },
          ],
          score: 780,
          reasons: [
            { name: 'hops', points: 0, text: '1 hop' },
            { name: 'kind', points: 600, text: 'invested in' },
            { name: 'evidence', points: 100, text: 'rests on one origin' },
            { name: 'doubt', points: 50, text: 'sources differ on one hop' },
            { name: 'hubs', points: 0, text: 'passes no crowded entity' },
            { name: 'age', points: 30, text: 'latest event in 2023' },
          ],
        },
      ],
      subgraph: exampleSubgraph,
      evidence: { claims: [exampleClaim], sources: [exampleSource] },
      limits: {
        applied: [{ name: 'maxHops', text: 'up to 1 hop' }],
        cut: null,
        more: false,
        searched: 'every relationship, up to 1 hop, either direction, any date',
        notSearched: '2 hops and more; paths through sources, which would join unrelated things',
      },
      nothing: null,
      datasetVersion: '2026.11.1',
    },
  },
})
