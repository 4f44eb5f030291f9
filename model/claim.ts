import { z } from 'zod'
import { type AttributeName, attributeNames } from './attributes.ts'
import { Day, PartialDate } from './dates.ts'
import { ClaimId, EntityId, SourceId } from './ids.ts'
import { AmountBound, AmountKind, Currency } from './money.ts'
import { type RelationshipType, relationshipTypeNames } from './relationship-types.ts'

/** What a claim states: a relationship to another entity, or an attribute of its subject. */
export const Predicate = z.enum([...relationshipTypeNames, ...attributeNames] as [
  RelationshipType | AttributeName,
  ...(RelationshipType | AttributeName)[],
])
export type Predicate = z.infer<typeof Predicate>

export const isRelationshipType = (predicate: string): predicate is RelationshipType =>
  (relationshipTypeNames as string[]).includes(predicate)
export const isAttributeName = (predicate: string): predicate is AttributeName =>
  (attributeNames as string[]).includes(predicate)

/** How far the matter had come, according to the claim. */
export const claimStatuses = {
  rumoured: 'reported, not confirmed',
  planned: 'planned',
  announced: 'announced',
  agreed: 'agreed',
  completed: 'completed',
  active: 'in force',
  ended: 'ended',
  abandoned: 'abandoned',
  denied: 'denied',
} as const
export type ClaimStatus = keyof typeof claimStatuses
export const ClaimStatus = z.enum(Object.keys(claimStatuses) as [ClaimStatus, ...ClaimStatus[]])

/** Our judgement of a claim after review, strongest first. It decides before the kind of source does. */
export const standings = {
  preferred: 'confirmed by a better source on review',
  normal: 'as recorded',
  corrected: 'carries a correction',
  deprecated: 'superseded or not to be relied on',
} as const
export type Standing = keyof typeof standings
export const standingNames = Object.keys(standings) as Standing[]
export const Standing = z.enum(standingNames as [Standing, ...Standing[]])

/** `asserts`: the source says so itself; `reports`: it says that another says so; `denies`: it says it is not so. */
export const Stance = z.enum(['asserts', 'reports', 'denies'])
export type Stance = z.infer<typeof Stance>

export const Citation = z.object({
  source: SourceId,
  stance: Stance.default('asserts'),
  /** Where in the source. */
  locator: z.string().max(200).nullable().default(null),
  /** The origin this passage repeats, where it is another than the source's own ("according to …"). */
  origin: z.string().max(200).nullable().default(null),
})
export type Citation = z.infer<typeof Citation>

/** Three states that are not the same: it has no end, it was still running when last reported, nobody says. */
export const validEnds = {
  dated: 'ended on a date',
  none: 'has no end',
  running: 'was still running',
  unknown: 'end not known',
} as const
export type ValidEnd = keyof typeof validEnds
export const ValidEnd = z.enum(Object.keys(validEnds) as [ValidEnd, ...ValidEnd[]])

const text = (max: number) => z.string().max(max).nullable().default(null)

/** One statement by one or more sources about one subject. Claims are never deleted, only deprecated or retracted. */
export const ClaimContent = z.object({
  subject: EntityId,
  predicate: Predicate,
  /** The other end, for a relationship. */
  object: EntityId.nullable().default(null),
  /** The value of an attribute that is not money: a text, a number, a date as written. */
  value: z
    .union([z.string().max(2000), z.number()])
    .nullable()
    .default(null),
  unit: text(60),
  /** Which date, step or figure is meant: announced, orders_issued, post_money … */
  aspect: text(80),
  /** The part the subject plays: "primary cloud provider", "lead investor". */
  role: text(160),
  /** The deal or proceeding that the claim is about. */
  about: EntityId.nullable().default(null),
  amount: z.number().nonnegative().nullable().default(null),
  currency: Currency.nullable().default(null),
  amountKind: AmountKind.nullable().default(null),
  amountBound: AmountBound.nullable().default(null),
  /** The day of the event, as written. */
  eventOn: PartialDate.nullable().default(null),
  eventBasis: z.enum(['stated', 'inferred']).nullable().default(null),
  validFrom: PartialDate.nullable().default(null),
  validTo: PartialDate.nullable().default(null),
  validEnd: ValidEnd.default('unknown'),
  status: ClaimStatus,
  /** In our own words; no sentence of a source. */
  says: z.string().min(1).max(1000),
  cites: z.array(Citation).min(1),
})
export type ClaimContent = z.infer<typeof ClaimContent>

/** A claim as stored: its content, which its id is the hash of, and our judgement of it, which may change. */
export const Claim = ClaimContent.extend({
  id: ClaimId,
  standing: Standing.default('normal'),
  /** What was corrected on review, and why. */
  correction: text(1000),
  confidence: z.enum(['high', 'medium', 'low']).default('medium'),
  recordedOn: Day,
  retractedOn: Day.nullable().default(null),
  retractedWhy: text(500),
})
export type Claim = z.infer<typeof Claim>
