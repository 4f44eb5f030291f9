import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { graphsOf } from '../../../test/support/usable.ts'
import { runToEnd } from '../trace/run.ts'
import { coInvestment, commonInvestments } from './co-investment.ts'
import { linksOf } from './hit.ts'

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

describe('groups of investors', () => {
  it('share no investor, and hold each company that two of them have in common', () => {
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
