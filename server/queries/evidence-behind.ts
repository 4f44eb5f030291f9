import type { RequestOf, ResponseOf } from '../../contract/endpoint.ts'
import type { evidenceBehind } from '../../contract/relationships.ts'
import { attributeNames } from '../../model/attributes.ts'
import { claimsAsOf, sourceLookup } from '../../model/clocks.ts'
import type { Database } from '../database/database.ts'
import { readEvidence } from './evidence.ts'
import { drawn } from './graph.ts'

const ofEntities = `
// What is claimed about these entities themselves?
UNWIND $entityIds AS id
MATCH (n:Entity {id: id})
RETURN n.id AS id, COLLECT { MATCH (c:Claim {subject: n.id}) WHERE c.predicate IN $attributes
  RETURN c.id ORDER BY c.eventOn DESC, c.id } AS claimIds`

const ofRelationships = `
// Which claims stand behind these relationships?
UNWIND $wanted AS wanted
MATCH (:Entity {id: wanted.from})-[r:${drawn}]->(:Entity {id: wanted.to})
WHERE r.id = wanted.id
RETURN r.id AS id, r.claimIds AS claimIds`

/** The claims of many entities and relationships, as far as the clocks know them, with their sources. */
export function findEvidence(
  database: Database,
  { entityIds, relationshipIds, ...clocks }: RequestOf<typeof evidenceBehind>,
): Promise<ResponseOf<typeof evidenceBehind>> {
  const wanted = [...new Set(relationshipIds)].map(id => {
    const [from = '', , to = ''] = id.split('~')
    return { id, from, to }
  })
  return database.readInOne(async tx => {
    const records = [
      ...(await tx.run(ofEntities, { entityIds, attributes: attributeNames })).records,
      ...(await tx.run(ofRelationships, { wanted })).records,
    ]
    const found = records.map(record => ({
      id: record.get('id') as string,
      claimIds: record.get('claimIds') as string[],
    }))
    const { claims, sources } = await readEvidence(tx, [
      ...new Set(found.flatMap(({ claimIds }) => claimIds)),
    ])
    const known = claimsAsOf(claims, sourceLookup(sources), clocks)
    const ids = new Set(known.map(({ id }) => id))
    const cited = new Set(known.flatMap(claim => claim.cites.map(cite => cite.source)))
    return {
      behind: found.map(({ id, claimIds }) => ({ id, claimIds: claimIds.filter(each => ids.has(each)) })),
      evidence: { claims: known, sources: sources.filter(({ id }) => cited.has(id)) },
    }
  })
}
