import neo4j, { type Relationship as Neo4jRelationship, type Node, type Path } from 'neo4j-driver'
import { entityFields, relationshipFields } from '../../contract/query-compact.ts'
import { entityTypeNames } from '../../model/entity-types.ts'
import { entityOf, relationshipOf } from './projection.ts'

export type Encode = (value: unknown, depth: number) => string

/** What a batch of rows mentions for the first time, each as JSON texts joined by commas. */
export type Mentioned = { entities: string; relationships: string; nodes: string; links: string }

export type Entities = {
  /** The reference to a node, relationship or path; null for any other value. */
  reference(value: object): string | null
  /** What was mentioned since the last call. */
  take(): Mentioned
  /** The length of what was mentioned since then. */
  pending(): number
  /** Entities at which a returned relationship ends and which were not returned themselves. */
  missing(): string[]
  addMissing(node: Node): void
}

/**
 * Remembers by the database's own ids what was sent; those ids never leave the server. `compact` leaves out what holds
 * nothing and what the id says, as contract/query-compact.ts tells.
 */
export function createEntities(encode: Encode, compact = false): Entities {
  const nodeReferences = new Map<string, string>()
  const linkReferences = new Map<string, string>()
  const sent = new Set<string>()
  const wanted = new Set<string>()
  let mentioned: Record<keyof Mentioned, string[]> = { entities: [], relationships: [], nodes: [], links: [] }
  let nodes = 0
  let links = 0
  let length = 0

  function mention(kind: keyof Mentioned, text: string): void {
    mentioned[kind].push(text)
    length += text.length
  }

  /** Fields of the model are texts, numbers and lists of texts: written in one go, as there are many of them. */
  function encodeFields(fields: Record<string, unknown>): string {
    for (const name in fields) {
      const value = fields[name]
      const isPlain = Array.isArray(value)
        ? value.every(item => typeof item === 'string')
        : typeof value !== 'object'
      if (isPlain || value === null) continue
      if (!neo4j.isInt(value)) return encode(fields, 0)
      fields[name] = value.toNumber()
    }
    return JSON.stringify(fields)
  }

  function compactText(id: string, properties: Record<string, unknown>, keys: readonly Key[]): string {
    let text = `{"id":${JSON.stringify(id)}`
    for (const { name, prefix } of keys) {
      const value = properties[name]
      switch (typeof value) {
        case 'string':
          if (value !== '' && value !== id && !(name === 'about' && id.endsWith(`~${value}`)))
            text += prefix + JSON.stringify(value)
          break
        case 'number':
          if (value !== 0) text += prefix + JSON.stringify(value)
          break
        case 'boolean':
          if (value) text += `${prefix}true`
          break
        case 'object':
          if (value === null) break
          if (neo4j.isInt(value)) {
            const usual = name === 'originCount' ? properties.sourceCount : zero
            if (!value.equals(neo4j.isInt(usual) ? usual : zero)) text += prefix + value.toNumber()
          } else if (!Array.isArray(value)) text += prefix + encode(value, 0)
          else if (value.length > 0)
            text += prefix + (value.every(isText) ? JSON.stringify(value) : encode(value, 0))
      }
    }
    return `${text}}`
  }

  function nodeReference(node: Node): string {
    const known = nodeReferences.get(node.elementId)
    if (known) return known
    const { id } = node.properties
    const isEntity = isEntityId(id) && node.labels.includes('Entity')
    const reference = isEntity ? `{"$entity":${JSON.stringify(id)}}` : `{"$node":${nodes++}}`
    nodeReferences.set(node.elementId, reference)
    if (isEntity) {
      sent.add(id)
      mention(
        'entities',
        compact ? compactText(id, node.properties, entityKeys) : encodeFields(entityOf(node.properties, id)),
      )
    } else {
      const properties = encode(node.properties, 1)
      mention(
        'nodes',
        `{"ref":${nodes - 1},"labels":${JSON.stringify(node.labels)},"properties":${properties}}`,
      )
    }
    return reference
  }

  function linkReference(link: Neo4jRelationship): string {
    const known = linkReferences.get(link.elementId)
    if (known) return known
    const { id } = link.properties
    const ends = endsOf(id)
    const reference = ends ? `{"$relationship":${JSON.stringify(id)}}` : `{"$link":${links++}}`
    linkReferences.set(link.elementId, reference)
    if (ends) {
      // Mostly the ends were returned just before: then nothing is wanted.
      if (!nodeReferences.has(link.startNodeElementId)) wanted.add(ends[0])
      if (!nodeReferences.has(link.endNodeElementId)) wanted.add(ends[1])
      mention(
        'relationships',
        compact
          ? compactText(id as string, link.properties, relationshipKeys)
          : encodeFields(relationshipOf(link.properties, id, link.type)),
      )
    } else {
      const [start, end] = [link.startNodeElementId, link.endNodeElementId].map(
        end => nodeReferences.get(end) ?? 'null',
      )
      const properties = encode(link.properties, 1)
      mention(
        'links',
        `{"ref":${links - 1},"type":${JSON.stringify(link.type)},"start":${start},"end":${end},"properties":${properties}}`,
      )
    }
    return reference
  }

  function pathReference(path: Path): string {
    const parts = [nodeReference(path.start)]
    for (const { start, relationship, end } of path.segments) {
      nodeReference(start)
      const to = nodeReference(end)
      parts.push(linkReference(relationship), to)
    }
    return `{"$path":[${parts.join(',')}]}`
  }

  return {
    reference(value) {
      if (neo4j.isNode(value)) return nodeReference(value)
      if (neo4j.isRelationship(value)) return linkReference(value)
      return neo4j.isPath(value) ? pathReference(value) : null
    },
    take() {
      const { entities, relationships, nodes, links } = mentioned
      mentioned = { entities: [], relationships: [], nodes: [], links: [] }
      length = 0
      return {
        entities: entities.join(),
        relationships: relationships.join(),
        nodes: nodes.join(),
        links: links.join(),
      }
    },
    pending: () => length,
    missing: () => [...wanted].filter(id => !sent.has(id)),
    addMissing: node => void nodeReference(node),
  }
}

type Key = { name: string; prefix: string }
const keysOf = (names: readonly string[]): Key[] =>
  names.map(name => ({ name, prefix: `,${JSON.stringify(name)}:` }))
const entityKeys = keysOf(entityFields)
const relationshipKeys = keysOf(relationshipFields)
const zero = neo4j.int(0)
const isText = (item: unknown): item is string => typeof item === 'string'

const types = new Set<string>(entityTypeNames)

/** The two entities that a relationship's id names, `from~TYPE~to` with perhaps a deal behind; null for any other id. */
function endsOf(id: unknown): [from: string, to: string] | null {
  if (typeof id !== 'string') return null
  const first = id.indexOf('~')
  const second = id.indexOf('~', first + 1)
  if (first < 0 || second < 0) return null
  const third = id.indexOf('~', second + 1)
  const [from, to] = [id.slice(0, first), id.slice(second + 1, third < 0 ? undefined : third)]
  return isEntityId(from) && isEntityId(to) ? [from, to] : null
}

const isEntityId = (id: unknown): id is string =>
  typeof id === 'string' && types.has(id.slice(0, id.indexOf(':')))
