import { type EntityType, entityTypeNames } from '../../../model/entity-types.ts'
import { relationshipId } from '../../../model/ids.ts'
import { type RelationshipType, relationshipTypeNames } from '../../../model/relationship-types.ts'

/** What the search needs to know of a relationship. */
export interface GraphRelationship {
  from: string
  to: string
  type: RelationshipType
  about: string | null
  origins: number
  contested: boolean
  status: string
  /** Year of the event, or 0 where none is stated. */
  year: number
  /** False where every claim of it has been retracted: then it counts only on an earlier day. */
  current?: boolean
}

/**
 * The entities and relationships of one state of the database, held as numbers. Entities are numbered in the
 * order of their ids, so comparing numbers compares ids. Claims and sources are never in it.
 */
export interface Graph {
  ids: readonly string[]
  types: Uint8Array
  /** Distinct neighbors. */
  degree: Int32Array
  indexOf(id: string): number | undefined
  /** Arcs of entity v are offsets[v] … offsets[v + 1], ordered by neighbor, then relationship. */
  offsets: Int32Array
  neighbor: Int32Array
  /** Relationship of the arc. */
  arc: Int32Array
  from: Int32Array
  to: Int32Array
  type: Uint8Array
  about: Int32Array
  origins: Uint16Array
  contested: Uint8Array
  status: readonly string[]
  /** 1 where it counts: not where every claim was retracted; on an earlier day, where it held and was known. */
  current: Uint8Array
  year: Int16Array
  newestYear: number
}

export const typeIndex = new Map(entityTypeNames.map((type, index) => [type, index]))
export const relationshipTypeIndex = new Map(relationshipTypeNames.map((type, index) => [type, index]))

export const entityTypeAt = (graph: Graph, v: number): EntityType =>
  entityTypeNames[graph.types[v] as number] as EntityType

export const relationshipTypeAt = (graph: Graph, r: number): RelationshipType =>
  relationshipTypeNames[graph.type[r] as number] as RelationshipType

/** The id of relationship r, made again from its ends. */
export function idOfRelationship(graph: Graph, r: number): string {
  const about = graph.about[r] as number
  return relationshipId(
    graph.ids[graph.from[r] as number] as string,
    relationshipTypeAt(graph, r),
    graph.ids[graph.to[r] as number] as string,
    about < 0 ? null : graph.ids[about],
  )
}

/** The relationships between two entities, whichever way, in their order. */
export function joining({ offsets, neighbor, arc }: Graph, v: number, w: number): number[] {
  const end = offsets[v + 1] as number
  let [low, high] = [offsets[v] as number, end]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((neighbor[middle] as number) < w) low = middle + 1
    else high = middle
  }
  const found: number[] = []
  for (let i = low; i < end && neighbor[i] === w; i++) found.push(arc[i] as number)
  return found
}

/** Numbers the entities and lays the relationships out for walking. Relationships to unknown entities are left out. */
export function buildGraph(
  entities: readonly { id: string; type: EntityType }[],
  relationships: readonly GraphRelationship[],
): Graph {
  const sorted = [...entities].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  const ids = sorted.map(entity => entity.id)
  const index = new Map(ids.map((id, i) => [id, i]))
  const kept = relationships.filter(r => index.has(r.from) && index.has(r.to) && r.from !== r.to)
  const at = (id: string) => index.get(id) as number
  const rows = kept.map(r => ({
    r,
    from: at(r.from),
    to: at(r.to),
    type: relationshipTypeIndex.get(r.type) ?? 0,
    about: r.about === null ? -1 : (index.get(r.about) ?? -1),
  }))
  rows.sort((a, b) => a.from - b.from || a.to - b.to || a.type - b.type || a.about - b.about)

  const n = ids.length
  const m = rows.length
  const graph: Graph = {
    ids,
    types: Uint8Array.from(sorted, entity => typeIndex.get(entity.type) ?? 0),
    degree: new Int32Array(0),
    indexOf: id => index.get(id),
    ...arcs(n, rows),
    from: Int32Array.from(rows, row => row.from),
    to: Int32Array.from(rows, row => row.to),
    type: Uint8Array.from(rows, row => row.type),
    about: Int32Array.from(rows, row => row.about),
    origins: Uint16Array.from(rows, row => row.r.origins),
    contested: Uint8Array.from(rows, row => (row.r.contested ? 1 : 0)),
    status: rows.map(row => row.r.status),
    current: Uint8Array.from(rows, row => (row.r.current === false ? 0 : 1)),
    year: Int16Array.from(rows, row => row.r.year),
    newestYear: 0,
  }
  for (let r = 0; r < m; r++) graph.newestYear = Math.max(graph.newestYear, graph.year[r] as number)
  graph.degree = degreesOf(graph, () => true)
  return graph
}

/** How many distinct neighbors each entity has, counting these relationships. */
export function degreesOf(
  graph: Pick<Graph, 'ids' | 'offsets' | 'neighbor' | 'arc'>,
  counts: (r: number) => boolean,
): Int32Array {
  const degree = new Int32Array(graph.ids.length)
  for (let v = 0; v < degree.length; v++) {
    let previous = -1
    for (let i = graph.offsets[v] as number; i < (graph.offsets[v + 1] as number); i++) {
      const w = graph.neighbor[i] as number
      if (w === previous || !counts(graph.arc[i] as number)) continue
      degree[v] = (degree[v] as number) + 1
      previous = w
    }
  }
  return degree
}

function arcs(n: number, rows: readonly { from: number; to: number }[]) {
  const offsets = new Int32Array(n + 1)
  for (const { from, to } of rows) {
    offsets[from + 1] = (offsets[from + 1] as number) + 1
    offsets[to + 1] = (offsets[to + 1] as number) + 1
  }
  for (let v = 0; v < n; v++) offsets[v + 1] = (offsets[v + 1] as number) + (offsets[v] as number)
  const next = offsets.slice()
  const packed = new Float64Array(rows.length * 2)
  const room = 2 ** 26
  rows.forEach(({ from, to }, r) => {
    packed[next[from] as number] = to * room + r
    next[from] = (next[from] as number) + 1
    packed[next[to] as number] = from * room + r
    next[to] = (next[to] as number) + 1
  })
  for (let v = 0; v < n; v++) packed.subarray(offsets[v], offsets[v + 1]).sort()
  return {
    offsets,
    neighbor: Int32Array.from(packed, value => Math.floor(value / room)),
    arc: Int32Array.from(packed, value => value % room),
  }
}
