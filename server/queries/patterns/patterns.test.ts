import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RelationshipType } from '../../../model/relationship-types.ts'
import { buildGraph, type GraphRelationship } from '../trace/graph.ts'
import { commonInvestments } from './co-investment.ts'
import { concentrationOf, type Inflow } from './concentration.ts'
import { type DealRow, gapsOf } from './gaps.ts'
import { idAt, linksOf, type Usable } from './hit.ts'
import { moneyLoops } from './money-loops.ts'
import { articulationPoints, falls, type Need, needsOf } from './suppliers.ts'

const row = (from: string, type: RelationshipType, to: string): GraphRelationship => ({
  from,
  to,
  type,
  about: null,
  origins: 1,
  contested: false,
  status: 'active',
  year: 2024,
})

const graphsOf = (types: readonly RelationshipType[], n = 6) =>
  fc
    .uniqueArray(fc.record({ from: fc.nat(n - 1), to: fc.nat(n - 1), type: fc.constantFrom(...types) }), {
      maxLength: 16,
      selector: ({ from, to, type }) => `${from} ${to} ${type}`,
    })
    .map((links): Usable => {
      const entities = Array.from({ length: n }, (_, i) => ({ id: `company:${i}`, type: 'company' as const }))
      const rows = links
        .filter(link => link.from !== link.to)
        .map(link => row(`company:${link.from}`, link.type, `company:${link.to}`))
      return { graph: buildGraph(entities, rows), ok: () => true }
    })

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
          expect(new Set(moneyLoops(usable, most).loops.map(loop => loop.id))).toEqual(expected)
        },
      ),
      { numRuns: 200 },
    )
  })
})

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
        expect([...falls(needs, stopped)].sort()).toEqual([...down].sort())
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
        expect([...articulationPoints(edges)].sort()).toEqual(expected.sort())
      }),
      { numRuns: 400 },
    )
  })
})

describe('common investments', () => {
  it('join two investors by every company both put money into', () => {
    fc.assert(
      fc.property(graphsOf(['INVESTED_IN']), usable => {
        const links = linksOf(usable, ['INVESTED_IN'])
        const into = (v: number) => new Set(links.filter(link => link.from === v).map(link => link.to))
        const expected: string[] = []
        for (let a = 0; a < 6; a++)
          for (let b = a + 1; b < 6; b++) {
            const both = [...into(a)].filter(company => into(b).has(company)).sort()
            if (both.length > 0) expected.push(`${a} ${b}: ${both}`)
          }
        expect(
          commonInvestments(links)
            .map(({ a, b, companies }) => `${a} ${b}: ${[...companies].sort()}`)
            .sort(),
        ).toEqual(expected.sort())
      }),
      { numRuns: 200 },
    )
  })
})

describe('concentration', () => {
  const flow = (
    from: string,
    amount: number | null,
    kind: Inflow['kind'],
    currency = 'USD',
    status = 'completed',
  ) => ({
    id: `${from} ${amount} ${kind} ${currency}`,
    from,
    to: 'company:larkspur',
    amount,
    currency: amount === null ? null : currency,
    kind,
    status,
  })

  it('keeps kinds and currencies apart and counts what has no figure', () => {
    const { parts, unknown } = concentrationOf([
      flow('company:a', 3, 'committed'),
      flow('company:b', 1, 'committed'),
      flow('company:a', 5, 'paid'),
      flow('company:a', 7, 'committed', 'EUR'),
      flow('company:c', null, null),
      flow('company:c', 100, 'round_total'),
      flow('company:d', 50, 'committed', 'USD', 'rumoured'),
    ])
    expect(
      parts.map(({ kind, currency, total, herfindahl, shares }) => [
        kind,
        currency,
        total,
        herfindahl,
        shares.map(({ investor, share }) => `${investor} ${share}`),
      ]),
    ).toEqual([
      ['committed', 'USD', 4, 6250, ['company:a 0.75', 'company:b 0.25']],
      ['committed', 'EUR', 7, 10_000, ['company:a 1']],
      ['paid', 'USD', 5, 10_000, ['company:a 1']],
    ])
    expect(unknown.map(({ from }) => from)).toEqual(['company:c', 'company:c'])
  })
})

describe('regulatory gaps', () => {
  it('are the unexamined deals with an examined one alike', () => {
    const deal = (id: string, amount: number | null, examined: boolean, subtype = 'investment'): DealRow => ({
      id,
      subtype,
      amount,
      currency: amount === null ? null : 'USD',
      amountKind: 'committed',
      examinedBy: examined ? [`x~CONCERNS~${id}`] : [],
    })
    const gaps = gapsOf(
      [
        deal('deal:looked-at', 4, true),
        deal('deal:like-it', 8, false),
        deal('deal:smaller', 1.9, false),
        deal('deal:other-kind', 4, false, 'merger'),
        deal('deal:no-figure', null, false),
      ],
      2,
    )
    expect(gaps.map(gap => [gap.deal.id, gap.alike.map(other => other.id)])).toEqual([
      ['deal:like-it', ['deal:looked-at']],
    ])
  })
})
