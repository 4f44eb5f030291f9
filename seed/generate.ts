import type { Claim, ClaimContent } from '../model/claim.ts'
import type { Entity } from '../model/entity.ts'
import { type EntityType, entityTypes } from '../model/entity-types.ts'
import { groupBy } from '../model/group-by.ts'
import type { Dataset } from '../model/record.ts'
import { type RelationshipType, relationshipTypes } from '../model/relationship-types.ts'
import type { Source } from '../model/source.ts'

export interface GenerateOptions {
  entities: number
  relationships: number
  /** Claims on a relationship, on average at least one. */
  claimsPerRelationship?: number
  seed?: number
}

/** How often each kind of entity occurs, and each kind of relationship between them. */
const mix: readonly (readonly [EntityType, number])[] = [
  ['company', 0.5],
  ['person', 0.15],
  ['deal', 0.12],
  ['model', 0.06],
  ['chip', 0.05],
  ['cloud', 0.04],
  ['proceeding', 0.04],
  ['software', 0.03],
  ['regulator', 0.01],
]
const kinds: readonly (readonly [RelationshipType, EntityType, EntityType])[] = [
  ['PARTY_TO', 'company', 'deal'],
  ['INVESTED_IN', 'company', 'company'],
  ['SUPPLIES', 'company', 'company'],
  ['CUSTOMER_OF', 'company', 'cloud'],
  ['LEADS', 'person', 'company'],
  ['USES', 'company', 'chip'],
  ['COVERS', 'deal', 'chip'],
  ['DEVELOPS', 'company', 'model'],
  ['TRAINED_ON', 'model', 'chip'],
  ['OPENED', 'regulator', 'proceeding'],
  ['CONCERNS', 'proceeding', 'deal'],
  ['HOLDS_STAKE_IN', 'company', 'company'],
]
const syllables = [
  'ar',
  'bel',
  'cor',
  'dan',
  'el',
  'fen',
  'gal',
  'hor',
  'ir',
  'jun',
  'kel',
  'lor',
  'mir',
  'nov',
]
const sourceKinds = ['press', 'press', 'press', 'company', 'official', 'analysis', 'filing'] as const

/** Numbers between 0 and 1, the same for the same seed. */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/**
 * An invented dataset of any size for measurements: a few entities with very many neighbours, most with few, two
 * thirds of the claims dated. The same options always give the same dataset.
 */
export function generateDataset(options: GenerateOptions): Dataset {
  const { entities: size, relationships, claimsPerRelationship = 2, seed = 1 } = options
  const random = randomNumbers(seed)
  const below = (n: number) => Math.floor(random() * n)
  const entities = mix.flatMap(([type, share]) => {
    const count = Math.max(2, Math.round(size * share))
    return Array.from({ length: count }, (_, i) => entityOf(type, i, random))
  })
  const byType = groupBy(entities, entity => entity.type)
  const sources = Array.from({ length: Math.max(10, Math.round(relationships / 30)) }, (_, i) =>
    sourceOf(i, below),
  )
  // Cubing pulls picks towards the first entities of a kind: those become hubs.
  const pick = (type: EntityType) => {
    const list = byType.get(type) as Entity[]
    return list[Math.floor(random() ** 3 * list.length)] as Entity
  }
  const claims: Claim[] = []
  for (let drawn = 0, tries = 0; drawn < relationships && tries < relationships * 20; tries++) {
    const [type, from, to] = kinds[below(kinds.length)] as (typeof kinds)[number]
    const subject = pick(from)
    const list = byType.get(to) as Entity[]
    const object = list[below(list.length)] as Entity
    if (subject.id === object.id) continue
    drawn++
    const count = 1 + below(claimsPerRelationship * 2 - 1)
    for (let i = 0; i < count; i++) {
      const source = sources[below(sources.length)] as Source
      claims.push(claimOf(claims.length, type, subject, object, source, random))
    }
  }
  return {
    version: `generated-${size}-${relationships}-${seed}`,
    entities,
    sources,
    claims,
  }
}

function entityOf(type: EntityType, index: number, random: () => number): Entity {
  const part = () => syllables[Math.floor(random() * syllables.length)] as string
  const word = part() + part() + part()
  const name = `${word.charAt(0).toUpperCase()}${word.slice(1)} ${entityTypes[type].name} ${index}`
  return {
    id: `${type}:${word}-${index}`,
    type,
    name,
    aliases: [],
    description: null,
    subtype: null,
    country: null,
    partOf: null,
  }
}

const day = (random: () => number, from: number, to: number) => {
  const year = from + Math.floor(random() * (to - from + 1))
  const two = (n: number) => String(n).padStart(2, '0')
  return `${year}-${two(1 + Math.floor(random() * 12))}-${two(1 + Math.floor(random() * 28))}`
}

function sourceOf(index: number, below: (n: number) => number): Source {
  const random = () => below(1_000_000) / 1_000_000
  return {
    id: `source:generated-${index}`,
    title: `Report ${index}`,
    publisher: `Publisher ${below(200)}`,
    url: `https://example.org/${index}`,
    kind: sourceKinds[below(sourceKinds.length)] ?? 'press',
    publishedOn: day(random, 2015, 2026),
    publishedBasis: 'stated',
    retrievedOn: null,
    evidence: null,
    origin: `source:generated-${index}`,
    originBasis: 'unknown',
  }
}

function claimOf(
  index: number,
  type: RelationshipType,
  subject: Entity,
  object: Entity,
  source: Source,
  random: () => number,
): Claim {
  const money = type === 'INVESTED_IN' || type === 'SUPPLIES' || type === 'CUSTOMER_OF'
  const content: ClaimContent = {
    subject: subject.id,
    predicate: type,
    object: object.id,
    value: null,
    unit: null,
    aspect: null,
    role: null,
    about: null,
    amount: money ? (1 + Math.floor(random() * 90)) * 1e7 : null,
    currency: money ? 'USD' : null,
    amountKind: money ? (type === 'INVESTED_IN' ? 'committed' : 'spend') : null,
    amountBound: money ? 'exact' : null,
    eventOn: random() < 0.67 ? day(random, 2015, 2026) : null,
    eventBasis: 'stated',
    validFrom: null,
    validTo: null,
    validEnd: 'unknown',
    status: 'completed',
    says: `${subject.name} ${relationshipTypes[type].verb} ${object.name}.`,
    cites: [{ source: source.id, stance: 'asserts', locator: null, origin: null }],
  }
  return {
    ...content,
    // Hashes would take most of the time, and nobody looks a generated claim up.
    id: `claim:${index.toString(16).padStart(16, '0')}`,
    standing: 'normal',
    correction: null,
    confidence: 'medium',
    recordedOn: '2026-11-22',
    retractedOn: null,
    retractedWhy: null,
  }
}
