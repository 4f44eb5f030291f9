import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entityTypeNames } from '../../../model/entity-types.ts'
import { project } from '../../../model/project.ts'
import { relationshipTypeNames } from '../../../model/relationship-types.ts'
import { readSeed } from '../../../seed/read.ts'
import { limitsOf, oracle, search } from '../../../test/support/trace-oracle.ts'
import { buildGraph } from './build-graph.ts'
import type { GraphRelationship } from './graph.ts'
import type { Limits } from './limits.ts'

const { entities, relationships } = project(readSeed())
const rows = relationships.map(
  (r): GraphRelationship => ({
    from: r.from,
    to: r.to,
    type: r.type,
    about: r.about,
    origins: r.originCount,
    contested: r.contested,
    status: r.status,
    year: Number(r.eventOn?.slice(0, 4) ?? 0),
    current: r.current,
  }),
)
const graph = buildGraph(entities, rows)
const at = (id: string) => graph.indexOf(id) as number

const anywhere = fc.nat(graph.ids.length - 1)
const question = (most: number) =>
  fc.record({
    limits: limitsOf(most, relationshipTypeNames, entityTypeNames, 60),
    starts: fc.uniqueArray(anywhere, { minLength: 1, maxLength: 2 }),
    ends: fc.uniqueArray(anywhere, { minLength: 1, maxLength: 2 }),
    must: fc.option(anywhere, { nil: undefined, freq: 4 }),
    not: fc.option(anywhere, { nil: undefined }),
  })
const whole = (
  asked: typeof question extends (most: number) => fc.Arbitrary<infer Asked> ? Asked : never,
): Limits => {
  const { limits, starts, ends, must, not } = asked
  const end = must === undefined || starts.includes(must) || ends.includes(must)
  return {
    ...limits,
    through: end ? [] : [graph.ids[must] as string],
    avoidEntities: not === undefined ? [] : [graph.ids[not] as string],
  }
}

describe('paths in the shipped dataset', () => {
  it('are the simple paths that graphology lists, under every combination of limits', () => {
    fc.assert(
      fc.property(question(3), asked => {
        const { starts, ends } = asked
        const limits = whole(asked)
        const expected = oracle(graph, rows, limits, starts, ends)
        expect(search(graph, limits, starts, ends, 200_000)).toEqual({
          paths: expected,
          more: false,
          cut: null,
        })
      }),
      { numRuns: 200 },
    )
  })

  it('come best first, and the k best are those of the whole list', () => {
    fc.assert(
      fc.property(question(4), fc.integer({ min: 1, max: 12 }), (asked, k) => {
        const { starts, ends } = asked
        const limits = whole(asked)
        const expected = oracle(graph, rows, limits, starts, ends)
        expect(search(graph, limits, starts, ends, k)).toEqual({
          paths: expected.slice(0, k),
          more: expected.length > k,
          cut: null,
        })
      }),
      { numRuns: 60 },
    )
  })

  it('agree on the questions that a reader asks first', () => {
    for (const [from, to, maxHops] of [
      ['regulator:uk-cma', 'company:anthropic', 4],
      ['company:microsoft', 'company:anthropic', 3],
      ['company:nvidia', 'company:openai', 3],
      ['model:claude', 'chip:tpu', 4],
    ] as const) {
      const [starts, ends] = [[at(from)], [at(to)]]
      const expected = oracle(graph, rows, { maxHops }, starts, ends)
      expect(expected.length).toBeGreaterThan(3)
      expect(search(graph, { maxHops }, starts, ends, 200_000).paths).toEqual(expected)
    }
  })
})
