import type { SubgraphEntity } from '../../contract/subgraph.ts'
import { type EntityId, typeOfId } from '../../model/ids.ts'
import type { Relationship } from '../../model/relationship.ts'

type Properties = Record<string, unknown>

/** The fields of an entity from a node's properties; nothing that the model does not declare leaves here. */
export function entityOf(properties: Properties, id: EntityId): Record<keyof SubgraphEntity, unknown> {
  return {
    id,
    type: typeOfId(id),
    name: properties.name ?? id,
    aliases: properties.aliases ?? [],
    description: properties.description ?? null,
    subtype: properties.subtype ?? null,
    country: properties.country ?? null,
    partOf: properties.partOf ?? null,
    neighbors: properties.neighbors ?? 0,
    contested: properties.contested ?? false,
    subtitle: properties.subtitle ?? null,
    status: properties.status ?? null,
    eventOn: properties.eventOn ?? null,
    amount: properties.amount ?? null,
    currency: properties.currency ?? null,
    amountKind: properties.amountKind ?? null,
    amountBound: properties.amountBound ?? null,
  }
}

/** The fields of a relationship; its ends are read from its id. */
export function relationshipOf(
  properties: Properties,
  id: string,
  type: string,
): Record<keyof Relationship, unknown> {
  const [from, , to, about] = id.split('~')
  return {
    id,
    type,
    from,
    to,
    about: properties.about ?? about ?? null,
    claimIds: properties.claimIds ?? [],
    sourceCount: properties.sourceCount ?? 0,
    originCount: properties.originCount ?? 0,
    contested: properties.contested ?? false,
    conflictKinds: properties.conflictKinds ?? [],
    status: properties.status ?? null,
    role: properties.role ?? null,
    amount: properties.amount ?? null,
    currency: properties.currency ?? null,
    amountKind: properties.amountKind ?? null,
    amountBound: properties.amountBound ?? null,
    eventOn: properties.eventOn ?? null,
    validFrom: properties.validFrom ?? null,
    validTo: properties.validTo ?? null,
    validEnd: properties.validEnd ?? null,
    knownFrom: properties.knownFrom ?? null,
    sentence: properties.sentence ?? '',
  }
}
