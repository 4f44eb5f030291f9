import { z } from 'zod'
import { Claim } from '../model/claim.ts'
import { ClaimId, EntityId, SourceId } from '../model/ids.ts'
import { ConflictKind } from '../model/relationship.ts'
import { Source } from '../model/source.ts'

/** One step of the rule that chose the value shown. */
export const ReasonStep = z.object({
  /** Short name: "Standing", "Kind of source", "Newest". */
  step: z.string(),
  /** What it found, in a sentence; "not needed" after the deciding one. */
  finding: z.string(),
  decides: z.boolean(),
})
export type ReasonStep = z.infer<typeof ReasonStep>

/** A value that is shown, why, and which claims it was chosen from. */
export const DisplayedValue = z.object({
  /** What is being asked: "Amount", "When it was agreed", "Status". */
  question: z.string(),
  /** The value as people read it. */
  value: z.string(),
  claimId: ClaimId,
  reasons: z.array(ReasonStep),
  /** Lowest and highest of the comparable amounts, where sources differ about one. */
  range: z
    .object({
      lowest: z.string(),
      highest: z.string(),
      sources: z.number().int(),
      official: z.number().int(),
    })
    .nullable(),
})
export type DisplayedValue = z.infer<typeof DisplayedValue>

/** One side of a disagreement: a value and who says it. */
export const ConflictSide = z.object({
  value: z.string(),
  /** How else it is written: less precisely, or rounded otherwise. */
  alsoWritten: z.array(z.string()),
  claimIds: z.array(ClaimId),
  sourceIds: z.array(SourceId),
  origins: z.number().int(),
  official: z.boolean(),
  shown: z.boolean(),
  correction: z.string().nullable(),
})
export type ConflictSide = z.infer<typeof ConflictSide>

/** Sources that cannot all be right, side by side. Computed from the claims, never typed in. */
export const Conflict = z.object({
  id: z.string(),
  kind: ConflictKind,
  /** The question the sides answer: "How much?", "When was it agreed?". */
  question: z.string(),
  subject: EntityId,
  object: EntityId.nullable(),
  about: EntityId.nullable(),
  sides: z.array(ConflictSide).min(2),
  /** The step of the rule that chose the side shown, and what it found. */
  decidedBy: ReasonStep.pick({ step: true, finding: true }),
  /** Highest over lowest, for amounts of one currency. */
  spread: z.number().nullable(),
})
export type Conflict = z.infer<typeof Conflict>

/** Claims with the sources they cite. */
export const Evidence = z.object({ claims: z.array(Claim), sources: z.array(Source) })
export type Evidence = z.infer<typeof Evidence>
