import { generateDataset } from '../../seed/generate.ts'
import { rowsOf } from '../../seed/rows.ts'

/**
 * A short text that is another one as soon as the generator makes another dataset, or the loader stores something else
 * for the same one: it is what a small graph of the same making comes to.
 */
export const graphMark = (): string =>
  rowsOf(generateDataset({ entities: 200, relationships: 600, claimsPerRelationship: 2 })).fingerprint.slice(
    0,
    8,
  )
