import type { Clocks } from '../../contract/clocks.ts'
import type { Subgraph, SubgraphEntity, SubgraphRelationship } from '../../contract/subgraph.ts'
import { attributeNames } from '../../model/attributes.ts'
import type { Claim } from '../../model/claim.ts'
import { sourceLookup } from '../../model/clocks.ts'
import { namesOf } from '../../model/project.ts'
import { isEventful } from '../../model/project-entity.ts'
import { showRelationship } from '../../model/project-relationship.ts'
import { showEntity } from '../../model/show-entity.ts'
import type { Runner } from '../database/database.ts'
import { type CitedClaim, cited, toEvidence } from './evidence.ts'

const cypher = `
// What do these claims say, those that speak of these deals and proceedings, and those about the values of these others?
CALL {
  UNWIND $claimIds AS id
  MATCH (c:Claim {id: id})
  RETURN c, null AS of
  UNION ALL
  UNWIND $events AS id
  MATCH (e:Entity {id: id})<-[:SUBJECT|OBJECT|ABOUT]-(c:Claim)
  RETURN c, id AS of
  UNION ALL
  UNWIND $others AS id
  MATCH (c:Claim {subject: id}) WHERE c.predicate IN $attributes AND c.object IS NULL
  WITH id, c.predicate AS predicate, collect(c) AS stated WHERE size(stated) > 1
  UNWIND stated AS c
  RETURN c, id AS of
}
WITH c, collect(DISTINCT of) AS tells
RETURN ${cited} AS found, tells`

/**
 * Entities and relationships at the clocks by their ids, worked out from the claims; relationships of which nothing was
 * known are missing. `named` says what the ends are called.
 */
export async function projectAnew(
  tx: Runner,
  { entities, relationships }: Subgraph,
  named: readonly SubgraphEntity[],
  clocks: Clocks,
): Promise<{
  entities: Map<string, SubgraphEntity>
  relationships: Map<string, SubgraphRelationship>
}> {
  const shown = { entities: new Map(), relationships: new Map() }
  if (entities.length + relationships.length === 0) return shown
  const ids = (some: readonly SubgraphEntity[]) => some.map(({ id }) => id)
  const { records } = await tx.run(cypher, {
    claimIds: [...new Set(relationships.flatMap(relationship => relationship.claimIds))],
    events: ids(entities.filter(isEventful)),
    others: ids(entities.filter(entity => !isEventful(entity))),
    attributes: attributeNames,
  })
  const { claims, sources } = toEvidence(records.map(record => record.get('found') as CitedClaim))
  const lookup = sourceLookup(sources)
  const byId = new Map(claims.map(claim => [claim.id, claim]))
  const telling = new Map<string, Claim[]>(entities.map(({ id }) => [id, []]))
  for (const record of records) {
    const claim = byId.get((record.get('found') as CitedClaim).claim.properties.id)
    if (claim) for (const id of record.get('tells') as string[]) telling.get(id)?.push(claim)
  }
  for (const entity of entities) {
    const mentions = telling.get(entity.id) ?? []
    shown.entities.set(entity.id, { ...entity, ...showEntity(entity, mentions, lookup, clocks) })
  }
  const names = namesOf(named)
  for (const relationship of relationships) {
    const mine = relationship.claimIds.flatMap(id => byId.get(id) ?? [])
    const now = showRelationship(relationship, mine, lookup, names, clocks)
    const { certainty } = relationship
    if (now) shown.relationships.set(relationship.id, certainty ? { ...now, certainty } : now)
  }
  return shown
}
