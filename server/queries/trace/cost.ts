import type { Ranking } from '../../../contract/trace.ts'
import type { RelationshipType } from '../../../model/relationship-types.ts'
import { entityTypeAt, type Graph, relationshipTypeAt } from './graph.ts'

/**
 * How far a hop takes the reader from the question, in points; lower is nearer. A case (opened, concerns a deal,
 * party to it) costs less than any two hops without a deal between, so a path that follows a case ranks first.
 */
const kindPoints: Record<RelationshipType, number> = {
  OPENED: 350,
  ACTED_IN: 450,
  CONCERNS: 1100,
  PARTY_TO: 400,
  COVERS: 450,
  INVESTED_IN: 600,
  ACQUIRED: 600,
  HOLDS_STAKE_IN: 650,
  HOLDS_RIGHT_OVER: 650,
  RESTRICTS: 700,
  DESIGNS: 700,
  FABRICATES: 700,
  DEVELOPS: 700,
  OPERATES: 700,
  OFFERS: 700,
  RUNS_ON: 700,
  TRAINED_ON: 700,
  SUPPLIES: 750,
  CUSTOMER_OF: 750,
  LICENSES_FROM: 750,
  SITS_ON_BOARD_OF: 750,
  USES: 800,
  PART_OF: 800,
  CO_DEVELOPS_WITH: 850,
  LEADS: 900,
  FOUNDED: 900,
  WORKS_FOR: 950,
  SUPPORTS: 1000,
  PARTNERS_WITH: 1000,
  COMPETES_WITH: 1600,
}
/** A proceeding that concerns a deal. */
const concernsDeal = 200

const doubtPoints: Record<string, number> = {
  rumoured: 1500,
  planned: 150,
  abandoned: 300,
  denied: 3000,
  ended: 50,
}
const contestedPoints = 50

export interface HopPoints {
  hops: number
  kind: number
  evidence: number
  doubt: number
  age: number
}

/** The points of one relationship under a ranking: the whole of the documented rule but for hubs. */
export function hopPoints(graph: Graph, r: number, rank: Ranking): HopPoints {
  const type = relationshipTypeAt(graph, r)
  const kind =
    type === 'CONCERNS' && entityTypeAt(graph, graph.to[r] as number) === 'deal'
      ? concernsDeal
      : kindPoints[type]
  const origins = graph.origins[r] as number
  const evidence = (origins >= 3 ? 0 : origins === 2 ? 40 : 100) * (rank === 'evidence' ? 10 : 1)
  const doubt = (doubtPoints[graph.status[r] as string] ?? 0) + (graph.contested[r] ? contestedPoints : 0)
  const year = graph.year[r] as number
  const years = year === 0 ? 5 : Math.min(10, graph.newestYear - year)
  return {
    hops: rank === 'shortest' ? 100_000 : 0,
    kind,
    evidence,
    doubt,
    age: years * 10 * (rank === 'recent' ? 10 : 1),
  }
}

export const relationshipPoints = (graph: Graph, r: number, rank: Ranking): number => {
  const { hops, kind, evidence, doubt, age } = hopPoints(graph, r, rank)
  return hops + kind + evidence + doubt + age
}

/** Points for passing an entity with many neighbors: none up to 10, then 150 for each doubling. */
export const hubPoints = (graph: Graph, v: number): number => {
  const degree = graph.degree[v] as number
  return degree <= 10 ? 0 : Math.round(150 * Math.log2(degree / 10))
}

const tables = new WeakMap<Graph, Map<Ranking | 'hubs', Int32Array>>()

/** Worked out once for a graph: a search asks for them many thousand times. */
function tableOf(
  graph: Graph,
  name: Ranking | 'hubs',
  length: number,
  at: (i: number) => number,
): Int32Array {
  const mine = tables.get(graph) ?? new Map<Ranking | 'hubs', Int32Array>()
  tables.set(graph, mine)
  const known = mine.get(name) ?? Int32Array.from({ length }, (_, i) => at(i))
  mine.set(name, known)
  return known
}

/** The points of every relationship under a ranking. */
export const allRelationshipPoints = (graph: Graph, rank: Ranking): Int32Array =>
  tableOf(graph, rank, graph.type.length, r => relationshipPoints(graph, r, rank))

/** The points for passing each entity. */
export const allHubPoints = (graph: Graph): Int32Array =>
  tableOf(graph, 'hubs', graph.ids.length, v => hubPoints(graph, v))
