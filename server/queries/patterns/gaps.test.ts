import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runToEnd } from '../trace/run.ts'
import { type DealRow, gapsOf } from './gaps.ts'

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

  it('are every unexamined deal with every examined one of its kind, currency and like size', () => {
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
})
