import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EntityType } from '../../../model/entity-types.ts'
import type { RelationshipType } from '../../../model/relationship-types.ts'
import { idOf, limitsOf as limitsOn, oracle, search } from '../../../test/support/trace-oracle.ts'
import { buildGraph } from './build-graph.ts'
import { type Graph, type GraphRelationship, idOfRelationship } from './graph.ts'
import { hopsApart } from './hops-apart.ts'
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

const limitsOf = (most: number) => limitsOn(most, kinds, kindsOfEntity, 6)
const endsOf = (n: number) => fc.uniqueArray(fc.nat(n - 1), { minLength: 1, maxLength: 3 })

interface Made {
  graph: Graph
  relationships: GraphRelationship[]
}

/** The same graph on a day on which these relationships held. */
function heldOnly({ graph, relationships }: Made, held: readonly string[]): Made {
  const current = Uint8Array.from(graph.type, (_, r) => (held.includes(idOfRelationship(graph, r)) ? 1 : 0))
  const rows = relationships.map(row => ({ ...row, current: held.includes(idOf(row)) }))
  return { graph: { ...graph, current }, relationships: rows }
}

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
        ({ made, limits, starts, ends, must, not, held }) => {
          const { graph, relationships } = held ? heldOnly(made, held) : made
          const all: Limits = {
            ...limits,
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

  it('knows how long the shortest path is without listing any', () => {
    fc.assert(
      fc.property(
        graphs(14, 2.2).chain(made =>
          fc.record({
            made: fc.constant(made),
            limits: limitsOf(8),
            starts: endsOf(made.graph.ids.length),
            ends: endsOf(made.graph.ids.length),
          }),
        ),
        ({ made: { graph, relationships }, limits, starts, ends }) => {
          fc.pre(!starts.some(v => ends.includes(v)))
          const lengths = oracle(graph, relationships, limits, starts, ends).map(
            path => path.entities.length - 1,
          )
          const walk = prepareWalk(graph, limits, starts, ends)
          expect(runToEnd(hopsApart(walk, starts, ends))).toBe(
            lengths.length === 0 ? null : Math.min(...lengths),
          )
        },
      ),
      { numRuns: 800 },
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
