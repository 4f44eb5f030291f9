import { z } from 'zod'
import { PartialDate } from '../model/dates.ts'
import { ClaimId, EntityId } from '../model/ids.ts'
import { Family } from '../model/relationship-types.ts'
import { clocks } from './clocks.ts'
import { endpoint } from './endpoint.ts'

/** Something that happened on a day: a deal, a step of a proceeding, money, a change of people or supply. */
export const TimelineTick = z.object({
  id: z.string(),
  on: PartialDate,
  family: Family,
  /** A few words: "Amazon / Anthropic 2023: announced". */
  label: z.string(),
  /** What it says, in one sentence. */
  sentence: z.string(),
  /** The entities to select with it. */
  entityIds: z.array(EntityId),
  claimId: ClaimId,
  /** The larger, the sooner it gets a label. */
  weight: z.number(),
})
export type TimelineTick = z.infer<typeof TimelineTick>

export const timeline = endpoint({
  name: 'timeline',
  method: 'POST',
  path: '/api/timeline',
  summary: 'What happened, and what was published, around these entities, and when?',
  tag: 'Time',
  request: z.object({
    entityIds: z.array(EntityId).max(5_000),
    /** True (the default): only what is between them; false: also what leads elsewhere. */
    between: z.boolean().optional(),
    /** Only what had been published by this day. What held on a day is no question to a history, so it is not asked. */
    knownBy: clocks.knownBy,
    certainty: clocks.certainty,
    /** Ticks at most, the weightiest first; 200 unless told. */
    limit: z.number().int().min(0).max(1_000).optional(),
  }),
  response: z.object({
    /** By date as written, oldest first: how many claims speak of an event then, how many rest on a source of then. */
    dates: z.array(z.object({ on: PartialDate, events: z.number().int(), published: z.number().int() })),
    ticks: z.array(TimelineTick),
    ticksTotal: z.number().int(),
    claims: z.number().int(),
    /** Claims without a date of their own, and claims that rest on undated sources alone. */
    withoutEvent: z.number().int(),
    withoutPublication: z.number().int(),
  }),
  example: {
    request: { entityIds: ['company:amazon', 'company:anthropic'] },
    response: {
      dates: [{ on: '2023-09-25', events: 1, published: 1 }],
      ticks: [
        {
          id: 'claim:0123456789abcdef',
          on: '2023-09-25',
          family: 'money',
          label: 'Amazon: up to US$4bn',
          sentence: 'Amazon agreed to invest up to US$4bn in Anthropic, announced on 25 September 2023.',
          entityIds: ['company:amazon', 'company:anthropic'],
          claimId: 'claim:0123456789abcdef',
          weight: 5,
        },
      ],
      ticksTotal: 1,
      claims: 1,
      withoutEvent: 0,
      withoutPublication: 0,
    },
  },
})
