import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RelationshipType } from '../../../model/relationship-types.ts'
import { graphsOf, row, usableOf } from '../../../test/support/usable.ts'
import type { GraphRelationship } from '../trace/graph.ts'
import { runToEnd } from '../trace/run.ts'
import { idAt, linksOf } from './hit.ts'
import { moneyLoops } from './money-loops.ts'

describe('money loops', () => {
  it('are all simple ways from an investor back to it with a payment, and no other', () => {
    const steps: Partial<Record<RelationshipType, [kind: string, forward: boolean]>> = {
      INVESTED_IN: ['invests', true],
      CUSTOMER_OF: ['pays', true],
      SUPPLIES: ['pays', false],
      OPERATES: ['belongs', false],
    }
    fc.assert(
      fc.property(
        graphsOf(Object.keys(steps) as RelationshipType[]),
        fc.integer({ min: 2, max: 4 }),
        (usable, most) => {
          const { graph } = usable
          const legs = linksOf(usable, Object.keys(steps) as RelationshipType[]).map(({ from, to, type }) => {
            const [kind, forward] = steps[type] as [string, boolean]
            return forward ? { a: from, b: to, kind } : { a: to, b: from, kind }
          })
          // Every sequence of different entities, however long, checked for legs between neighbors.
          const expected = new Set<string>()
          const extend = (way: number[]) => {
            const kinds = way.map((a, i) => {
              const b = way[(i + 1) % way.length]
              return new Set(legs.filter(leg => leg.a === a && leg.b === b).map(leg => leg.kind))
            })
            const joined = kinds.every(set => set.size > 0)
            if (way.length >= 2 && way.length <= most && joined && kinds[0]?.has('invests')) {
              if (kinds.slice(1).some(set => set.has('pays')))
                expected.add(way.map(v => idAt(graph, v)).join())
            }
            if (way.length < most)
              for (let v = 0; v < graph.ids.length; v++) if (!way.includes(v)) extend([...way, v])
          }
          for (let v = 0; v < graph.ids.length; v++) extend([v])
          const { loops, cut } = runToEnd(moneyLoops(usable, most))
          expect(loops.map(loop => loop.id).sort()).toEqual([...expected].sort())
          expect(cut).toBeNull()
        },
      ),
      { numRuns: 200 },
    )
  })

  it('show every relationship on each leg: of the first only what is an investment', () => {
    const usable = usableOf([
      row('company:0', 'INVESTED_IN', 'company:1'),
      row('company:0', 'HOLDS_STAKE_IN', 'company:1'),
      row('company:1', 'SUPPLIES', 'company:0'),
      row('company:1', 'CUSTOMER_OF', 'company:0'),
      row('company:1', 'PART_OF', 'company:0'),
      row('company:1', 'PARTNERS_WITH', 'company:0'),
    ])
    const { loops } = runToEnd(moneyLoops(usable, 2))
    expect(loops.map(loop => loop.relationshipIds)).toEqual([
      [
        'company:0~INVESTED_IN~company:1',
        'company:0~HOLDS_STAKE_IN~company:1',
        'company:1~CUSTOMER_OF~company:0',
        'company:1~PART_OF~company:0',
      ],
    ])
  })

  it('say where looking ended, and have lost no short loop for a long one', () => {
    const rows: GraphRelationship[] = []
    for (let i = 0; i < 6; i++)
      for (let j = 0; j < 6; j++)
        if (i !== j)
          rows.push(
            row(`company:${i}`, 'INVESTED_IN', `company:${j}`),
            row(`company:${i}`, 'CUSTOMER_OF', `company:${j}`),
          )
    const { loops, cut } = runToEnd(moneyLoops(usableOf(rows), 3, 40))
    expect(loops.filter(loop => loop.entityIds.length === 2).length).toBe(30)
    expect(cut).toMatch(/^Looking ended at \d+ loops: those of fewer than 3 legs are all here/)
  })
})
