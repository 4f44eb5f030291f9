import { describe, expect, it } from 'vitest'
import { amountPattern, readAmount } from './amount-text.ts'

describe('readAmount', () => {
  it.each([
    ['1.25bn USD paid', { amount: 1_250_000_000, currency: 'USD', kind: 'paid', bound: 'exact' }],
    ['up to 4bn USD committed', { amount: 4e9, currency: 'USD', kind: 'committed', bound: 'up_to' }],
    ['about 16m USD price', { amount: 16_000_000, currency: 'USD', kind: 'price', bound: 'about' }],
    [
      'more than 470m EUR round total',
      { amount: 470e6, currency: 'EUR', kind: 'round_total', bound: 'over' },
    ],
    [
      'at least 1.353bn USD cost',
      { amount: 1_353_000_000, currency: 'USD', kind: 'cost', bound: 'at_least' },
    ],
    ['20 GBP fine', { amount: 20, currency: 'GBP', kind: 'fine', bound: 'exact' }],
  ])('reads %s', (text, money) => {
    expect(readAmount(text)).toEqual(money)
    expect(text).toMatch(new RegExp(amountPattern))
  })

  it.each([
    '4bn',
    '4bn USD',
    'USD 4bn committed',
    '4 billion USD paid',
    'up to USD 4bn paid',
    '-4bn USD paid',
  ])('does not read %s', text => {
    expect(readAmount(text)).toBeNull()
    expect(text).not.toMatch(new RegExp(amountPattern))
  })
})
