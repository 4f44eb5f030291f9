import type { Claim } from '../../../model/claim.ts'
import { earliestDay } from '../../../model/dates.ts'
import type { Source } from '../../../model/source.ts'

/** A claim at the moment it was first published. */
export interface Publication {
  claim: Claim
  source: Source | null
  on: string | null
}

/** Claims in the order in which the public could know them; those without a date come last. */
export function publications(claims: readonly Claim[], sources: ReadonlyMap<string, Source>): Publication[] {
  return claims
    .map(claim => firstPublication(claim, sources))
    .sort((a, b) => order(a).localeCompare(order(b)))
}

function firstPublication(claim: Claim, sources: ReadonlyMap<string, Source>): Publication {
  const dated = claim.cites
    .flatMap(({ source }) => sources.get(source) ?? [])
    .sort((a, b) => day(a.publishedOn).localeCompare(day(b.publishedOn)) || a.id.localeCompare(b.id))
  return { claim, source: dated[0] ?? null, on: dated[0]?.publishedOn ?? null }
}

const day = (date: string | null) => (date ? earliestDay(date) : '9999-12-31')
const order = ({ on, claim }: Publication) => `${day(on)} ${claim.id}`
