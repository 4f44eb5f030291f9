import type { Ranking } from '../../../contract/trace.ts'
import type { EntityType } from '../../../model/entity-types.ts'
import type { RelationshipType } from '../../../model/relationship-types.ts'
import { hubPoints, relationshipPoints } from './cost.ts'
import { type Graph, idOfRelationship, relationshipTypeIndex, typeIndex } from './graph.ts'

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
  /** Ids of the relationships that held and were known on the days asked about; without, what is current counts. */
  existed?: ReadonlySet<string> | undefined
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
  const rank = limits.rank ?? 'best'
  const { minOrigins = 0, existed } = limits
  const known = new Int32Array(graph.type.length)
  const passed = new Int32Array(graph.ids.length)
  const isStart = marks(graph, starts)
  const isEnd = marks(graph, ends)
  const passTypes = limits.passTypes?.length ? new Set(limits.passTypes.map(t => typeIndex.get(t))) : null
  const avoidTypes = new Set((limits.avoidTypes ?? []).map(t => typeIndex.get(t)))
  const avoided = marks(
    graph,
    (limits.avoidEntities ?? []).flatMap(id => graph.indexOf(id) ?? []),
  )

  const pointsOf = (r: number): number => {
    if (!allowed[graph.type[r] as number]) return -1
    if ((graph.origins[r] as number) < minOrigins) return -1
    if (limits.contested === 'out' && graph.contested[r]) return -1
    const status = graph.status[r]
    if (limits.rumoured === 'out' && (status === 'rumoured' || status === 'denied')) return -1
    if (existed ? !existed.has(idOfRelationship(graph, r)) : !graph.current[r]) return -1
    return relationshipPoints(graph, r, rank)
  }
  const passingOf = (w: number): number => {
    if (isStart[w] || isEnd[w] || avoided[w]) return -1
    const type = graph.types[w] as number
    if ((passTypes && !passTypes.has(type)) || avoidTypes.has(type)) return -1
    if (limits.hubLimit !== undefined && (graph.degree[w] as number) > limits.hubLimit) return -1
    return hubPoints(graph, w)
  }
  // 0 stands for "not looked at yet", so that only what the search touches is ever looked at.
  return {
    graph,
    maxHops: limits.maxHops,
    isStart,
    isEnd,
    through: (limits.through ?? []).map(id => graph.indexOf(id) ?? -1),
    points(r, v) {
      if (along && graph.from[r] !== v) return -1
      let value = known[r] as number
      if (value === 0) {
        value = pointsOf(r)
        value = value < 0 ? -1 : value + 1
        known[r] = value
      }
      return value < 0 ? -1 : value - 1
    },
    passing(w) {
      let value = passed[w] as number
      if (value === 0) {
        value = passingOf(w)
        value = value < 0 ? -1 : value + 1
        passed[w] = value
      }
      return value < 0 ? -1 : value - 1
    },
  }
}

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
