import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RelationshipType } from '../../../model/relationship-types.ts'
import { graphsOf } from '../../../test/support/usable.ts'
import { runToEnd } from '../trace/run.ts'
import { linksOf } from './hit.ts'
import { sharedInvestors } from './shared.ts'

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
