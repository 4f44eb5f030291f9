import type { ManagedTransaction } from 'neo4j-driver'
import type { RequestOf, ResponseOf } from '../../contract/endpoint.ts'
import type { TimelineTick, timeline } from '../../contract/timeline.ts'
import { attributes } from '../../model/attributes.ts'
import { type Claim, isRelationshipType } from '../../model/claim.ts'
import { claimsAsOf, type SourceLookup, sourceLookup } from '../../model/clocks.ts'
import { earliestDay } from '../../model/dates.ts'
import { groupBy } from '../../model/group-by.ts'
import type { EntityId } from '../../model/ids.ts'
import { agreeingDates } from '../../model/precision.ts'
import { type Family, familyOf } from '../../model/relationship-types.ts'
import { claimSentence } from '../../model/sentence.ts'
import type { Database } from '../database/database.ts'
import { readEvidence } from './evidence.ts'
import { tickLabel } from './time/tick-label.ts'

const around = `
// Which claims speak of these entities alone, or of two of them?
UNWIND $ids AS id
MATCH (:Entity {id: id})<-[:SUBJECT|OBJECT|ABOUT]-(c:Claim)
WHERE NOT $between OR (c.subject IN $ids AND (c.object IS NULL OR c.object IN $ids))
RETURN DISTINCT c.id AS id`

const names = `
// What are these entities called?
UNWIND $ids AS id MATCH (n:Entity {id: id}) RETURN n.id AS id, n.name AS name`

/** What happened and what was published around some entities, date by date as written. */
export function readTimeline(
  database: Database,
  input: RequestOf<typeof timeline>,
): Promise<ResponseOf<typeof timeline>> {
  return database.readInOne(async tx => {
    const ids = [...new Set(input.entityIds)]
    const claimIds = (await tx.run(around, { ids, between: input.between ?? true })).records.map(
      record => record.get('id') as string,
    )
    const { claims: all, sources } = await readEvidence(tx, claimIds)
    const lookup = sourceLookup(sources)
    const claims = claimsAsOf(all, lookup, input)
    const called = await namesOf(tx, claims)
    const ticks = ticksOf(claims, id => called.get(id) ?? id)
    return {
      ...density(claims, lookup, input.knownBy),
      ticks: ticks
        .slice(0, input.limit ?? 200)
        .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.id < b.id ? -1 : 1)),
      ticksTotal: ticks.length,
      claims: claims.length,
    }
  })
}

async function namesOf(tx: ManagedTransaction, claims: readonly Claim[]): Promise<Map<string, string>> {
  const ids = [...new Set(claims.flatMap(claim => [claim.subject, claim.object].filter(id => id !== null)))]
  return new Map((await tx.run(names, { ids })).records.map(record => [record.get('id'), record.get('name')]))
}

function density(claims: readonly Claim[], sources: SourceLookup, knownBy?: string) {
  const dates = new Map<string, { on: string; events: number; published: number }>()
  const at = (on: string) => {
    const found = dates.get(on) ?? { on, events: 0, published: 0 }
    dates.set(on, found)
    return found
  }
  let withoutEvent = 0
  let withoutPublication = 0
  for (const claim of claims) {
    const event = claim.eventOn ?? claim.validFrom
    if (event) at(event).events += 1
    else withoutEvent += 1
    const published = claim.cites
      .map(cite => sources.get(cite.source)?.publishedOn)
      .filter(date => date && (!knownBy || earliestDay(date) <= knownBy))
    if (published.length === 0) withoutPublication += 1
    for (const date of new Set(published as string[])) at(date).published += 1
  }
  const sorted = [...dates.values()].sort((a, b) => (a.on < b.on ? -1 : 1))
  return { dates: sorted, withoutEvent, withoutPublication }
}

/** Parts and parties repeat what the deal itself says. */
const silent = new Set<string>(['PARTY_TO', 'COVERS', 'CONCERNS', 'PART_OF', 'remark', 'term'])

/** One tick for each thing and date, the weightiest claim speaking for it; weightiest first. */
function ticksOf(claims: readonly Claim[], nameOf: (id: EntityId) => string): TimelineTick[] {
  const ticks = new Map<string, TimelineTick>()
  const told = claims.filter(claim => writtenDate(claim) !== null && !silent.has(claim.predicate))
  const dateOf = preciseDates(told)
  for (const claim of told) {
    const on = dateOf(claim)
    const key = [claim.about ?? claim.subject, on, claim.about ? '' : claim.predicate].join('~')
    const known = ticks.get(key)
    const weight = weightOf(claim) + (known?.weight ?? 0) / 10
    if (known && known.weight >= weight) continue
    ticks.set(key, {
      id: claim.id,
      on,
      family: familyFor(claim),
      label: tickLabel(claim, nameOf),
      sentence: claimSentence(claim, nameOf),
      entityIds: [...new Set([claim.subject, claim.object, claim.about].filter(id => id !== null))],
      claimId: claim.id,
      weight,
    })
  }
  return [...ticks.values()].sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))
}

/** The date of each claim; "March 2024" is "27 March 2024" where another claim says just that more precisely. */
function preciseDates(claims: readonly Claim[]): (claim: Claim) => string {
  const same = ({ subject, predicate, object, about, aspect, amount, currency }: Claim) =>
    [subject, predicate, object, about, aspect, amount, currency].join('~')
  const dates = new Map(
    [...groupBy(claims, same)].map(([key, group]) => [
      key,
      agreeingDates(group.map(c => writtenDate(c) ?? '')),
    ]),
  )
  return claim => {
    const written = writtenDate(claim) ?? ''
    return dates.get(same(claim))?.get(written) ?? written
  }
}

const isDate = /^\d{4}(-\d{2}){0,2}$/
const writtenDate = (claim: Claim): string | null =>
  claim.predicate === 'dated' && isDate.test(String(claim.value)) ? String(claim.value) : claim.eventOn

function familyFor(claim: Claim): Family {
  if (isRelationshipType(claim.predicate)) return familyOf(claim.predicate)
  if (claim.subject.startsWith('proceeding:')) return 'regulation'
  return attributes[claim.predicate].value === 'money' || claim.subject.startsWith('deal:')
    ? 'money'
    : 'structure'
}

/** What is said of something, against what happened: a valuation does not outweigh a deal. */
const sayings = new Set<string>(['valuation', 'total_raised', 'HOLDS_STAKE_IN'])

function weightOf(claim: Claim): number {
  const kind = sayings.has(claim.predicate)
    ? 1
    : { money: 3, regulation: 3, governance: 2, supply: 2, structure: 1 }[familyFor(claim)]
  const billions =
    claim.currency && claim.amount ? Math.log10(1 + claim.amount / 1e9) / (kind === 1 ? 2 : 1) : 0
  const precise = (claim.eventOn?.length ?? 0) === 10 ? 1 : 0
  // What one investor put in so far is told by the sums it is made of.
  const total = claim.amountKind === 'cumulative' ? 1 : 0
  // Who did what says more than the same figure as a property of the deal.
  const deed = isRelationshipType(claim.predicate) ? 0.5 : 0
  const reviewed = claim.standing === 'preferred' ? 1 : 0
  return kind + billions + precise + deed + reviewed + claim.cites.length / 5 - total
}
