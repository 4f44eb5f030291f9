import fc from 'fast-check'
import { UndirectedGraph } from 'graphology'
import * as centrality from 'graphology-metrics/centrality/betweenness.js'
import { describe, expect, it } from 'vitest'
import type { RelationshipType } from '../../../model/relationship-types.ts'
import { buildGraph, type GraphRelationship } from '../trace/graph.ts'
import { runToEnd } from '../trace/run.ts'
import { betweennessOf } from './betweenness.ts'
import { coInvestment, commonInvestments } from './co-investment.ts'
import { concentrationOf, type Inflow } from './concentration.ts'
import { type DealRow, gapsOf } from './gaps.ts'
import { idAt, linksOf, type Usable } from './hit.ts'
import { moneyLoops } from './money-loops.ts'
import { sharedInvestors } from './shared.ts'
import { singleSuppliers } from './suppliers.ts'
import { articulationPoints, falls, joinedBy, type Need, needsOf, supplyOf } from './supply-graph.ts'
import { loadBearing, rumours } from './unusual.ts'

const betweennessCentrality = centrality.default as unknown as (
  graph: UndirectedGraph,
) => Record<string, number>

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

const usableOf = (rows: GraphRelationship[], n = 6): Usable => ({
  graph: buildGraph(
    Array.from({ length: n }, (_, i) => ({ id: `company:${i}`, type: 'company' as const })),
    rows,
  ),
  ok: () => true,
})

const graphsOf = (types: readonly RelationshipType[], n = 6) =>
  fc
    .uniqueArray(fc.record({ from: fc.nat(n - 1), to: fc.nat(n - 1), type: fc.constantFrom(...types) }), {
      maxLength: 16,
      selector: ({ from, to, type }) => `${from} ${to} ${type}`,
    })
    .map(links =>
      usableOf(
        links
          .filter(link => link.from !== link.to)
          .map(link => row(`company:${link.from}`, link.type, `company:${link.to}`)),
        n,
      ),
    )

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

describe('shared investors', () => {
  it('are all pairs of companies with enough in common, and all that compete', () => {
    const held: RelationshipType[] = ['INVESTED_IN', 'SITS_ON_BOARD_OF']
    fc.assert(
      fc.property(
        graphsOf([...held, 'COMPETES_WITH'], 6),
        fc.integer({ min: 1, max: 3 }),
        (usable, atLeast) => {
          const links = linksOf(usable, [...held, 'COMPETES_WITH'])
          const expected: string[] = []
          for (let a = 0; a < 6; a++)
            for (let b = a + 1; b < 6; b++) {
              const behind = (company: number) =>
                new Set(links.filter(l => held.includes(l.type) && l.to === company).map(l => l.from))
              const common = [...behind(a)].filter(v => behind(b).has(v)).sort()
              const rivals = links.some(
                l =>
                  l.type === 'COMPETES_WITH' &&
                  ((l.from === a && l.to === b) || (l.from === b && l.to === a)),
              )
              if (common.length >= atLeast || (rivals && common.length > 0))
                expected.push(`company:${a} company:${b}: ${common} ${rivals}`)
            }
          const hits = runToEnd(sharedInvestors(usable, atLeast))
          expect(
            hits
              .map(({ entityIds: [a, b, ...by], weight }) => {
                const holders = by.map(id => id.slice('company:'.length))
                return `${a} ${b}: ${holders} ${weight >= 1_000_000}`
              })
              .sort(),
          ).toEqual(expected.sort())
        },
      ),
      { numRuns: 200 },
    )
  })
})

describe('unusual claims', () => {
  it('are single-origin lines without another way of two hops between their ends', () => {
    fc.assert(
      fc.property(
        graphsOf(['SUPPLIES', 'INVESTED_IN'], 7),
        fc.array(fc.boolean(), { minLength: 16, maxLength: 16 }),
        ({ graph }, counts) => {
          const usable: Usable = { graph, ok: r => counts[r % 16] as boolean }
          const all = linksOf(usable, ['SUPPLIES', 'INVESTED_IN'])
          const joined = (a: number, b: number, without: number) =>
            all.some(l => l.r !== without && ((l.from === a && l.to === b) || (l.from === b && l.to === a)))
          const expected = all.filter(({ r, from, to }) => {
            if (graph.origins[r] !== 1 || joined(from, to, r)) return false
            return graph.ids.every((_, w) => !(joined(from, w, r) && joined(w, to, r)))
          })
          expect(
            runToEnd(loadBearing(usable))
              .map(hit => hit.id)
              .sort(),
          ).toEqual(expected.map(({ from, type, to }) => `company:${from}~${type}~company:${to}`).sort())
        },
      ),
      { numRuns: 300 },
    )
  })

  it('are what was reported and never confirmed, the oldest first', () => {
    const usable = usableOf([
      { ...row('company:0', 'INVESTED_IN', 'company:1'), status: 'rumoured', year: 2024 },
      { ...row('company:1', 'INVESTED_IN', 'company:2'), status: 'rumoured', year: 2019 },
      row('company:2', 'INVESTED_IN', 'company:3'),
    ])
    expect(
      rumours(usable)
        .sort((a, b) => b.weight - a.weight)
        .map(hit => hit.id),
    ).toEqual(['company:1~INVESTED_IN~company:2', 'company:0~INVESTED_IN~company:1'])
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
          runToEnd(commonInvestments(links))
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
    const gaps = runToEnd(
      gapsOf(
        [
          deal('deal:looked-at', 4, true),
          deal('deal:like-it', 8, false),
          deal('deal:smaller', 1.9, false),
          deal('deal:other-kind', 4, false, 'merger'),
          deal('deal:no-figure', null, false),
        ],
        2,
      ),
    )
    expect(gaps.map(gap => [gap.deal.id, gap.alike.map(other => other.id)])).toEqual([
      ['deal:like-it', ['deal:looked-at']],
    ])
  })
})

