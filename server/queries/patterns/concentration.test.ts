import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { concentrationOf, type Inflow } from './concentration.ts'

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

  it('is each investor’s share of each kind of money in each currency', () => {
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
})
