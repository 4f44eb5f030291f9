import { blankEntity } from '../../contract/query-compact.ts'
import type { Subgraph, SubgraphEntity, SubgraphRelationship } from '../../contract/subgraph.ts'
import { typeOfId } from '../../model/ids.ts'
import type { RelationshipType } from '../../model/relationship-types.ts'

/** An entity of a subgraph, all that is not told at rest. */
export const drawnEntity = (id: string, more: Partial<SubgraphEntity> = {}): SubgraphEntity => ({
  ...blankEntity,
  id,
  type: typeOfId(id),
  name: id.slice(id.indexOf(':') + 1),
  ...more,
})

/** A relationship of a subgraph, all that is not told at rest. */
export const drawnRelationship = (
  from: string,
  type: RelationshipType,
  to: string,
  more: Partial<SubgraphRelationship> = {},
): SubgraphRelationship => ({
  id: [from, type, to, ...(more.about ? [more.about] : [])].join('~'),
  type,
  from,
  to,
  about: null,
  claimIds: ['claim:0123456789abcdef'],
  sourceCount: 1,
  originCount: 1,
  contested: false,
  conflictKinds: [],
  status: 'completed',
  role: null,
  amount: null,
  currency: null,
  amountKind: null,
  amountBound: null,
  eventOn: null,
  validFrom: null,
  validTo: null,
  validEnd: 'none',
  knownFrom: null,
  sentence: `${from} ${type} ${to}.`,
  ...more,
})

/** An investor, its lab, the lab's chip, and the authority that asked. */
export const smallSubgraph = (): Subgraph => ({
  entities: [
    drawnEntity('company:rivermouth', { name: 'Rivermouth', neighbors: 9, country: 'US' }),
    drawnEntity('company:lantern', { name: 'Lantern', neighbors: 4, contested: true, country: 'US' }),
    drawnEntity('chip:kestrel', { name: 'Kestrel', partOf: 'company:rivermouth' }),
    drawnEntity('regulator:tidewatch', { name: 'Tidewatch' }),
  ],
  relationships: [
    drawnRelationship('company:rivermouth', 'INVESTED_IN', 'company:lantern', {
      amount: 4e9,
      currency: 'USD',
      amountKind: 'cap',
      amountBound: 'up_to',
      contested: true,
      eventOn: '2023-09-25',
      originCount: 3,
      claimIds: ['claim:0123456789abcdef', 'claim:0123456789abcdea', 'claim:0123456789abcdeb'],
    }),
    drawnRelationship('company:lantern', 'USES', 'chip:kestrel'),
    drawnRelationship('company:rivermouth', 'DESIGNS', 'chip:kestrel'),
  ],
})
