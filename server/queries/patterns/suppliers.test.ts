import fc from 'fast-check'
import { UndirectedGraph } from 'graphology'
import * as centrality from 'graphology-metrics/centrality/betweenness.js'
import { describe, expect, it } from 'vitest'
import type { RelationshipType } from '../../../model/relationship-types.ts'
import { graphsOf } from '../../../test/support/usable.ts'
import { runToEnd } from '../trace/run.ts'
import { betweennessOf } from './betweenness.ts'
import { idAt } from './hit.ts'
import { singleSuppliers } from './suppliers.ts'
import { articulationPoints, falls, joinedBy, type Need, needsOf, supplyOf } from './supply-graph.ts'

const betweennessCentrality = centrality.default as unknown as (
  graph: UndirectedGraph,
) => Record<string, number>

describe('single suppliers', () => {
  const supply: RelationshipType[] = ['SUPPLIES', 'RUNS_ON', 'FABRICATES']

  it('take down exactly those for whom no order of failing leaves a supplier', () => {
    fc.assert(
      fc.property(graphsOf(supply), fc.nat(5), (usable, stopped) => {
        const needs = needsOf(usable)
        const down = new Set([stopped])
        for (let round = 0; round < 10; round++)
          for (let v = 0; v < 6; v++) {
            const mine = needs.filter(need => need.dependent === v)
            const kinds = [...new Set(mine.map(need => need.type))]
            const left = (type: Need['type']) =>
              mine.some(need => need.type === type && !down.has(need.supplier))
            if (kinds.some(type => !left(type))) down.add(v)
          }
        down.delete(stopped)
        expect([...falls(supplyOf(needs), stopped)].sort()).toEqual([...down].sort())
      }),
      { numRuns: 400 },
    )
  })

  it('are chokepoints where taking them away leaves more parts than before', () => {
    fc.assert(
      fc.property(graphsOf(supply, 7), usable => {
        const edges = needsOf(usable).map(need => [need.dependent, need.supplier] as const)
        const members = [...new Set(edges.flat())]
        const partsWithout = (gone: number | null) => {
          const left = members.filter(v => v !== gone)
          const seen = new Set<number>()
          let parts = 0
          for (const start of left) {
            if (seen.has(start)) continue
            parts++
            const queue = [start]
            while (queue.length > 0) {
              const v = queue.pop() as number
              if (seen.has(v) || v === gone) continue
              seen.add(v)
              for (const [a, b] of edges) if (a === v || b === v) queue.push(a === v ? b : a)
            }
          }
          return parts
        }
        const expected = members.filter(v => partsWithout(v) > partsWithout(null))
        expect([...articulationPoints(joinedBy(edges))].sort()).toEqual(expected.sort())
      }),
      { numRuns: 400 },
    )
  })
})

describe('suppliers without an alternative', () => {
  it('are those that alone meet a need, with who falls with them and what share of ways passes them', () => {
    fc.assert(
      fc.property(graphsOf(['SUPPLIES', 'RUNS_ON'], 7), fc.integer({ min: 1, max: 3 }), (usable, atLeast) => {
        const { graph } = usable
        const needs = needsOf(usable)
        const joint = new UndirectedGraph()
        for (const { dependent, supplier } of needs) joint.mergeEdge(String(dependent), String(supplier))
        const between = joint.order > 0 ? betweennessCentrality(joint) : {}
        const expected = []
        for (let supplier = 0; supplier < graph.ids.length; supplier++) {
          const alone = new Set(
            needs
              .filter(
                mine =>
                  mine.supplier === supplier &&
                  needs.every(
                    other =>
                      other.dependent !== mine.dependent ||
                      other.type !== mine.type ||
                      other.supplier === supplier,
                  ),
              )
              .map(need => need.dependent),
          )
          if (alone.size >= atLeast)
            expected.push([
              idAt(graph, supplier),
              String(alone.size),
              String(falls(supplyOf(needs), supplier).size),
              (between[String(supplier)] as number).toFixed(3),
            ])
        }
        const { hits, cut } = runToEnd(singleSuppliers(usable, atLeast))
        const figure = (hit: (typeof hits)[number], name: string) =>
          hit.figures.find(one => one.name === name)?.value
        expect(
          hits
            .map(hit => [
              hit.id,
              figure(hit, 'Without alternative'),
              figure(hit, 'Falls with it'),
              figure(hit, 'Betweenness'),
            ])
            .sort(),
        ).toEqual(expected.sort())
        expect(cut).toBeNull()
      }),
      { numRuns: 200 },
    )
  })

  it('have an estimate of betweenness that is exact where all begin, and near where few do', () => {
    const edges = Array.from({ length: 200 }, (_, i) => [i % 20, 20 + i] as const)
    edges.push(...Array.from({ length: 19 }, (_, i) => [i, i + 1] as const))
    const joined = joinedBy(edges)
    const whole = runToEnd(betweennessOf(joined, 10_000))
    const part = runToEnd(betweennessOf(joined, 60))
    expect([whole.beginnings, part.beginnings]).toEqual([220, 60])
    for (const v of [5, 10, 15])
      expect(Math.abs((part.of.get(v) as number) - (whole.of.get(v) as number))).toBeLessThan(0.08)
  })
})
