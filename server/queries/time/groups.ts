import type { ManagedTransaction } from 'neo4j-driver'
import type { Claim } from '../../../model/claim.ts'
import { type SourceLookup, sourceLookup } from '../../../model/clocks.ts'
import type { Entity } from '../../../model/entity.ts'
import { groupBy } from '../../../model/group-by.ts'
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

const companions = `
// Which other claims speak of the same relationships, values, deals and proceedings as these?
UNWIND $claimIds AS id
MATCH (c:Claim {id: id})-[:SUBJECT]->(s:Entity)
CALL (c, s) {
  WITH c, s WHERE c.object IS NOT NULL
  MATCH (s)-[r:${drawn}]-(:Entity {id: c.object}) WHERE type(r) = c.predicate
  UNWIND r.claimIds AS claimId RETURN claimId
  UNION
  WITH c, s WHERE c.object IS NULL
  MATCH (s)<-[:SUBJECT]-(d:Claim) WHERE d.object IS NULL AND d.predicate = c.predicate RETURN d.id AS claimId
  UNION
  MATCH (c)-[:SUBJECT|OBJECT|ABOUT]->(e:Entity)<-[:SUBJECT|OBJECT|ABOUT]-(d:Claim)
  WHERE e.type IN ['deal', 'proceeding'] RETURN d.id AS claimId
}
RETURN DISTINCT claimId`

const entities = `
// What are these entities?
UNWIND $ids AS id MATCH (n:Entity {id: id}) RETURN n`

/** Reads the whole of what is said about whatever the claims given speak of. */
export async function readGroups(tx: ManagedTransaction, claimIds: readonly string[]): Promise<Groups> {
  const ids = (await tx.run(companions, { claimIds })).records.map(record => record.get('claimId') as string)
  const wanted = [...new Set([...claimIds, ...ids])]
  const { claims, sources } = await readEvidence(tx, wanted)
  return groupsOf(claims, sources, claimIds, await readEntities(tx, claims))
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
