import type { ManagedTransaction } from 'neo4j-driver'
import type { ChangeClock } from '../../../contract/changes.ts'
import { earliestDay, latestDay } from '../../../model/dates.ts'
import type { Candidate } from './groups.ts'

/** The stretch between two days, whichever comes first. */
export interface Stretch {
  first: string
  last: string
  clock: ChangeClock
  strict: boolean
  entities: readonly string[] | null
}

const dated = `
RETURN c.id AS id, c.subject AS subject, c.predicate AS predicate, c.object AS object, c.about AS about,
  [c.eventOn, c.validFrom, c.validTo] AS happened, c.retractedOn AS retracted,
  COLLECT { MATCH (c)-[:CITES]->(s:Source) RETURN s.publishedOn } AS published`

const around = `
// Which claims are there about these entities, and of when?
UNWIND $entities AS id
MATCH (:Entity {id: id})<-[:SUBJECT|OBJECT|ABOUT]-(c:Claim)
WITH DISTINCT c${dated}`

const publishedThen = `
// Which claims rest on a source of about then, or were withdrawn then?
CALL {
  MATCH (s:Source) WHERE s.publishedOn >= $year AND s.publishedOn <= $last
  MATCH (s)<-[:CITES]-(c:Claim) RETURN c
  UNION MATCH (c:Claim) WHERE c.retractedOn >= $year AND c.retractedOn <= $last RETURN c
}
WITH DISTINCT c${dated}`

const happenedThen = `
// Which claims speak of something of about then?
CALL {
  MATCH (c:Claim) WHERE c.eventOn >= $year AND c.eventOn <= $last RETURN c
  UNION MATCH (c:Claim) WHERE c.validFrom >= $year AND c.validFrom <= $last RETURN c
  UNION MATCH (c:Claim) WHERE c.validTo >= $year AND c.validTo <= $last RETURN c
}
WITH DISTINCT c${dated}`

type Row = Candidate & {
  happened: (string | null)[]
  retracted: string | null
  published: (string | null)[]
}

/** Claims that can make a difference between the two days: all of those that do, and some that do not. */
export async function findCandidates(tx: ManagedTransaction, stretch: Stretch): Promise<Candidate[]> {
  const { first, last, clock, strict, entities } = stretch
  // Strictly read, an undated claim holds from its publication, so publications count for both clocks.
  const byPublication = clock !== 'true' || strict
  const byEvent = clock !== 'known'
  const params = { year: first.slice(0, 4), last, entities }
  const asked = entities
    ? [around]
    : [...(byPublication ? [publishedThen] : []), ...(byEvent ? [happenedThen] : [])]
  const reaches = (date: string | null) =>
    date !== null && earliestDay(date) <= last && latestDay(date) >= first
  const found = new Map<string, Candidate>()
  for (const cypher of asked)
    for (const record of (await tx.run(cypher, params)).records) {
      const row = record.toObject() as unknown as Row
      const published = byPublication && [...row.published, row.retracted].some(reaches)
      if (published || (byEvent && row.happened.some(reaches))) found.set(row.id, row)
    }
  return [...found.values()]
}
