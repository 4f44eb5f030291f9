import type { Clocks } from '../../../contract/clocks.ts'
import type { Subgraph, SubgraphEntity, SubgraphRelationship } from '../../../contract/subgraph.ts'
import type { Statement } from '../../../contract/trace.ts'
import type { Claim } from '../../../model/claim.ts'
import { type EntityType, entityTypes } from '../../../model/entity-types.ts'
import { claimSentence } from '../../../model/sentence.ts'
import type { ManagedTransaction } from '../../database/database.ts'
import { notFound } from '../../http/app-error.ts'
import { readAsOf } from '../as-of.ts'
import { clockParams, holds } from '../clocks.ts'
import { collectSubgraph, drawn, toEntity } from '../graph.ts'
import { type Book, sourcesOf, strongestFirst } from '../trace/book.ts'

const one = `
// What is this entity?
MATCH (n:Entity {id: $id})
RETURN n LIMIT 1`

const around = `
// What is next to these entities, by these relationships?
UNWIND $ids AS id
MATCH (n:Entity {id: id})-[r:${drawn}]-(:Entity)
WHERE ($types IS NULL OR type(r) IN $types) AND ${holds('r')}
RETURN startNode(r) AS a, r, endNode(r) AS b ORDER BY r.id`

const dataset = `
// Which version of the data is this?
MATCH (d:Dataset {id: 'dataset'})
RETURN d.version AS version LIMIT 1`

/** The entity with this id, of one of these types, as of the clocks. */
export async function readOne(
  tx: ManagedTransaction,
  id: string,
  types: readonly EntityType[],
  clocks: Clocks,
): Promise<SubgraphEntity> {
  const [record] = (await tx.run(one, { id })).records
  const entity = record && toEntity(record.get('n'))
  if (!entity || !types.includes(entity.type))
    throw notFound(entityTypes[types[0] as EntityType].name.toLowerCase(), id)
  const { entities } = await readAsOf(tx, { entities: [entity], relationships: [] }, clocks)
  return entities[0] ?? entity
}

/** What is next to these entities, by these types of relationship or by all. */
export async function readAround(
  tx: ManagedTransaction,
  ids: readonly string[],
  types: readonly string[] | null,
  clocks: Clocks,
): Promise<Subgraph> {
  const found = collectSubgraph(clocks)
  if (ids.length > 0)
    for (const record of (await tx.run(around, { ids, types, ...clockParams(clocks) })).records) {
      found.entity(record.get('a'))
      found.entity(record.get('b'))
      found.relationship(record.get('r'))
    }
  return readAsOf(tx, found.subgraph(), clocks)
}

export const readVersion = async (tx: ManagedTransaction): Promise<string | null> =>
  (await tx.run(dataset)).records[0]?.get('version') ?? null

/** Joins subgraphs; each entity and relationship once. */
export function joined(...parts: readonly Subgraph[]): Subgraph {
  const entities = new Map(parts.flatMap(part => part.entities).map(entity => [entity.id, entity]))
  const relationships = new Map(parts.flatMap(part => part.relationships).map(one => [one.id, one]))
  return { entities: [...entities.values()], relationships: [...relationships.values()] }
}

/** A statement that rests on these claims, the strongest first. */
export function statementOf(book: Book, text: string, claimIds: readonly string[]): Statement {
  const claims = strongestFirst(book, claimIds)
  return { text, claimIds: claims.map(claim => claim.id), sourceIds: sourcesOf(claims) }
}

export const claimStatement = (claim: Claim, nameOf: (id: string) => string): Statement => ({
  text: claimSentence(claim, nameOf),
  claimIds: [claim.id],
  sourceIds: sourcesOf([claim]),
})

/** Whoever stands at the other end of these relationships, with role and evidence. */
export const participantsOf = (
  book: Book,
  graph: Subgraph,
  relationships: readonly SubgraphRelationship[],
  end: 'from' | 'to',
) =>
  relationships.flatMap(relationship => {
    const entity = graph.entities.find(({ id }) => id === relationship[end])
    if (!entity) return []
    return [
      {
        ...statementOf(book, relationship.sentence, relationship.claimIds),
        entity,
        role: relationship.role,
        relationshipId: relationship.id,
      },
    ]
  })

/** "phase_1_launched" → "Phase 1 launched". */
export const titleOf = (aspect: string | null): string => {
  const words = (aspect ?? 'step').replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
