import type { Clocks } from '../../../contract/clocks.ts'
import type { Claim } from '../../../model/claim.ts'
import { type SourceLookup, sourceLookup } from '../../../model/clocks.ts'
import { findConflicts } from '../../../model/conflicts.ts'
import type { Source } from '../../../model/source.ts'
import type { Database } from '../../database/database.ts'
import { toClaim, toSource } from '../evidence.ts'
import type { Waiting } from '../progress.ts'
import { type Best, bestOf } from './best.ts'
import { timeoutMs } from './read.ts'
import { addContested } from './unusual.ts'

/** What of a claim decides whether its amount stands against another one, and which of them is shown. */
const fields = [
  'id',
  'amount',
  'currency',
  'amountKind',
  'amountBound',
  'eventOn',
  'validFrom',
  'validTo',
  'status',
  'aspect',
  'standing',
  'retractedOn',
] as const satisfies (keyof Claim)[]

/** Groups come as lists, not as maps: their keys would be most of what is sent. */
const cypher = `
// About what do claims give different amounts, and what do these claims say and cite?
MATCH (c:Claim)
WHERE c.amount IS NOT NULL AND ($ids IS NULL OR c.subject IN $ids OR c.object IN $ids OR c.about IN $ids)
WITH c.subject AS subject, c.predicate AS predicate, c.object AS object, c.about AS about,
     collect(c) AS claims, min(c.amount) AS lowest, max(c.amount) AS highest
WHERE highest > lowest
WITH collect([[subject, predicate, object, about], claims]) AS groups
UNWIND groups AS group
RETURN toFloat(size(groups)) AS total, group[0] AS about,
  COLLECT {
    UNWIND group[1] AS c
    RETURN [[${fields.map(field => (field === 'amount' ? 'toFloat(c.amount)' : `c.${field}`))}],
      COLLECT { MATCH (c)-[cites:CITES]->(s:Source) RETURN [s.id, cites.stance, cites.origin] }]
  } AS claims`

type Cited = [source: string, stance: string | null, origin: string | null]
type Row = {
  total: number
  about: [subject: string, predicate: string, object: string | null, about: string | null]
  claims: [values: unknown[], cited: Cited[]][]
}

const sources = `
// Which sources are there, and what tells how much they weigh?
MATCH (s:Source)
RETURN s {.id, .kind, .publishedOn, .origin, .originBasis} AS source`

/**
 * The weightiest disagreements about an amount, as of the clocks: so many of all, or of those that touch these
 * entities. Only where claims give different figures are they read, and no more of them than decides.
 */
export async function readContestedAmounts(
  database: Database,
  { limit, only }: { limit: number; only: readonly string[] | null },
  clocks: Clocks,
  { tell, signal }: Waiting = {},
): Promise<Best> {
  return database.readInOne(
    async tx => {
      const best = bestOf(limit, only)
      const lookup = sourceLookup(
        (await tx.run(sources)).records.map(row => toSource({ properties: row.get('source') })),
      )
      let done = 0
      for await (const row of tx.run<Row>(cypher, { ids: only })) {
        for (const conflict of findConflicts(claimsIn(row.toObject(), lookup), lookup, clocks))
          if ((conflict.spread ?? 1) > 1) addContested(best, conflict)
        tell?.({ what: 'places with different amounts compared', done: ++done, total: row.get('total') })
      }
      return best
    },
    { timeoutMs, signal },
  )
}

function claimsIn({ about, claims }: Row, lookup: SourceLookup): Claim[] {
  const [subject, predicate, object, deal] = about
  return claims.map(([values, cited]) => {
    const properties: Record<string, unknown> = { subject, predicate, object, about: deal }
    fields.forEach((field, i) => {
      properties[field] = values[i]
    })
    return toClaim(
      { properties },
      cited.map(([id, stance, origin]) => ({ source: lookup.get(id) as Source, stance, origin })),
    )
  })
}
