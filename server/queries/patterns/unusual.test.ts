import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { graphsOf, row, usableOf } from '../../../test/support/usable.ts'
import { runToEnd } from '../trace/run.ts'
import { type Best, bestOf } from './best.ts'
import { linksOf, type Usable } from './hit.ts'
import { addLoadBearing, addRumours } from './unusual.ts'

/** All hits that are added, the weightiest first. */
function madeBy(add: (best: Best) => void) {
  const best = bestOf(1_000, null)
  add(best)
  return best.hits()
}

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
            madeBy(best => runToEnd(addLoadBearing(best, usable)))
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
    expect(madeBy(best => addRumours(best, usable)).map(hit => hit.id)).toEqual([
      'company:1~INVESTED_IN~company:2',
      'company:0~INVESTED_IN~company:1',
    ])
  })
})
