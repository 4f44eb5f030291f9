import { attributes } from '../model/attributes.ts'
import { type Claim, type ClaimContent, Claim as ClaimFormat } from '../model/claim.ts'
import type { Entity } from '../model/entity.ts'
import { typeOfId } from '../model/ids.ts'
import type { Source } from '../model/source.ts'
import { readAmount } from './amount-text.ts'
import { claimId } from './claim-id.ts'
import type { SeedClaim, SeedEntity, SeedSource } from './format.ts'

/** What a file gives to the claims in it. */
export interface ClaimContext {
  /** The deal or proceeding that the file describes. */
  about: string | null
  recorded: string
}

/** A date as people write it, taken apart. */
function readDate(text: string | undefined): { date: string | null; basis: 'stated' | 'inferred' | null } {
  if (!text) return { date: null, basis: null }
  const inferred = text.endsWith(' inferred')
  return { date: text.replace(/ inferred$/, ''), basis: inferred ? 'inferred' : 'stated' }
}

/** An entity as written, as the model has it. */
export function toEntity(seed: SeedEntity): Entity {
  return {
    id: seed.id,
    type: typeOfId(seed.id),
    name: seed.name,
    aliases: seed.aliases ?? [],
    description: seed.description ?? null,
    subtype: seed.kind ?? null,
    country: seed.country ?? null,
    partOf: seed.partOf ?? null,
  }
}

/** A source as written. Without an origin it counts as one of its own. */
export function toSource(seed: SeedSource): Source {
  const published = readDate(seed.published)
  return {
    id: `source:${seed.id}`,
    title: seed.title ?? null,
    publisher: seed.publisher ?? null,
    url: seed.url ?? null,
    kind: seed.kind,
    publishedOn: published.date,
    publishedBasis: published.basis,
    retrievedOn: seed.retrieved ?? null,
    evidence: seed.seen ?? null,
    origin: seed.origin ?? `source:${seed.id}`,
    originBasis: seed.origin ? (seed.originBasis ?? 'unknown') : 'unknown',
  }
}

/** A claim as written, with its id. A date as the value of an attribute is also the day of the event. */
export function toClaim(seed: SeedClaim, context: ClaimContext): Claim {
  const isDate = seed.has !== undefined && attributes[seed.has].value === 'date'
  const value = isDate ? readDate(String(seed.is)) : null
  const on = seed.on ? readDate(seed.on) : (value ?? readDate(undefined))
  const money = seed.amount ? readAmount(seed.amount) : null
  const ended = seed.until !== undefined && seed.until !== 'none' && seed.until !== 'running'
  const content: ClaimContent = {
    subject: seed.who,
    predicate: (seed.does ?? seed.has) as ClaimContent['predicate'],
    object: seed.whom ?? null,
    value: value ? value.date : (seed.is ?? null),
    unit: seed.unit ?? null,
    aspect: seed.aspect ?? null,
    role: seed.role ?? null,
    about: seed.about === 'none' ? null : (seed.about ?? context.about),
    amount: money?.amount ?? null,
    currency: money?.currency ?? null,
    amountKind: money?.kind ?? null,
    amountBound: money?.bound ?? null,
    eventOn: on.date,
    eventBasis: on.basis,
    validFrom: readDate(seed.since).date,
    validTo: ended ? (seed.until ?? null) : null,
    validEnd: ended ? 'dated' : ((seed.until as 'none' | 'running' | undefined) ?? 'unknown'),
    status: seed.status ?? 'active',
    says: seed.says,
    cites: seed.sources.map(cite => ({
      source: `source:${typeof cite === 'string' ? cite : cite.source}`,
      stance: typeof cite === 'string' ? 'asserts' : (cite.stance ?? 'asserts'),
      locator: typeof cite === 'string' ? null : (cite.where ?? null),
      origin: typeof cite === 'string' ? null : (cite.origin ?? null),
    })),
  }
  return ClaimFormat.parse({
    ...content,
    id: claimId(content),
    standing: seed.standing ?? (seed.correction ? 'corrected' : 'normal'),
    correction: seed.correction ?? null,
    confidence: seed.confidence ?? 'medium',
    recordedOn: seed.recorded ?? context.recorded,
    retractedOn: seed.retracted?.on ?? null,
    retractedWhy: seed.retracted?.why ?? null,
  })
}
