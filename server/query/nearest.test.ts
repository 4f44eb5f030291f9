import { describe, expect, it } from 'vitest'
import { nearest } from './nearest.ts'

describe('nearest', () => {
  it.each([
    ['Compny', ['Company', 'Chip'], 'Company'],
    ['INVESTEDIN', ['INVESTED_IN', 'SUPPLIES'], 'INVESTED_IN'],
    ['MTACH', ['MATCH', 'RETURN'], 'MATCH'],
    ['Banana', ['Company', 'Chip'], null],
  ])('finds for %s among %j: %s', (word, candidates, expected) => {
    expect(nearest(word, candidates)).toBe(expected)
  })
})
