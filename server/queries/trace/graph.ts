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
