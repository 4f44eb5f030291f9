import { z } from 'zod'
import { ClaimStatus } from '../model/claim.ts'
import { Day } from '../model/dates.ts'
import { EntityType } from '../model/entity-types.ts'
import { EntityId, RelationshipId } from '../model/ids.ts'
import { Family, RelationshipType } from '../model/relationship-types.ts'
import { ChangeClock } from './changes.ts'
import { Clocks } from './clocks.ts'

const day = Day.nullable().default(null)
const amount = z.number().nonnegative().nullable().default(null)
/** An entity or a group of entities. */
const ItemId = z.string().min(1).max(200)
const Coordinate = z.number().min(-1e7).max(1e7)

/** What a line looks like beside its kind: sources differ about it, it is not confirmed, it has ended. */
export const lineStates = ['contested', 'rumoured', 'ended'] as const
export const LineState = z.enum(lineStates)
export type LineState = z.infer<typeof LineState>

/** What of the canvas is shown; empty lists and nulls let everything through. */
export const ViewFilters = z.object({
  typesOff: z.array(EntityType).default([]),
  familiesOff: z.array(Family).default([]),
  relationshipTypesOff: z.array(RelationshipType).default([]),
  currency: z.string().max(3).nullable().default(null),
  amountFrom: amount,
  amountTo: amount,
  dateFrom: day,
  dateTo: day,
  statuses: z.array(ClaimStatus).default([]),
  minOrigins: z.number().int().min(1).max(1000).default(1),
  contestedOnly: z.boolean().default(false),
  /** Lines in these states are switched off. */
  statesOff: z.array(LineState).default([]),
  text: z.string().max(300).default(''),
})
export type ViewFilters = z.infer<typeof ViewFilters>

/** Two days that are compared, on which clock, and what of it is shown. */
export const Comparison = z.object({
  dayA: Day,
  dayB: Day,
  clock: ChangeClock,
  /** Only one kind of change is listed and marked. */
  only: z.enum(['appeared', 'ended', 'changed']).nullable().default(null),
  /** Hidden: what stayed the same is not drawn. Else it is grey. */
  unchanged: z.literal('hidden').nullable().default(null),
})
export type Comparison = z.infer<typeof Comparison>

/** Exactly what is looked at: enough to draw the same picture again. */
export const ViewState = z.object({
  entityIds: z.array(EntityId).max(50_000),
  /** The relationships drawn; absent means every one between the entities. */
  relationshipIds: z.array(RelationshipId).max(100_000).optional(),
  /** Where each entity or group stands: [x, y] in model pixels at zoom 1. */
  positions: z.record(ItemId, z.tuple([Coordinate, Coordinate])).default({}),
  /** Entities and relationships. */
  selection: z.array(z.string().max(420)).max(50_000).default([]),
  hidden: z.array(ItemId).max(50_000).default([]),
  pinned: z.array(ItemId).max(50_000).default([]),
  filters: ViewFilters.default(ViewFilters.parse({})),
  groups: z
    .array(z.object({ id: ItemId, name: z.string().max(300), entityIds: z.array(EntityId).max(50_000) }))
    .max(5_000)
    .default([]),
  /** Keys of parallel relationships that are shown one by one. */
  unfolded: z.array(z.string().max(420)).max(50_000).default([]),
  clocks: Clocks.default({}),
  /** Two days side by side; null where none are compared. */
  comparison: Comparison.nullable().default(null),
  /** Null fits the picture into the window. */
  viewport: z
    .object({
      zoom: z.number().min(0.001).max(100),
      x: Coordinate,
      y: Coordinate,
      /** Size of the canvas it was seen on, in CSS pixels. */
      width: z.number().min(1).max(100_000).optional(),
      height: z.number().min(1).max(100_000).optional(),
    })
    .nullable()
    .default(null),
  /** Name of the layout that was last applied. */
  layout: z.string().max(40).nullable().default(null),
  /** Shown above the picture. */
  title: z.string().max(200).nullable().default(null),
})
export type ViewState = z.infer<typeof ViewState>

export const exampleViewState: z.input<typeof ViewState> = {
  entityIds: ['company:amazon', 'company:anthropic'],
  positions: { 'company:amazon': [300, 0], 'company:anthropic': [0, 0] },
  selection: ['company:amazon'],
  title: 'Amazon and Anthropic',
}
