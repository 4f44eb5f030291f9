import type { Citation } from './claim.ts'
import type { SourceLookup } from './clocks.ts'
import { originBases } from './source.ts'

/** One independent origin, how it was established, and the sources that repeat it. */
export interface Origin {
  origin: string
  how: string
  sourceIds: string[]
}

/**
 * The origins behind citations. Sources of one recorded origin count once; a passage that names another origin
 * ("according to …") counts for that one. Nothing is guessed: what is not recorded counts as an origin of its own.
 */
export function originsOf(cites: readonly Citation[], sources: SourceLookup): Origin[] {
  const origins = new Map<string, Origin>()
  for (const cite of cites) {
    const source = sources.get(cite.source)
    const name = cite.origin ?? source?.origin ?? cite.source
    const how = cite.origin ? originBases.quotes : originBases[source?.originBasis ?? 'unknown']
    const known = origins.get(name)
    if (!known) origins.set(name, { origin: name, how, sourceIds: [cite.source] })
    else {
      if (!known.sourceIds.includes(cite.source)) known.sourceIds.push(cite.source)
      if (how === originBases.primary) known.how = how
    }
  }
  return [...origins.values()]
    .map(origin => ({ ...origin, sourceIds: origin.sourceIds.sort() }))
    .sort((a, b) => b.sourceIds.length - a.sourceIds.length || (a.origin < b.origin ? -1 : 1))
}
