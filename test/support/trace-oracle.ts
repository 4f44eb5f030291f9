import fc from 'fast-check'
import { DirectedGraph } from 'graphology'
import { allSimplePaths } from 'graphology-simple-path'
import type { EntityType } from '../../model/entity-types.ts'
import { relationshipId } from '../../model/ids.ts'
import type { RelationshipType } from '../../model/relationship-types.ts'
import { hubPoints, relationshipPoints } from '../../server/queries/trace/cost.ts'
import {
  entityTypeAt,
  type Graph,
  type GraphRelationship,
  idOfRelationship,
} from '../../server/queries/trace/graph.ts'
import { type Limits, prepareWalk } from '../../server/queries/trace/limits.ts'
import { runToEnd } from '../../server/queries/trace/run.ts'
import { searchPaths } from '../../server/queries/trace/search.ts'

export const idOf = (row: GraphRelationship) => relationshipId(row.from, row.type, row.to, row.about)

/** Every combination of limits of kinds, direction, evidence, doubt, crowds and ranking. */
export const limitsOf = (
  most: number,
  kinds: readonly RelationshipType[],
  kindsOfEntity: readonly EntityType[],
  crowded: number,
): fc.Arbitrary<Limits> =>
  fc.record(
    {
      maxHops: fc.integer({ min: 1, max: most }),
      via: fc.option(fc.subarray([...kinds]), { nil: undefined }),
      avoid: fc.option(fc.subarray([...kinds], { maxLength: 2 }), { nil: undefined }),
      direction: fc.constantFrom('either' as const, 'along' as const),
      passTypes: fc.option(fc.subarray([...kindsOfEntity], { minLength: 2 }), { nil: undefined }),
      avoidTypes: fc.option(fc.subarray([...kindsOfEntity], { maxLength: 1 }), { nil: undefined }),
      minOrigins: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
      contested: fc.constantFrom('in' as const, 'out' as const),
      rumoured: fc.constantFrom('in' as const, 'out' as const),
      hubLimit: fc.option(fc.integer({ min: 1, max: crowded }), { nil: undefined }),
      rank: fc.constantFrom('best' as const, 'shortest' as const, 'evidence' as const, 'recent' as const),
    },
    { requiredKeys: ['maxHops'] },
  )

/** Every simple path within the limits, found without the search: graphology walks what the limits leave. */
export function oracle(
  graph: Graph,
  rows: readonly GraphRelationship[],
  limits: Limits,
  starts: readonly number[],
  ends: readonly number[],
) {
  const at = new Map(Array.from(graph.type, (_, r) => [idOfRelationship(graph, r), r]))
  const id = (v: number) => graph.ids[v] as string
  const passable = (v: number) =>
    !starts.includes(v) &&
    !ends.includes(v) &&
    !(limits.passTypes?.length && !limits.passTypes.includes(entityTypeAt(graph, v))) &&
    !limits.avoidTypes?.includes(entityTypeAt(graph, v)) &&
    !(limits.hubLimit !== undefined && (graph.degree[v] as number) > limits.hubLimit) &&
    !limits.avoidEntities?.includes(id(v))
  const cheapest = new Map<string, number>()
  for (const row of rows) {
    if (row.from === row.to) continue
    if (limits.via?.length && !limits.via.includes(row.type)) continue
    if (limits.avoid?.includes(row.type) || row.origins < (limits.minOrigins ?? 0)) continue
    if (limits.contested === 'out' && row.contested) continue
    if (limits.rumoured === 'out' && (row.status === 'rumoured' || row.status === 'denied')) continue
    if (row.current === false) continue
    const r = at.get(idOf(row)) as number
    const points = relationshipPoints(graph, r, limits.rank ?? 'best')
    const ways =
      limits.direction === 'along'
        ? [[row.from, row.to]]
        : [
            [row.from, row.to],
            [row.to, row.from],
          ]
    for (const way of ways) {
      const key = way.join(' ')
      cheapest.set(key, Math.min(points, cheapest.get(key) ?? Number.POSITIVE_INFINITY))
    }
  }
  const found: { entities: string[]; points: number }[] = []
  for (const s of starts)
    for (const t of ends) {
      if (s === t) continue
      const left = new DirectedGraph()
      graph.ids.forEach((name, v) => {
        if (v === s || v === t || passable(v)) left.addNode(name)
      })
      for (const key of cheapest.keys()) {
        const [a, b] = key.split(' ') as [string, string]
        if (left.hasNode(a) && left.hasNode(b)) left.addEdge(a, b)
      }
      for (const entities of allSimplePaths(left, id(s), id(t), { maxDepth: limits.maxHops })) {
        if (limits.through?.some(must => !entities.includes(must))) continue
        let points = 0
        entities.forEach((name, i) => {
          if (i > 0) points += cheapest.get(`${entities[i - 1]} ${name}`) as number
          if (i > 0 && i < entities.length - 1) points += hubPoints(graph, graph.indexOf(name) as number)
        })
        found.push({ entities, points })
      }
    }
  const text = (path: { entities: string[] }) =>
    path.entities.map(name => String(graph.indexOf(name)).padStart(3, '0')).join()
  return found.sort((a, b) => a.points - b.points || (text(a) < text(b) ? -1 : 1))
}

/** What the search finds, in the words of the oracle. */
export function search(
  graph: Graph,
  limits: Limits,
  starts: readonly number[],
  ends: readonly number[],
  k: number,
) {
  const walk = prepareWalk(graph, limits, starts, ends)
  const result = runToEnd(searchPaths(walk, starts, ends, k, { stopped: false }))
  return {
    ...result,
    paths: result.paths.map(path => ({
      entities: path.entities.map(v => graph.ids[v] as string),
      points: path.points,
    })),
  }
}
