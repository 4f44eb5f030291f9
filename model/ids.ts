import { z } from 'zod'
import { type EntityType, entityTypeNames } from './entity-types.ts'

const slug = '[a-z0-9]+(?:[a-z0-9.]|-(?=[a-z0-9]))*'

/** `company:amazon`: the kind, a colon, a slug of lower-case letters, digits, dots and single hyphens. */
export const EntityId = z
  .string()
  .max(120)
  .regex(new RegExp(`^(?:${entityTypeNames.join('|')}):${slug}$`), 'write an id like company:amazon')
export type EntityId = z.infer<typeof EntityId>

export const SourceId = z
  .string()
  .max(160)
  .regex(new RegExp(`^source:${slug}$`), 'write an id like source:axios-2023-09-25')
export type SourceId = z.infer<typeof SourceId>

/** Content hash: the same claim has the same id in every load. */
export const ClaimId = z
  .string()
  .regex(/^claim:[0-9a-f]{16}$/, 'a claim id is claim: and 16 hexadecimal digits')
export type ClaimId = z.infer<typeof ClaimId>

/** `company:amazon~INVESTED_IN~company:anthropic`, with `~deal:…` where the claims belong to one deal. */
export const RelationshipId = z
  .string()
  .max(420)
  .regex(
    /^[a-z]+:[^~\s]+~[A-Z_]+~[a-z]+:[^~\s]+(?:~[a-z]+:[^~\s]+)?$/,
    'write an id like company:amazon~INVESTED_IN~company:anthropic',
  )
export type RelationshipId = z.infer<typeof RelationshipId>

/** The kind an entity id names. */
export const typeOfId = (id: EntityId): EntityType => id.slice(0, id.indexOf(':')) as EntityType

/** The id of the relationship that claims about these ends (and this deal, where there is one) share. */
export const relationshipId = (
  from: EntityId,
  type: string,
  to: EntityId,
  about?: EntityId | null,
): RelationshipId => [from, type, to, ...(about ? [about] : [])].join('~')
