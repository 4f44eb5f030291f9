import { expect, test } from 'vitest'
import { counted } from './counted.ts'

test('counts with the right word and thousands', () => {
  expect([counted(1, 'claim'), counted(1204, 'claim'), counted(2, 'entity', 'entities')]).toEqual([
    '1 claim',
    '1,204 claims',
    '2 entities',
  ])
})
