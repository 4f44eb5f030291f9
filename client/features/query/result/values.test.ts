import { expect, it } from 'vitest'
import type { QueryValue } from '../../../../contract/query-value.ts'
import { emptyResult } from './result.ts'
import { listOfValues } from './values.ts'

it('a column becomes a list of ids and values, each once, lists laid out and typed values kept', () => {
  const result = emptyResult()
  result.nodes = [{ ref: 0, labels: ['Claim'], properties: { id: 'claim:0123456789abcdef' } }]
  const day = { $date: '2024-01-01' }
  const column: QueryValue[] = [
    { $entity: 'company:amazon' },
    ['x', ['x', 'y']],
    day,
    day,
    null,
    { $node: 0 },
  ]
  expect(listOfValues(column, result)).toEqual({
    list: ['company:amazon', 'x', 'y', day, 'claim:0123456789abcdef'],
    left: 0,
  })
})

it('a long column is cut, and it is said how many are left out', () => {
  const { list, left } = listOfValues(
    Array.from({ length: 1_200 }, (_, i) => i),
    emptyResult(),
  )
  expect([list.length, left]).toEqual([1_000, 200])
})
