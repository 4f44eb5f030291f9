import type { Ranking } from '../../../contract/trace.ts'
import type { EntityType } from '../../../model/entity-types.ts'
import type { RelationshipType } from '../../../model/relationship-types.ts'
import { allHubPoints, allRelationshipPoints } from './cost.ts'
import { type Graph, relationshipTypeIndex, typeIndex } from './graph.ts'

/** What a path may be made of, in the words of the request. */
export interface Limits {
  maxHops: number
  via?: readonly RelationshipType[] | undefined
  avoid?: readonly RelationshipType[] | undefined
  direction?: 'either' | 'along' | undefined
  through?: readonly string[] | undefined
  avoidEntities?: readonly string[] | undefined
  passTypes?: readonly EntityType[] | undefined
  avoidTypes?: readonly EntityType[] | undefined
  minOrigins?: number | undefined
  contested?: 'in' | 'out' | undefined
  rumoured?: 'in' | 'out' | undefined
  hubLimit?: number | undefined
  rank?: Ranking | undefined
}

/** The limits made ready for one graph: whether an arc may be walked, and what it costs. */
export interface Walk {
  graph: Graph
  maxHops: number
  isStart: Uint8Array
  isEnd: Uint8Array
  through: readonly number[]
  /** Points of walking relationship r from v, or -1 when it is not allowed. */
  points(r: number, v: number): number
  /** Points of passing w on the way, or -1 when it may not be passed. */
  passing(w: number): number
}

/** Prepares a walk. A path has one member of `starts` and one of `ends`: its first and its last entity. */
export function prepareWalk(
  graph: Graph,
  limits: Limits,
  starts: readonly number[],
  ends: readonly number[],
): Walk {
  const allowed = typeMask(limits)
  const along = limits.direction === 'along'
  const hopPoints = allRelationshipPoints(graph, limits.rank ?? 'best')
  const hubs = allHubPoints(graph)
  const { minOrigins = 0, hubLimit = Number.POSITIVE_INFINITY } = limits
  const certain = limits.contested === 'out'
  const confirmed = limits.rumoured === 'out'
  const isStart = marks(graph, starts)
  const isEnd = marks(graph, ends)
  const passTypes = limits.passTypes?.length ? new Set(limits.passTypes.map(t => typeIndex.get(t))) : null
  const avoidTypes = new Set((limits.avoidTypes ?? []).map(t => typeIndex.get(t)))
  const avoided = new Set((limits.avoidEntities ?? []).map(id => graph.indexOf(id)))
  return {
    graph,
    maxHops: limits.maxHops,
    isStart,
    isEnd,
    through: (limits.through ?? []).map(id => graph.indexOf(id) ?? -1),
    points(r, v) {
      if (!allowed[graph.type[r] as number] || !graph.current[r]) return -1
      if (along && graph.from[r] !== v) return -1
      if ((graph.origins[r] as number) < minOrigins || (certain && graph.contested[r])) return -1
      if (confirmed && doubted.has(graph.status[r] as string)) return -1
      return hopPoints[r] as number
    },
    passing(w) {
      if (isStart[w] || isEnd[w] || (graph.degree[w] as number) > hubLimit) return -1
      const type = graph.types[w] as number
      if ((passTypes && !passTypes.has(type)) || avoidTypes.has(type) || avoided.has(w)) return -1
      return hubs[w] as number
    },
  }
}

const doubted = new Set(['rumoured', 'denied'])

function typeMask({ via, avoid }: Limits): Uint8Array {
  const mask = new Uint8Array(relationshipTypeIndex.size).fill(via?.length ? 0 : 1)
  for (const type of via ?? []) mask[relationshipTypeIndex.get(type) as number] = 1
  for (const type of avoid ?? []) mask[relationshipTypeIndex.get(type) as number] = 0
  return mask
}

function marks(graph: Graph, members: readonly number[]): Uint8Array {
  const set = new Uint8Array(graph.ids.length)
  for (const v of members) set[v] = 1
  return set
}