describe('patterns beside a brute-force count', () => {
  it('gaps: every unexamined deal with every examined one of its kind, currency and like size', () => {
    const deals = fc
      .array(
        fc.record({
          subtype: fc.constantFrom('investment', 'merger', null),
          amount: fc.option(fc.integer({ min: 1, max: 40 }), { nil: null }),
          currency: fc.constantFrom('USD', 'EUR'),
          examined: fc.boolean(),
        }),
        { maxLength: 12 },
      )
      .map(rows =>
        rows.map(
          ({ examined, ...rest }, i): DealRow => ({
            id: `deal:${i}`,
            amountKind: 'committed',
            examinedBy: examined ? [`x~CONCERNS~deal:${i}`] : [],
            ...rest,
          }),
        ),
      )
    fc.assert(
      fc.property(deals, fc.integer({ min: 1, max: 4 }), (rows, factor) => {
        const expected = rows.flatMap(deal => {
          if (deal.examinedBy.length > 0 || !deal.amount || !deal.subtype) return []
          const alike = rows.filter(other => {
            if (other.examinedBy.length === 0 || !other.amount) return false
            if (other.subtype !== deal.subtype || other.currency !== deal.currency) return false
            return other.amount <= (deal.amount ?? 0) * factor && (deal.amount ?? 0) <= other.amount * factor
          })
          return alike.length > 0 ? [`${deal.id}: ${alike.map(other => other.id).sort()}`] : []
        })
        expect(
          runToEnd(gapsOf(rows, factor))
            .map(({ deal, alike, count }) => {
              expect(count).toBe(alike.length)
              return `${deal.id}: ${alike.map(other => other.id).sort()}`
            })
            .sort(),
        ).toEqual(expected.sort())
      }),
      { numRuns: 300 },
    )
  })

  it('concentration: each investor’s share of each kind of money in each currency', () => {
    const flows = fc.array(
      fc.record({
        from: fc.constantFrom('company:a', 'company:b', 'company:c'),
        amount: fc.option(fc.integer({ min: 1, max: 9 }), { nil: null }),
        kind: fc.constantFrom('committed' as const, 'paid' as const, 'valuation' as const),
        currency: fc.constantFrom('USD', 'EUR'),
        status: fc.constantFrom('completed', 'rumoured'),
      }),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(flows, rows => {
        const expected: string[] = []
        for (const kind of ['committed', 'paid'])
          for (const currency of ['USD', 'EUR'])
            for (const from of ['company:a', 'company:b', 'company:c']) {
              let [mine, all] = [0, 0]
              for (const row of rows) {
                if (row.kind !== kind || row.currency !== currency || row.status !== 'completed') continue
                all += row.amount ?? 0
                if (row.from === from) mine += row.amount ?? 0
              }
              if (mine > 0) expected.push(`${kind} ${currency} ${from} ${mine} ${(mine / all).toFixed(6)}`)
            }
        const { parts, unknown } = concentrationOf(
          rows.map((row, i) => ({ id: String(i), to: 'company:larkspur', ...row })),
        )
        expect(
          parts
            .flatMap(({ kind, currency, shares }) =>
              shares.map(one => `${kind} ${currency} ${one.investor} ${one.sum} ${one.share.toFixed(6)}`),
            )
            .sort(),
        ).toEqual(expected.sort())
        expect(unknown.length).toBe(
          rows.filter(row => row.status === 'completed' && (row.amount === null || row.kind === 'valuation'))
            .length,
        )
      }),
      { numRuns: 300 },
    )
  })

  it('co-investment: groups share no investor, and hold each company that two of them have in common', () => {
    fc.assert(
      fc.property(graphsOf(['INVESTED_IN'], 8), usable => {
        const { graph } = usable
        const links = linksOf(usable, ['INVESTED_IN'])
        const into = (v: number) => new Set(links.filter(link => link.from === v).map(link => link.to))
        const hits = runToEnd(coInvestment(usable, 1))
        const groups = hits.map(hit => hit.id.split(',').map(id => graph.indexOf(id) as number))
        const grouped = groups.flat().sort()
        const joined = new Set<number>()
        for (let a = 0; a < 8; a++)
          for (let b = 0; b < 8; b++)
            if (a !== b && [...into(a)].some(company => into(b).has(company))) joined.add(a).add(b)
        expect(grouped).toEqual([...joined].sort())
        hits.forEach((hit, i) => {
          const members = groups[i] as number[]
          const common = new Set(
            members.flatMap(a =>
              members.flatMap(b => (a < b ? [...into(a)].filter(company => into(b).has(company)) : [])),
            ),
          )
          expect(hit.figures.map(figure => figure.value).slice(0, 2)).toEqual([
            String(members.length),
            String(common.size),
          ])
        })
      }),
      { numRuns: 200 },
    )
  })
})
