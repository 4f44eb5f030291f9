import { describe, expect, it } from 'vitest'
import { claim, dollars, source } from '../test/world/build.ts'
import { sourceLookup } from './clocks.ts'
import { shownValues } from './values.ts'

const sources = sourceLookup([
  source('one', '2024-03-28'),
  source('two', '2024-04-01'),
  source('filing', '2024-05-01', { kind: 'filing' }),
])
const invested = (slug: string, more: Parameters<typeof claim>[4]) =>
  claim('company:a', 'INVESTED_IN', 'company:b', [slug], { about: 'deal:d', status: 'completed', ...more })
const seen = (...claims: ReturnType<typeof invested>[]) =>
  shownValues(claims, sources)
    .filter(({ question }) => question !== 'Status')
    .map(({ question, value }) => [question, value])

describe('values shown', () => {
  it('tell one date, the most precise, where dates agree', () => {
    const claims = [invested('one', { eventOn: '2024-03-27' }), invested('filing', { eventOn: '2024-03' })]
    expect(seen(...claims)).toEqual([['When was it completed?', '27 March 2024']])
    const [value] = shownValues(claims, sources)
    expect(value?.reasons.at(-1)?.finding).toBe(
      '“March 2024” agrees with 27 March 2024, which says it more precisely.',
    )
    expect(value?.claimId).toBe(claims[0]?.id)
  })

  it('tell a payment once where one source gives the day and another the month', () => {
    expect(
      seen(
        invested('one', { ...dollars(2.75e9, 'paid'), eventOn: '2024-03' }),
        invested('two', { ...dollars(2.75e9, 'paid'), eventOn: '2024-03-27' }),
      ).filter(([question]) => question === 'How much was paid?'),
    ).toEqual([['How much was paid?', 'US$2.75bn, 27 March 2024']])
  })

  it('keep payments of different sums, and of different days, apart', () => {
    const paid = (slug: string, amount: number, eventOn: string) =>
      invested(slug, { ...dollars(amount, 'paid'), eventOn })
    const payments = (...claims: ReturnType<typeof paid>[]) =>
      seen(...claims).filter(([question]) => question === 'How much was paid?')
    expect(payments(paid('one', 1e9, '2024-03'), paid('two', 2e9, '2024-03-27'))).toHaveLength(2)
    expect(payments(paid('one', 1e9, '2024-03-01'), paid('two', 1e9, '2024-03-27'))).toHaveLength(2)
  })
})
