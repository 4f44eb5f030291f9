import type { ResponseOf } from '../../contract/endpoint.ts'
import type { model } from '../../contract/model.ts'
import { attributeNames, attributes } from '../../model/attributes.ts'
import { type EntityType, entityTypeNames, entityTypes } from '../../model/entity-types.ts'
import {
  type RelationshipType,
  relationshipTypeNames,
  relationshipTypes,
} from '../../model/relationship-types.ts'
import type { Database } from '../database/database.ts'
import { toNumber } from '../database/values.ts'
import { drawn } from './graph.ts'
import { readProperties } from './properties.ts'

type Model = ResponseOf<typeof model>

const entitiesByType = `
// How many entities of each type are there?
MATCH (n:Entity) RETURN n.type AS type, count(n) AS count`

const patterns = `
// Which types really meet, and how often?
MATCH (a:Entity)-[r:${drawn}]->(b:Entity) WHERE coalesce(r.current, true)
RETURN a.type AS from, type(r) AS type, b.type AS to, count(r) AS count ORDER BY count DESC, from, type, to`

const claimsByAttribute = `
// How many claims state each attribute?
MATCH (c:Claim) WHERE c.predicate IN $names AND c.retractedOn IS NULL
RETURN c.predicate AS name, count(c) AS count`

const mark = `
// Which dataset is this, and was anything written into it since?
MATCH (d:Dataset {id: 'dataset'}) RETURN [d.version, d.fingerprint, toString(d.loadedAt)] AS mark`

/** Counting all of a large graph takes a while; the answer is kept until another dataset is loaded or this one is written to. */
const kept = new WeakMap<Database, { mark: string; answer: Promise<Model> }>()

/** The model with what the graph holds of it. */
export async function describeModel(database: Database): Promise<Model> {
  const [now = ''] = await database.read(mark, {}, record => JSON.stringify(record.get('mark')))
  const before = kept.get(database)
  if (before && before.mark === now && now !== '') return before.answer
  const answer = readModel(database)
  kept.set(database, { mark: now, answer })
  answer.catch(() => kept.delete(database))
  return answer
}

async function readModel(database: Database): Promise<Model> {
  const pair = (key: string) => (record: { get(name: string): unknown }) =>
    [String(record.get(key)), toNumber(record.get('count'))] as const
  const entities = new Map(await database.read(entitiesByType, {}, pair('type')))
  const stated = new Map(await database.read(claimsByAttribute, { names: attributeNames }, pair('name')))
  const met = await database.read(patterns, {}, record => ({
    from: record.get('from') as EntityType,
    type: record.get('type') as RelationshipType,
    to: record.get('to') as EntityType,
    count: toNumber(record.get('count')),
  }))
  const countOf = (type: string) =>
    met.filter(pattern => pattern.type === type).reduce((sum, pattern) => sum + pattern.count, 0)
  return {
    entityTypes: entityTypeNames.map(type => ({
      type,
      ...entityTypes[type],
      count: entities.get(type) ?? 0,
    })),
    relationshipTypes: relationshipTypeNames.map(type => {
      const { family, verb, from, to } = relationshipTypes[type]
      return { type, family, verb, from: [...from], to: [...to], count: countOf(type) }
    }),
    attributes: attributeNames.map(name => {
      const { name: title, description, value } = attributes[name]
      return { name, title, description, value, count: stated.get(name) ?? 0 }
    }),
    properties: await readProperties(database),
    patterns: met,
  }
}
