import neo4j from 'neo4j-driver'
import { sourceLookup } from '../model/clocks.ts'
import { entityTypes } from '../model/entity-types.ts'
import { project } from '../model/project.ts'
import { firstPublication } from '../model/project-relationship.ts'
import type { Dataset } from '../model/record.ts'
import { fingerprintOf } from './claim-id.ts'

type Properties = Record<string, unknown>

/** A dataset as rows to be written, with what it all adds up to. */
export interface Rows {
  entities: { id: string; label: string; stored: Properties }[]
  publishers: { id: string; name: string }[]
  sources: { id: string; publisher: string | null; stored: Properties }[]
  claims: { id: string; stored: Properties; cites: Properties[] }[]
  relationships: { type: string; from: string; to: string; stored: Properties }[]
  counts: DatasetCounts
  /** Changes when the data or what is computed from it changes. */
  fingerprint: string
}

export interface DatasetCounts {
  entities: number
  relationships: number
  claims: number
  sources: number
  deals: number
  proceedings: number
}

/** Whole numbers are written as such, so that Cypher shows 8, not 8.0. */
function whole(row: object): Properties {
  const properties: Properties = { ...row }
  for (const key in properties) {
    const value = properties[key]
    if (typeof value === 'number' && Number.isSafeInteger(value)) properties[key] = neo4j.int(value)
  }
  return properties
}

/** Computes everything that the graph stores of a dataset. Writes nothing. */
export function rowsOf(dataset: Dataset): Rows {
  const { entities, relationships } = project(dataset)
  const lookup = sourceLookup(dataset.sources)
  const publishers = new Set(dataset.sources.map(source => source.publisher).filter(name => name !== null))
  return {
    entities: entities.map(entity => ({
      id: entity.id,
      label: entityTypes[entity.type].label,
      stored: whole(entity),
    })),
    publishers: [...publishers].map(name => ({ id: name, name })),
    sources: dataset.sources.map(source => ({
      id: source.id,
      publisher: source.publisher,
      stored: whole(source),
    })),
    claims: dataset.claims.map(claim => ({
      id: claim.id,
      stored: { ...whole(claim), cites: null, knownFrom: firstPublication([claim], lookup) },
      cites: claim.cites.map((cite, position) => ({ ...cite, position: neo4j.int(position) })),
    })),
    relationships: relationships.map(({ type, from, to, ...stored }) => ({
      type,
      from,
      to,
      stored: whole(stored),
    })),
    counts: {
      entities: entities.length,
      relationships: relationships.length,
      claims: dataset.claims.length,
      sources: dataset.sources.length,
      deals: entities.filter(entity => entity.type === 'deal').length,
      proceedings: entities.filter(entity => entity.type === 'proceeding').length,
    },
    fingerprint: fingerprintOf([[dataset.version], dataset.sources, dataset.claims, entities, relationships]),
  }
}
