import { type EntityId, typeOfId } from '../model/ids.ts'
import { noFigures } from '../model/project-entity.ts'
import type { SubgraphEntity, SubgraphRelationship } from './subgraph.ts'

/**
 * In the lines of a stream an entity or relationship leaves out what its id says and every field that holds nothing
 * (null, false, 0, an empty list or text), and the count of origins where it is the count of sources. These functions
 * put it all back.
 */
export type CompactEntity = Pick<SubgraphEntity, 'id'> & Partial<SubgraphEntity>
export type CompactRelationship = Pick<SubgraphRelationship, 'id'> & Partial<SubgraphRelationship>

/** What an entity of which nothing is known leaves empty. */
export const blankEntity: Omit<SubgraphEntity, 'id' | 'type' | 'name'> = {
  aliases: [],
  description: null,
  subtype: null,
  country: null,
  partOf: null,
  neighbors: 0,
  contested: false,
  ...noFigures,
}

const blankRelationship: Omit<SubgraphRelationship, 'id' | 'type' | 'from' | 'to' | 'about'> = {
  claimIds: [],
  sourceCount: 0,
  originCount: 0,
  contested: false,
  conflictKinds: [],
  status: null,
  role: null,
  amount: null,
  currency: null,
  amountKind: null,
  amountBound: null,
  eventOn: null,
  validFrom: null,
  validTo: null,
  validEnd: null,
  knownFrom: null,
  sentence: '',
} as unknown as Omit<SubgraphRelationship, 'id' | 'type' | 'from' | 'to' | 'about'>

/** Fields that a stream may leave out, in the order in which they are sent. */
export const entityFields = ['name', ...Object.keys(blankEntity)] as const
export const relationshipFields = ['about', ...Object.keys(blankRelationship)] as const

export const wholeEntity = (entity: CompactEntity): SubgraphEntity => ({
  ...blankEntity,
  type: typeOfId(entity.id as EntityId),
  name: entity.id,
  ...entity,
})

export function wholeRelationship(relationship: CompactRelationship): SubgraphRelationship {
  const [from, type, to, about = null] = relationship.id.split('~')
  const originCount = relationship.sourceCount ?? 0
  return { ...blankRelationship, from, type, to, about, originCount, ...relationship } as SubgraphRelationship
}
