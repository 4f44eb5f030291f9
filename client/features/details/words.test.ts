import { expect, test } from 'vitest'
import { mergeSymmetric, readFrom } from './words.ts'

test('both directions of a symmetric type are one row', () => {
  expect(
    mergeSymmetric([
      { type: 'PARTNERS_WITH', direction: 'out', count: 4 },
      { type: 'INVESTED_IN', direction: 'in', count: 2 },
      { type: 'PARTNERS_WITH', direction: 'in', count: 1 },
    ]),
  ).toEqual([
    { type: 'PARTNERS_WITH', direction: 'both', count: 5 },
    { type: 'INVESTED_IN', direction: 'in', count: 2 },
  ])
})

test('a type is read from the side the panel is about', () => {
  expect([readFrom('INVESTED_IN', 'out'), readFrom('INVESTED_IN', 'in')]).toEqual([
    'invested in',
    'received money from',
  ])
})
