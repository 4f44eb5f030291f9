import { expect, test } from 'vitest'
import { exampleClaim } from '../../../contract/example.ts'
import { Claim } from '../../../model/claim.ts'
import { moneyScale } from './money-scale.ts'

let next = 0
const claim = (patch: Partial<Claim>): Claim =>
  Claim.parse({
    ...exampleClaim,
    id: `claim:${(next++).toString(16).padStart(16, '0')}`,
    standing: 'normal',
    ...patch,
  })
const bn = (
  amount: number,
  amountKind: Claim['amountKind'],
  eventOn: string | null,
  patch: Partial<Claim> = {},
) => claim({ amount: amount * 1e9, amountKind, amountBound: 'exact', eventOn, ...patch })

const drawn = (claims: Claim[]) =>
  moneyScale(claims, 'USD')?.rows.map(row => [row.kind, row.pieces.map(({ from, length }) => [from, length])])

test('payments lie one after the other under the cap they fill', () => {
  expect(
    drawn([bn(4, 'cap', '2023-09-25'), bn(2.75, 'paid', '2024-03-27'), bn(1.25, 'paid', '2023-09')]),
  ).toEqual([
    ['cap', [[0, 1]]],
    [
      'paid',
      [
        [0, 0.3125],
        [0.3125, 0.6875],
      ],
    ],
  ])
})

test('the same payment told twice is drawn once', () => {
  expect(drawn([bn(1, 'paid', '2024-03-27'), bn(1, 'paid', '2024-03')])).toEqual([['paid', [[0, 1]]]])
})

test('other kinds say the whole each time and are not added', () => {
  const scale = moneyScale([bn(4, 'cap', '2023'), bn(8, 'cap', '2024')], 'USD')
  expect(scale?.full).toBe(8e9)
  expect(drawn([bn(4, 'cap', '2023'), bn(8, 'cap', '2024')])).toEqual([
    [
      'cap',
      [
        [0, 0.5],
        [0, 1],
      ],
    ],
  ])
})

test('a corrected payment is left out where a sound one stands', () => {
  expect(drawn([bn(4, 'paid', '2024-03-27', { standing: 'corrected' }), bn(1, 'paid', '2023-09')])).toEqual([
    ['paid', [[0, 1]]],
  ])
})

test('retracted, deprecated and foreign money is not drawn', () => {
  expect(
    moneyScale(
      [
        bn(1, 'paid', '2024', { retractedOn: '2025-01-01' }),
        bn(1, 'paid', '2024', { standing: 'deprecated' }),
        bn(1, 'paid', '2024', { currency: 'EUR' }),
      ],
      'USD',
    ),
  ).toBeNull()
})
