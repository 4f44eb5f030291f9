import { z } from 'zod'
import { ClaimStatus } from '../model/claim.ts'
import { PartialDate } from '../model/dates.ts'
import { Entity } from '../model/entity.ts'
import { AmountBound, AmountKind } from '../model/money.ts'
import { Relationship } from '../model/relationship.ts'

/** An entity as drawn: what names it, and what its own claims add up to. */
export const SubgraphEntity = Entity.extend({
  /** How many entities are next to it in the whole graph; of what is drawn under a clock, how many were then. */
  neighbors: z.number().int().nonnegative(),
  /** True where sources differ about one of its own values. */
  contested: z.boolean(),
  /** Second line on the canvas: outcome of a proceeding, dates of a deal. */
  subtitle: z.string().nullable(),
  status: ClaimStatus.nullable(),
  eventOn: PartialDate.nullable(),
  amount: z.number().nullable(),
  currency: z.string().nullable(),
  amountKind: AmountKind.nullable(),
  amountBound: AmountBound.nullable(),
})
export type SubgraphEntity = z.infer<typeof SubgraphEntity>

/** The one shape of every graph-like answer: each entity and relationship once. */
export const Subgraph = z.object({
  entities: z.array(SubgraphEntity),
  relationships: z.array(
    Relationship.extend({
      /** Under a clock: `possible` when a partial date leaves it open whether it held. */
      certainty: z.enum(['certain', 'possible']).optional(),
    }),
  ),
})
export type Subgraph = z.infer<typeof Subgraph>
export type SubgraphRelationship = Subgraph['relationships'][number]
