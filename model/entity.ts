import { z } from 'zod'
import { EntityType } from './entity-types.ts'
import { EntityId } from './ids.ts'

/** A thing on the canvas, as recorded. Its facts are claims; only what names and places it stands here. */
export const Entity = z.object({
  id: EntityId,
  type: EntityType,
  name: z.string().min(1).max(300),
  aliases: z.array(z.string().max(300)).default([]),
  /** One sentence in our own words. */
  description: z.string().max(600).nullable().default(null),
  /** Finer kind where the type has several: funding_round, merger_review, fund … */
  subtype: z.string().max(80).nullable().default(null),
  /** Two-letter country code of the seat, where known. */
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable()
    .default(null),
  /** The family it belongs to (also a PART_OF relationship where claims say so). */
  partOf: EntityId.nullable().default(null),
})
export type Entity = z.infer<typeof Entity>
