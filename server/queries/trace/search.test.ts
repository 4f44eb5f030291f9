import fc from 'fast-check'
import { DirectedGraph } from 'graphology'
import { allSimplePaths } from 'graphology-simple-path'
import { describe, expect, it } from 'vitest'
import type { EntityType } from '../../../model/entity-types.ts'
import { relationshipId } from '../../../model/ids.ts'
import type { RelationshipType } from '../../../model/relationship-types.ts'
import { hubPoints, relationshipPoints } from './cost.ts'
import { buildGraph, type Graph, type GraphRelationship, relationshipTypeAt } from './graph.ts'
import { type Limits, prepareWalk } from './limits.ts'
import { runToEnd } from './run.ts'
import { searchPaths } from './search.ts'

const kinds: RelationshipType[] = ['INVESTED_IN', 'SUPPLIES', 'CONCERNS', 'PARTNERS_WITH', 'OPENED']
const kindsOfEntity: EntityType[] = ['company', 'chip', 'regulator', 'deal']

const graphs = (most: number, density: number) =>
  fc
    .integer({ min: 2, max: most })
    .chain(n =>
      fc.record({
        entities: fc.array(fc.constantFrom(...kindsOfEntity), { minLength: n, maxLength: n }),
        links: fc.array(
          fc.record({
            from: fc.nat(n - 1),
            to: fc.nat(n - 1),
            type: fc.constantFrom(...kinds),
            origins: fc.integer({ min: 1, max: 4 }),
            contested: fc.boolean(),
            status: fc.constantFrom('completed', 'rumoured', 'ended', 'announced'),
            year: fc.constantFrom(0, 2020, 2023, 2025),
            about: fc.constant(null),
          }),
          { maxLength: Math.ceil(n * density) },
        ),
      }),
    )
    .map(({ entities, links }) => {
      const named = entities.map((type, i) => ({ id: `${type}:e${String(i).padStart(2, '0')}`, type }))
      const id = (i: number) => (named[i] as { id: string }).id
      const unique = new Map<string, GraphRelationship>()
      for (const { from, to, ...rest } of links) {
        unique.set(`${from} ${to} ${rest.type}`, { ...rest, from: id(from), to: id(to) })
      }
      return { graph: buildGraph(named, [...unique.values()]), relationships: [...unique.values()] }
    })

const idOf = (row: GraphRelationship) => relationshipId(row.from, row.type, row.to, row.about)

const limitsOf = (most: number): fc.Arbitrary<Limits> =>
  fc.record(
    {
      maxHops: fc.integer({ min: 1, max: most }),
      via: fc.option(fc.subarray(kinds), { nil: undefined }),
      avoid: fc.option(fc.subarray(kinds, { maxLength: 2 }), { nil: undefined }),
      direction: fc.constantFrom('either' as const, 'along' as const),
      passTypes: fc.option(fc.subarray(kindsOfEntity, { minLength: 2 }), { nil: undefined }),
      avoidTypes: fc.option(fc.subarray(kindsOfEntity, { maxLength: 1 }), { nil: undefined }),
      minOrigins: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
      contested: fc.constantFrom('in' as const, 'out' as const),
      rumoured: fc.constantFrom('in' as const, 'out' as const),
      hubLimit: fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined }),
      rank: fc.constantFrom('best' as const, 'shortest' as const, 'evidence' as const, 'recent' as const),
    },
    { requiredKeys: ['maxHops'] },
  )

