import type { Clocks } from '../../contract/clocks.ts'
import type { Subgraph, SubgraphEntity, SubgraphRelationship } from '../../contract/subgraph.ts'
import { attributeNames } from '../../model/attributes.ts'
import type { Claim } from '../../model/claim.ts'
import { type SourceLookup, sourceLookup } from '../../model/clocks.ts'
import { findConflicts } from '../../model/conflicts.ts'
import { namesOf } from '../../model/project.ts'
import { projectEntity } from '../../model/project-entity.ts'
import { projectRelationship } from '../../model/project-relationship.ts'
import type { Database, Runner } from '../database/database.ts'
import { readEvidence } from './evidence.ts'

/** Do these clocks or this rule change what is shown, and not only whether it is? */
export const changesValues = ({ trueOn, knownBy, rule }: Clocks): boolean =>
  Boolean(trueOn ?? knownBy) || (rule !== undefined && rule !== 'standing')

/** One exchange with the server where one statement is enough; one transaction where a clock asks for a second. */
export const readAt = <T>(
  database: Database,
  clocks: Clocks,
  work: (run: Runner) => Promise<T>,
): Promise<T> => (changesValues(clocks) ? database.readInOne(work) : work(database.alone))

const eventful = (entity: SubgraphEntity) => entity.type === 'deal' || entity.type === 'proceeding'

const mentions = `
// Which claims speak of these deals and proceedings?
UNWIND $ids AS id
MATCH (e:Entity {id: id})<-[:SUBJECT|OBJECT|ABOUT]-(c:Claim)
RETURN id, collect(DISTINCT c.id) AS claimIds`

const rivals = `
// Which own values of these entities are stated more than once, so that sources can differ about them?
UNWIND $ids AS id
MATCH (c:Claim {subject: id}) WHERE c.predicate IN $attributes AND c.object IS NULL
WITH id, c.predicate AS predicate, collect(c.id) AS stated WHERE size(stated) > 1
UNWIND stated AS claimId
RETURN id, collect(claimId) AS claimIds`

/**
 * The same entities and relationships, with their values resolved at the clocks and by the rule: what a line says,
 * its amount, status and evidence, and what a deal or proceeding shows, follow from the claims known by then.
 */
export async function readAsOf(tx: Runner, subgraph: Subgraph, clocks: Clocks): Promise<Subgraph> {
  if (!changesValues(clocks)) return subgraph
  const mentioned = new Map<string, string[]>()
  const parts = [
    [mentions, subgraph.entities.filter(eventful)],
    [rivals, subgraph.entities.filter(entity => !eventful(entity))],
  ] as const
  for (const [cypher, entities] of parts)
    if (entities.length > 0)
      for (const record of (
        await tx.run(cypher, { ids: entities.map(({ id }) => id), attributes: attributeNames })
      ).records)
        mentioned.set(record.get('id'), record.get('claimIds'))
  const wanted = [
    ...subgraph.relationships.flatMap(relationship => relationship.claimIds),
    ...[...mentioned.values()].flat(),
  ]
  const { claims, sources } = await readEvidence(tx, [...new Set(wanted)])
  const byId = new Map(claims.map(claim => [claim.id, claim]))
  const lookup = sourceLookup(sources)
  const claimsOf = (ids: readonly string[]) =>
    ids.map(id => byId.get(id)).filter(claim => claim !== undefined)
  return reproject(subgraph, clocks, lookup, claimsOf, id => mentioned.get(id) ?? [])
}

function reproject(
  subgraph: Subgraph,
  clocks: Clocks,
  sources: SourceLookup,
  claimsOf: (ids: readonly string[]) => Claim[],
  mentionsOf: (id: string) => readonly string[],
): Subgraph {
  const names = namesOf(subgraph.entities)
  return {
    entities: subgraph.entities.map(entity => {
      const claims = claimsOf(mentionsOf(entity.id))
      return eventful(entity)
        ? eventAsOf(entity, claims, sources, clocks)
        : { ...entity, contested: findConflicts(claims, sources, clocks).length > 0 }
    }),
    relationships: subgraph.relationships.flatMap((relationship): SubgraphRelationship[] => {
      const now = projectRelationship(relationship, claimsOf(relationship.claimIds), sources, names, clocks)
      if (!now) return []
      return [relationship.certainty ? { ...now, certainty: relationship.certainty } : now]
    }),
  }
}

/** A deal or proceeding at the clocks; sources differ about it from the day on which the second side is known. */
function eventAsOf(
  entity: SubgraphEntity,
  claims: Claim[],
  sources: SourceLookup,
  clocks: Clocks,
): SubgraphEntity {
  const contested = findConflicts(claims, sources, clocks).some(
    ({ subject, object, about }) => (object === null && subject === entity.id) || about === entity.id,
  )
  return projectEntity(entity, claims, sources, { neighbors: entity.neighbors, contested }, clocks)
}
