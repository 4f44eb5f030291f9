import { z } from 'zod'
import { Day, PartialDate } from './dates.ts'
import { SourceId } from './ids.ts'

/** Kinds of source, strongest first: this order decides between claims of equal standing. */
export const sourceKinds = {
  decision: 'Decision of an authority or court',
  filing: 'Filing',
  official: 'Statement of an authority',
  company: 'Statement of a company',
  press: 'Press',
  analysis: 'Analysis or reference work',
} as const
export type SourceKind = keyof typeof sourceKinds
export const sourceKindNames = Object.keys(sourceKinds) as SourceKind[]
export const SourceKind = z.enum(sourceKindNames as [SourceKind, ...SourceKind[]])

/** How it was decided which origin a source belongs to. */
export const originBases = {
  primary: 'it reports at first hand',
  quotes: 'it says that it repeats another report',
  copy: 'it is a copy of an agency report or press release',
  unknown: 'not established; counted as its own origin',
} as const
export type OriginBasis = keyof typeof originBases
export const OriginBasis = z.enum(Object.keys(originBases) as [OriginBasis, ...OriginBasis[]])

/** A document that can be cited. A null title, publisher or date means: not stated. */
export const Source = z.object({
  id: SourceId,
  title: z.string().max(400).nullable(),
  publisher: z.string().max(200).nullable(),
  url: z.string().max(2000).nullable(),
  kind: SourceKind,
  publishedOn: PartialDate.nullable(),
  publishedBasis: z.enum(['stated', 'inferred']).nullable(),
  /** When it was read, where that alone is known. Not a publication date. */
  retrievedOn: Day.nullable().default(null),
  /** What was at hand when the claim was read: the whole text, a stored excerpt, a copy. */
  evidence: z.string().max(200).nullable().default(null),
  /** Sources with the same origin repeat one original and count once. */
  origin: z.string().max(200),
  originBasis: OriginBasis,
})
export type Source = z.infer<typeof Source>
