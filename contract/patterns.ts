import { z } from 'zod'
import { EntityId } from '../model/ids.ts'
import { clocks } from './clocks.ts'
import { endpoint } from './endpoint.ts'
import { Evidence } from './evidence.ts'
import { exampleClaim, exampleSource, exampleSubgraph } from './example.ts'
import { integer, listOf } from './query-string.ts'
import { Subgraph } from './subgraph.ts'
import { Statement } from './trace.ts'

export const patternNames = [
  'money-loops',
  'single-suppliers',
  'shared-investors',
  'co-investment',
  'concentration',
  'regulatory-gaps',
  'unusual-claims',
] as const
export const PatternName = z.enum(patternNames)
export type PatternName = z.infer<typeof PatternName>

export const PatternParameter = z.object({
  name: z.enum(['entities', 'legs', 'atLeast', 'factor', 'limit']),
  title: z.string(),
  description: z.string(),
  /** What applies unless told; null for a list of entities, where it means all. */
  default: z.number().nullable(),
  min: z.number().nullable(),
  max: z.number().nullable(),
})

export const PatternDescription = z.object({
  name: PatternName,
  title: z.string(),
  question: z.string(),
  /** What counts as a hit, in one paragraph. */
  definition: z.string(),
  /** What it cannot see. */
  limits: z.string(),
  parameters: z.array(PatternParameter),
})
export type PatternDescription = z.infer<typeof PatternDescription>

export const PatternHit = z.object({
  id: z.string(),
  title: z.string(),
  /** What it ranks by, and other figures, each in words. */
  figures: z.array(z.object({ name: z.string(), value: z.string() })),
  sentences: z.array(Statement),
  /** How much of a large hit is told and drawn; null where all is. */
  cut: z.string().nullable(),
  /** What is not known, where that matters for this hit. */
  unknown: z.string().nullable(),
  entityIds: z.array(EntityId),
  relationshipIds: z.array(z.string()),
})
export type PatternHit = z.infer<typeof PatternHit>

export const PatternAnswer = PatternDescription.extend({
  hits: z.array(PatternHit),
  /** All hits, of which `hits` shows the first. */
  total: z.number().int(),
  /** Why not everything was looked at; null when it was. */
  cut: z.string().nullable(),
  /** Bars of one chart each: a kind of money in one currency. */
  charts: z.array(
    z.object({
      title: z.string(),
      unit: z.string(),
      bars: z.array(z.object({ label: z.string(), entityId: EntityId, value: z.number(), text: z.string() })),
      unknown: z.string().nullable(),
    }),
  ),
  subgraph: Subgraph,
  evidence: Evidence,
  datasetVersion: z.string().nullable(),
})
export type PatternAnswer = z.infer<typeof PatternAnswer>

const exampleDescription = {
  name: 'money-loops' as const,
  title: 'Money loops',
  question: 'Who invests in its own customers?',
  definition: 'An investor puts money into a company that pays the investor.',
  limits: 'A loop is not an accusation.',
  parameters: [
    {
      name: 'legs' as const,
      title: 'Legs',
      description: 'At most so many steps.',
      default: 4,
      min: 2,
      max: 6,
    },
  ],
}

export const patterns = endpoint({
  name: 'patterns',
  method: 'GET',
  path: '/api/patterns',
  summary: 'Which patterns are looked for, and what counts as a hit?',
  tag: 'Patterns',
  request: z.object({}),
  response: z.object({ patterns: z.array(PatternDescription) }),
  example: { request: {}, response: { patterns: [exampleDescription] } },
})

export const pattern = endpoint({
  name: 'pattern',
  method: 'GET',
  path: '/api/patterns/:name',
  summary: 'Where does this pattern occur, ranked, each hit in sentences with its sources?',
  tag: 'Patterns',
  request: z.object({
    name: PatternName,
    entities: listOf(EntityId).optional().describe('Only hits that touch one of these.'),
    legs: integer(2, 6).optional(),
    atLeast: integer(1, 50).optional(),
    factor: integer(1, 100).optional(),
    limit: integer(1, 200).optional().describe('Hits at most; 25 unless told.'),
    ...clocks,
  }),
  response: PatternAnswer,
  example: {
    request: { name: 'money-loops' },
    response: {
      ...exampleDescription,
      hits: [
        {
          id: 'company:amazon,company:anthropic',
          title: 'Amazon → Anthropic → Amazon',
          figures: [{ name: 'Legs', value: '2' }],
          sentences: [
            {
              text: 'Amazon invested in Anthropic.',
              claimIds: [exampleClaim.id],
              sourceIds: [exampleSource.id],
            },
          ],
          cut: null,
          unknown: null,
          entityIds: ['company:amazon', 'company:anthropic'],
          relationshipIds: [],
        },
      ],
      total: 1,
      cut: null,
      charts: [],
      subgraph: exampleSubgraph,
      evidence: { claims: [exampleClaim], sources: [exampleSource] },
      datasetVersion: '2026.11.1',
    },
  },
})