/** Every simple path within the limits, found without the search: graphology walks what the limits leave. */
function oracle(graph: Graph, rows: GraphRelationship[], limits: Limits, starts: number[], ends: number[]) {
  const id = (v: number) => graph.ids[v] as string
  const passable = (v: number) =>
    !starts.includes(v) &&
    !ends.includes(v) &&
    !(limits.passTypes?.length && !limits.passTypes.some(type => id(v).startsWith(type))) &&
    !limits.avoidTypes?.some(type => id(v).startsWith(type)) &&
    !(limits.hubLimit !== undefined && (graph.degree[v] as number) > limits.hubLimit) &&
    !limits.avoidEntities?.includes(id(v))
  const cheapest = new Map<string, number>()
  for (const row of rows) {
    if (row.from === row.to) continue
    if (limits.via?.length && !limits.via.includes(row.type)) continue
    if (limits.avoid?.includes(row.type) || row.origins < (limits.minOrigins ?? 0)) continue
    if (limits.contested === 'out' && row.contested) continue
    if (limits.rumoured === 'out' && row.status === 'rumoured') continue
    if (limits.existed && !limits.existed.has(idOf(row))) continue
    const r = graph.type.findIndex(
      (_, i) =>
        id(graph.from[i] as number) === row.from &&
        id(graph.to[i] as number) === row.to &&
        relationshipTypeAt(graph, i) === row.type,
    )
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

function search(graph: Graph, limits: Limits, starts: number[], ends: number[], k: number) {
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

const endsOf = (n: number) => fc.uniqueArray(fc.nat(n - 1), { minLength: 1, maxLength: 3 })

describe('the search for paths', () => {
  it('finds every simple path within every combination of limits, and no other', () => {
    fc.assert(
      fc.property(
        graphs(9, 2.2).chain(made =>
          fc.record({
            made: fc.constant(made),
            limits: limitsOf(8),
            starts: endsOf(made.graph.ids.length),
            ends: endsOf(made.graph.ids.length),
            must: fc.option(fc.nat(made.graph.ids.length - 1), { nil: undefined }),
            not: fc.option(fc.nat(made.graph.ids.length - 1), { nil: undefined }),
            held: fc.option(fc.subarray(made.relationships.map(idOf)), { nil: undefined }),
          }),
        ),
        ({ made: { graph, relationships }, limits, starts, ends, must, not, held }) => {
          const all: Limits = {
            ...limits,
            existed: held && new Set(held),
            through:
              must === undefined || starts.includes(must) || ends.includes(must)
                ? []
                : [graph.ids[must] as string],
            avoidEntities: not === undefined ? [] : [graph.ids[not] as string],
          }
          const expected = oracle(graph, relationships, all, starts, ends)
          const found = search(graph, all, starts, ends, 100_000)
          expect(found).toEqual({ paths: expected, more: false, cut: null })
        },
      ),
      { numRuns: 1500 },
    )
  })

  it('gives the k best of up to 60 entities, as listing all of them does', () => {
    fc.assert(
      fc.property(
        graphs(60, 1.6).chain(made =>
          fc.record({
            made: fc.constant(made),
            limits: limitsOf(5),
            starts: endsOf(made.graph.ids.length),
            ends: endsOf(made.graph.ids.length),
            k: fc.integer({ min: 1, max: 12 }),
          }),
        ),
        ({ made: { graph, relationships }, limits, starts, ends, k }) => {
          const expected = oracle(graph, relationships, limits, starts, ends)
          const found = search(graph, limits, starts, ends, k)
          expect(found).toEqual({ paths: expected.slice(0, k), more: expected.length > k, cut: null })
        },
      ),
      { numRuns: 400 },
    )
  })

  it('hands over the best so far when it is stopped', () => {
    const n = 40
    const names = Array.from({ length: n }, (_, i) => ({
      id: `company:n${String(i).padStart(2, '0')}`,
      type: 'company' as const,
    }))
    const rows: GraphRelationship[] = []
    for (let i = 0; i < n; i++)
      for (let j = i + 1; j < n; j++)
        rows.push({
          from: (names[i] as { id: string }).id,
          to: (names[j] as { id: string }).id,
          type: 'PARTNERS_WITH',
          about: null,
          origins: 1,
          contested: false,
          status: 'active',
          year: 2024,
        })
    const graph = buildGraph(names, rows)
    const interrupt = { stopped: false }
    const walk = prepareWalk(graph, { maxHops: 8 }, [0], [n - 1])
    const work = searchPaths(walk, [0], [n - 1], 50_000, interrupt)
    for (let i = 0; i < 20; i++) work.next()
    interrupt.stopped = true
    const result = runToEnd(work)
    expect(result.cut).toBe('time')
    expect(result.more).toBe(true)
    expect(result.paths[0]?.entities).toEqual([0, n - 1])
    expect(result.paths.length).toBeGreaterThan(100)
  })
})
