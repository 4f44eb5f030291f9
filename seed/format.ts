import { z } from 'zod'
import { AttributeName } from '../model/attributes.ts'
import { ClaimStatus, Standing } from '../model/claim.ts'
import { Day, PartialDate } from '../model/dates.ts'
import { EntityId } from '../model/ids.ts'
import { RelationshipType } from '../model/relationship-types.ts'
import { OriginBasis, SourceKind } from '../model/source.ts'
import { amountPattern } from './amount-text.ts'

/** YAML reads a bare 2024 as a number. */
const asText = (value: unknown) => (typeof value === 'number' ? String(value) : value)

const partial = '\\d{4}(?:-\\d{2}(?:-\\d{2})?)?'
const isDate = (text: string) => PartialDate.safeParse(text.replace(/ inferred$/, '')).success

/** `2024`, `2024-03` or `2024-03-27`; with ` inferred` after it where no source states it so. */
export const SeedDate = z
  .preprocess(asText, z.string().regex(new RegExp(`^${partial}(?: inferred)?$`)))
  .refine(isDate, 'this date does not exist or lies outside 1900–2100')
  .describe(
    'A date as precise as the source gives it: 2024, 2024-03 or 2024-03-27. Add “inferred” if it is ours.',
  )

const Until = z
  .preprocess(asText, z.string().regex(new RegExp(`^(?:${partial}|none|running)$`)))
  .refine(text => text === 'none' || text === 'running' || isDate(text), 'this date does not exist')
  .describe('A date, “running” (was so when last reported) or “none” (has no end). Leave out if not known.')

const SourceName = z
  .string()
  .regex(/^[a-z0-9]+(?:[a-z0-9.]|-(?=[a-z0-9]))*$/, 'write the id of a source, like axios-2023-10-30')
  .max(150)
  .describe('The id of a source, in this file under “sources” or in a file of the folder sources.')

export const SeedCitation = z.strictObject({
  source: SourceName,
  where: z.string().max(200).optional().describe('Where in the source.'),
  origin: z.string().max(200).optional().describe('Whom the source repeats here (“according to …”).'),
  stance: z.enum(['asserts', 'reports', 'denies']).optional().describe('“asserts” unless said otherwise.'),
})

/** One claim as people write it. */
export const SeedClaim = z.strictObject({
  says: z
    .string()
    .min(1)
    .max(1000)
    .describe('One plain sentence in your own words; no sentence of a source.'),
  who: EntityId.describe('What the sentence is about.'),
  does: RelationshipType.optional().describe('A relationship; needs “whom”.'),
  whom: EntityId.optional().describe('The other end of the relationship.'),
  has: AttributeName.optional().describe('An attribute; needs “is” or “amount”.'),
  is: z
    .union([z.string().min(1).max(2000), z.number()])
    .optional()
    .describe('The value of the attribute.'),
  unit: z.string().max(60).optional(),
  aspect: z.string().max(80).optional().describe('Which date, step or figure: announced, post_money …'),
  role: z.string().max(160).optional().describe('The part that “who” plays.'),
  amount: z
    .string()
    .regex(new RegExp(amountPattern), 'write an amount like “up to 4bn USD committed”')
    .optional()
    .describe(
      'Money: [about|at least|more than|up to] figure currency kind, like “up to 4bn USD committed”.',
    ),
  on: SeedDate.optional().describe('When it happened.'),
  since: SeedDate.optional().describe('From when it holds.'),
  until: Until.optional(),
  about: z
    .union([EntityId, z.literal('none')])
    .optional()
    .describe('The deal or proceeding it belongs to; in the file of one, that one unless you write “none”.'),
  status: ClaimStatus.optional().describe('How far it had come; “active” unless said otherwise.'),
  standing: Standing.optional().describe(
    'Our judgement; “corrected” where there is a correction, else “normal”.',
  ),
  correction: z.string().max(1000).optional().describe('What was corrected on review, and why.'),
  confidence: z.enum(['high', 'medium', 'low']).optional().describe('“medium” unless said otherwise.'),
  recorded: Day.optional().describe('When it was entered; the day in dataset.yaml unless said otherwise.'),
  retracted: z.strictObject({ on: Day, why: z.string().min(1).max(500) }).optional(),
  sources: z
    .array(z.union([SourceName, SeedCitation]))
    .min(1)
    .describe('Who says so. At least one.'),
})
export type SeedClaim = z.infer<typeof SeedClaim>

export const SeedSource = z.strictObject({
  id: SourceName,
  title: z.string().max(400).optional().describe('Leave out if not stated.'),
  publisher: z.string().max(200).optional().describe('Leave out if not stated.'),
  url: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .optional(),
  kind: SourceKind,
  published: SeedDate.optional().describe('Leave out if not stated.'),
  retrieved: Day.optional().describe('When it was read, where that alone is known.'),
  seen: z.string().max(200).optional().describe('What was at hand: the whole text, a stored excerpt.'),
  origin: z
    .string()
    .max(200)
    .optional()
    .describe('Whose report it is, where it is a copy or a first-hand report.'),
  originBasis: OriginBasis.optional().describe('“unknown” unless said otherwise.'),
})
export type SeedSource = z.infer<typeof SeedSource>

export const SeedEntity = z.strictObject({
  id: EntityId,
  name: z.string().min(1).max(300),
  aliases: z.array(z.string().max(300)).optional(),
  description: z.string().max(600).optional().describe('One plain sentence.'),
  kind: z.string().max(80).optional().describe('Finer kind: funding_round, merger_review, investor …'),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  partOf: EntityId.optional(),
})
export type SeedEntity = z.infer<typeof SeedEntity>

/** One file: a deal, a proceeding or a topic with its claims, and whatever entities and sources it brings along. */
export const SeedFile = z.strictObject({
  deal: SeedEntity.optional(),
  proceeding: SeedEntity.optional(),
  topic: z.string().max(200).optional(),
  entities: z.array(SeedEntity).optional(),
  claims: z.array(SeedClaim).optional(),
  sources: z.array(SeedSource).optional(),
})
export type SeedFile = z.infer<typeof SeedFile>

/** seed/data/dataset.yaml. */
export const SeedInfo = z.strictObject({
  version: z.string().regex(/^\d{4}\.\d{1,2}\.\d{1,3}$/, 'write a version like 2026.11.1'),
  recorded: Day.describe('The day the claims were entered, unless a claim says otherwise.'),
})
