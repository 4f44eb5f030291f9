import neo4j, { type Node, type Relationship as StoredRelationship } from 'neo4j-driver'
import type { Clocks } from '../../contract/clocks.ts'
import type { Subgraph, SubgraphEntity, SubgraphRelationship } from '../../contract/subgraph.ts'
import { relationshipTypeNames } from '../../model/relationship-types.ts'
import { toNumber } from '../database/values.ts'
import { entityOf, relationshipOf } from '../query/projection.ts'
import { certaintyOf } from './clocks.ts'
import { withVersions } from './versions.ts'

/** All relationship types as Cypher writes them in a pattern: only these lead from one entity to another. */
export const drawn = relationshipTypeNames.join('|')

/** An entity from its node. */
export const toEntity = ({ properties }: Node): SubgraphEntity =>
  withVersions(plain(entityOf(properties, properties.id)) as SubgraphEntity, properties)

/** A relationship of the model from the database's; under a clock it says how certain it is. */
export function toRelationship(
  { properties, type }: StoredRelationship,
  clocks: Clocks = {},
): SubgraphRelationship {
  const relationship = plain(relationshipOf(properties, properties.id, type)) as SubgraphRelationship
  const certainty = certaintyOf(properties, clocks)
  return withVersions(certainty ? { ...relationship, certainty } : relationship, properties)
}

/** Whole numbers of the database as plain numbers, one level deep. */
export function plain(properties: Record<string, unknown>): Record<string, unknown> {
  for (const [name, value] of Object.entries(properties))
    if (neo4j.isInt(value)) properties[name] = toNumber(value)
  return properties
}

/** Collects a subgraph in which each entity and relationship stands once, in the order of arrival. */
export function collectSubgraph(clocks: Clocks = {}) {
  const entities = new Map<string, SubgraphEntity>()
  const relationships = new Map<string, SubgraphRelationship>()
  return {
    /** `then` is what it shows otherwise at the clocks than what is stored. */
    entity(node: Node | null, then: Partial<SubgraphEntity> = {}): void {
      if (node && !entities.has(node.properties.id))
        entities.set(node.properties.id, Object.assign(toEntity(node), then))
    },
    relationship(stored: StoredRelationship | null): void {
      if (stored && !relationships.has(stored.properties.id))
        relationships.set(stored.properties.id, toRelationship(stored, clocks))
    },
    subgraph: (): Subgraph => ({
      entities: [...entities.values()],
      relationships: [...relationships.values()],
    }),
  }
}
