import type { ManagedTransaction } from 'neo4j-driver'
import type { Claim } from '../../../model/claim.ts'
import { type SourceLookup, sourceLookup } from '../../../model/clocks.ts'
import type { Entity } from '../../../model/entity.ts'
import { groupBy } from '../../../model/group-by.ts'
import { relationshipId } from '../../../model/ids.ts'
import { claimsByRelationship, endsOf, mentionsOf } from '../../../model/project.ts'
import type { RelationshipEnds } from '../../../model/project-relationship.ts'
import type { Source } from '../../../model/source.ts'
import { readEvidence } from '../evidence.ts'
import { drawn, toEntity } from '../graph.ts'

/** Everything that is said about some relationships, some own values and some deals and proceedings. */
export interface Groups {
  relationships: { id: string; ends: RelationshipEnds; claims: Claim[] }[]
  /** Claims about one entity alone, by entity. */
  own: Map<string, Claim[]>
  /** Deals and proceedings, with every claim that mentions them. */
  events: { entity: Entity; claims: Claim[] }[]
  names: ReadonlyMap<string, string>
  sources: SourceLookup
}

const lines = `
// Which claims do these relationships rest on?
UNWIND $lines AS line
MATCH (:Entity {id: line.from})-[r:${drawn}]->(:Entity {id: line.to}) WHERE r.id = line.id
UNWIND r.claimIds AS id RETURN id`

const values = `
// Which claims speak of the same values of these entities?
UNWIND $values AS value
MATCH (c:Claim {subject: value.subject, predicate: value.predicate}) WHERE c.object IS NULL
RETURN c.id AS id`

const mentions = `
// Which claims mention these deals and proceedings?
UNWIND $events AS event
MATCH (:Entity {id: event})<-[:SUBJECT|OBJECT|ABOUT]-(c:Claim)
RETURN DISTINCT c.id AS id`

const entities = `
// What are these entities?
UNWIND $ids AS id MATCH (n:Entity {id: id}) RETURN n`

/** What is needed of a claim to find its companions. */
export type Candidate = Pick<Claim, 'id' | 'subject' | 'predicate' | 'object' | 'about'>

/** Reads the whole of what is said about whatever the claims given speak of. */
export async function readGroups(tx: ManagedTransaction, candidates: readonly Candidate[]): Promise<Groups> {
  const asked = candidates.map(({ id }) => id)
  const wanted = new Set(asked)
  for (const [cypher, params] of companionsOf(candidates))
    for (const record of (await tx.run(cypher, params)).records) wanted.add(record.get('id'))
  const { claims, sources } = await readEvidence(tx, [...wanted])
  return groupsOf(claims, sources, asked, await readEntities(tx, claims))
}

const isEvent = (id: string | null): id is string => id !== null && /^(deal|proceeding):/.test(id)

function companionsOf(candidates: readonly Candidate[]): [string, object][] {
  const found = new Map<string, { id: string; from: string; to: string }>()
  const own = new Map<string, { subject: string; predicate: string }>()
  for (const claim of candidates) {
    const ends = endsOf(claim)
    if (ends) {
      const id = relationshipId(ends.from, ends.type, ends.to, ends.about)
      found.set(id, { id, from: ends.from, to: ends.to })
    } else own.set(`${claim.subject}~${claim.predicate}`, claim)
  }
  const events = new Set(
    candidates.flatMap(claim => [claim.subject, claim.object, claim.about].filter(isEvent)),
  )
  return [
    [lines, { lines: [...found.values()] }],
    [values, { values: [...own.values()].map(({ subject, predicate }) => ({ subject, predicate })) }],
    [mentions, { events: [...events] }],
  ]
}

async function readEntities(tx: ManagedTransaction, claims: readonly Claim[]): Promise<Map<string, Entity>> {
  const ids = [...mentionsOf(claims).keys()]
  const { records } = await tx.run(entities, { ids })
  return new Map(records.map(record => toEntity(record.get('n'))).map(entity => [entity.id, entity]))
}

function groupsOf(
  claims: Claim[],
  sources: Source[],
  asked: readonly string[],
  entities: Map<string, Entity>,
): Groups {
  const wanted = new Set(asked)
  const touched = ([, group]: [string, Claim[]]) => group.some(claim => wanted.has(claim.id))
  const own = groupBy(claims, claim => (claim.object === null ? `${claim.subject}~${claim.predicate}` : null))
  const touchedOwn = [...own].filter(touched).flatMap(([, group]) => group)
  const mentions = mentionsOf(claims)
  return {
    relationships: [...claimsByRelationship(claims)]
      .filter(touched)
      .map(([id, group]) => ({ id, ends: endsOf(group[0] as Claim) as RelationshipEnds, claims: group })),
    own: groupBy(touchedOwn, claim => claim.subject),
    events: [...mentions].filter(touched).flatMap(([id, group]) => {
      const entity = entities.get(id)
      return entity && (entity.type === 'deal' || entity.type === 'proceeding')
        ? [{ entity, claims: group }]
        : []
    }),
    names: new Map([...entities.values()].map(entity => [entity.id, entity.name])),
    sources: sourceLookup(sources),
  }
}
