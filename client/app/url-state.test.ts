import { expect, test } from 'vitest'
import { z } from 'zod'
import { flag, integer, listOf } from '../../contract/query-string.ts'
import { decodeSearch, encodeSearch, parseSearch, stringifySearch } from './url-state.ts'

const schema = z.object({
  q: z.string().optional(),
  kinds: listOf(z.enum(['press', 'filing'])).optional(),
  hops: integer(1, 8).optional(),
  strict: flag.optional(),
})

test('reads parameters without guessing their type', () => {
  expect(parseSearch('?q=2024&hops=3')).toEqual({ q: '2024', hops: '3' })
})

test('decodes what the schema names', () => {
  expect(decodeSearch(schema, parseSearch('?q=2024&kinds=press,filing&hops=3&strict=true&other=1'))).toEqual({
    q: '2024',
    kinds: ['press', 'filing'],
    hops: 3,
    strict: true,
  })
})

test('counts a wrong parameter as absent and keeps the others', () => {
  expect(decodeSearch(schema, parseSearch('?q=a&kinds=rumour&hops=99'))).toEqual({ q: 'a' })
})

test('writes readable addresses and leaves out what is not set', () => {
  const search = encodeSearch(schema, { q: undefined, kinds: ['press', 'filing'], hops: 3, strict: false })
  expect(stringifySearch({ from: 'company:amazon', ...search })).toBe(
    '?from=company:amazon&kinds=press,filing&hops=3&strict=false',
  )
  expect(stringifySearch({ q: '', x: undefined })).toBe('')
})

test('what is written is read back', () => {
  const values = { q: 'a&b=c, d', kinds: ['press' as const], hops: 8 }
  expect(decodeSearch(schema, parseSearch(stringifySearch(encodeSearch(schema, values))))).toEqual(values)
})
