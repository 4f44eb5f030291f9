import type { Clocks } from '../../contract/clocks.ts'
import type { Conflict, DisplayedValue } from '../../contract/evidence.ts'
import type { Claim } from '../../model/claim.ts'
import { claimsAsOf, type SourceLookup } from '../../model/clocks.ts'
import { findConflicts } from '../../model/conflicts.ts'
import { originsOf } from '../../model/origins.ts'
import { shownValues } from '../../model/values.ts'

/** The values that claims add up to, one a question, each with the reasons why it is the one shown. */
export const displayedValues = (claims: Claim[], sources: SourceLookup, clocks: Clocks): DisplayedValue[] =>
  shownValues(claims, sources, clocks)

/** The disagreements among claims, as of the clocks. */
export const conflictsOf = (claims: Claim[], sources: SourceLookup, clocks: Clocks): Conflict[] =>
  findConflicts(claims, sources, clocks)

/** The independent origins behind claims, as of the clocks. */
export const originsBehind = (claims: Claim[], sources: SourceLookup, clocks: Clocks) =>
  originsOf(
    claimsAsOf(claims, sources, clocks).flatMap(claim => claim.cites),
    sources,
  )
