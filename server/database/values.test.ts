import neo4j from 'neo4j-driver'
import { describe, expect, it } from 'vitest'
import { int, toNumber } from './values.ts'

describe('numbers from the database', () => {
  it.each([
    [neo4j.int(7), 7],
    [7n, 7],
    [0.5, 0.5],
    [neo4j.int('-9007199254740991'), -9007199254740991],
  ])('%s is %s', (value, expected) => {
    expect(toNumber(value)).toBe(expected)
  })

  it('are never rounded silently', () => {
    expect(() => toNumber(neo4j.int('9007199254740993'))).toThrow('9007199254740993 cannot be held exactly')
    expect(() => toNumber(9007199254740993n)).toThrow(RangeError)
  })

  it('are not guessed from anything else', () => {
    expect(() => toNumber(null)).toThrow('expected a number from the database, got null')
    expect(() => toNumber('7')).toThrow('got string')
  })

  it('go there as whole numbers only', () => {
    expect(int(3)).toEqual(neo4j.int(3))
    expect(() => int(1.5)).toThrow('1.5 is not a whole number')
  })
})
