import { z } from 'zod'
import { ClaimStatus, ValidEnd } from './claim.ts'
import { PartialDate } from './dates.ts'
import { ClaimId, EntityId, RelationshipId } from './ids.ts'
import { AmountBound, AmountKind, Currency } from './money.ts'
import { RelationshipType } from './relationship-types.ts'

/** How sources differ. */
export const conflictKinds = {
  value: 'different values',
  date: 'different dates',
  status: 'different status or wording',
  scope: 'part against whole',
  basis: 'different basis',
} as const
export type ConflictKind = keyof typeof conflictKinds
export const ConflictKind = z.enum(Object.keys(conflictKinds) as [ConflictKind, ...ConflictKind[]])

/** What all claims about two ends (and one deal) add up to: drawn as one line, never written by hand. */
export const Relationship = z.object({
  id: RelationshipId,
  type: RelationshipType,
  from: EntityId,
  to: EntityId,
  /** The deal or proceeding the claims belong to, where they belong to one. */
  about: EntityId.nullable(),
  /** Retracted ones included; everything else here leaves them out. */
  claimIds: z.array(ClaimId),
  sourceCount: z.number().int(),
  originCount: z.number().int(),
  contested: z.boolean(),
  conflictKinds: z.array(ConflictKind),
  /** Of the displayed claim. */
  status: ClaimStatus,
  role: z.string().nullable(),
  amount: z.number().nullable(),
  currency: Currency.nullable(),
  amountKind: AmountKind.nullable(),
  amountBound: AmountBound.nullable(),
  eventOn: PartialDate.nullable(),
  validFrom: PartialDate.nullable(),
  validTo: PartialDate.nullable(),
  validEnd: ValidEnd,
  /** First publication of any of its claims; null when no source has a date. */
  knownFrom: PartialDate.nullable(),
  /** One plain sentence. */
  sentence: z.string(),
})
export type Relationship = z.infer<typeof Relationship>
