import type { RelationshipType } from '../../../model/relationship-types.ts'
import { type Graph, idOfRelationship, relationshipTypeAt } from '../trace/graph.ts'

/** A hit before its names and sentences are read. */
export interface RawHit {
  id: string
  /** Larger comes first; of the same, the id decides. */
  weight: number
  title: (name: (id: string) => string) => string
  lead: (name: (id: string) => string) => string
  figures: { name: string; value: string }[]
  unknown: string | null
  /** Sentences with claims of their own, before those of the relationships. */
  said?: { text: string; claimIds: string[] }[]
  entityIds: string[]
  relationshipIds: string[]
}

/** Relationships that count: within the clocks, of the types asked for. */
export interface Usable {
  graph: Graph
  ok: (r: number) => boolean
}

export interface Link {
  r: number
  from: number
  to: number
  type: RelationshipType
}

/** What is said not to be so, or was given up, joins nobody. */
const none = new Set(['denied', 'abandoned'])

/** The usable relationships of some types, but for what was denied or given up. */
export function linksOf({ graph, ok }: Usable, types: readonly RelationshipType[]): Link[] {
  const wanted = new Set<string>(types)
  const links: Link[] = []
  for (let r = 0; r < graph.type.length; r++) {
    const type = relationshipTypeAt(graph, r)
    if (wanted.has(type) && ok(r) && !none.has(graph.status[r] as string))
      links.push({ r, type, from: graph.from[r] as number, to: graph.to[r] as number })
  }
  return links
}

export const idAt = (graph: Graph, v: number): string => graph.ids[v] as string
export const relationshipIdsAt = (graph: Graph, rs: readonly number[]): string[] =>
  [...new Set(rs)].map(r => idOfRelationship(graph, r))

export const byWeight = (a: RawHit, b: RawHit): number => b.weight - a.weight || (a.id < b.id ? -1 : 1)

export const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`

export function groupInto<Key, Item>(items: Iterable<Item>, keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}
