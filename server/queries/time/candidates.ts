import type { ManagedTransaction } from 'neo4j-driver'
import type { ChangeClock } from '../../../contract/changes.ts'
import type { Candidate } from './groups.ts'

/** The stretch between two days, whichever comes first. */
export interface Stretch {
  first: string
  last: string
  clock: ChangeClock
  strict: boolean
  entities: readonly string[] | null
}

const inStretch = (date: string) => `(${date} >= $year AND ${date} <= $last)`

const published = `EXISTS { (c)-[:CITES]->(s:Source) WHERE ${inStretch('s.publishedOn')} }
  OR ${inStretch('c.retractedOn')}`
const happened = `${inStretch('c.eventOn')} OR ${inStretch('c.validFrom')} OR ${inStretch('c.validTo')}`

const around = `
// Which claims about these entities were published, withdrawn or speak of something in this stretch?
UNWIND $entities AS id
MATCH (:Entity {id: id})<-[:SUBJECT|OBJECT|ABOUT]-(c:Claim)
WITH DISTINCT c
WHERE ($known AND (${published})) OR ($true AND (${happened}))
RETURN c.id AS id, c.subject AS subject, c.predicate AS predicate, c.object AS object, c.about AS about`

const everywhere = `
// Which claims were published, withdrawn or speak of something in this stretch?
CALL {
  MATCH (s:Source)<-[:CITES]-(c:Claim) WHERE $known AND ${inStretch('s.publishedOn')} RETURN c
  UNION MATCH (c:Claim) WHERE $known AND ${inStretch('c.retractedOn')} RETURN c
  UNION MATCH (c:Claim) WHERE $true AND ${inStretch('c.eventOn')} RETURN c
  UNION MATCH (c:Claim) WHERE $true AND ${inStretch('c.validFrom')} RETURN c
  UNION MATCH (c:Claim) WHERE $true AND ${inStretch('c.validTo')} RETURN c
}
WITH DISTINCT c
RETURN c.id AS id, c.subject AS subject, c.predicate AS predicate, c.object AS object, c.about AS about`

/**
 * Claims that can make a difference between the two days: all of those that do, and some that do not. Dates are
 * compared as written: 2024 lies within a stretch that begins in 2024.
 */
export async function findCandidates(tx: ManagedTransaction, stretch: Stretch): Promise<Candidate[]> {
  const params = {
    year: stretch.first.slice(0, 4),
    last: stretch.last,
    // Strictly read, an undated claim holds from its publication, so publications count for both clocks.
    known: stretch.clock !== 'true' || stretch.strict,
    true: stretch.clock !== 'known',
    entities: stretch.entities,
  }
  const { records } = await tx.run(stretch.entities ? around : everywhere, params)
  return records.map(record => record.toObject() as unknown as Candidate)
}
