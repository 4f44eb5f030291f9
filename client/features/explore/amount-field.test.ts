import { expect, test } from 'vitest'
import { readBillions } from './amount-field.tsx'

test.each([
  ['1.5', 1_500_000_000],
  ['4', 4_000_000_000],
  [' 0,25 ', 250_000_000],
  ['', null],
  ['abc', undefined],
  ['-4', undefined],
  ['1e9', undefined],
  ['9999999', undefined],
])('“%s” billions are %s', (text, amount) => {
  expect(readBillions(text)).toBe(amount)
})
