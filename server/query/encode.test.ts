import neo4j from 'neo4j-driver'
import { describe, expect, it } from 'vitest'
import { createEncoder } from './encode.ts'

const text = (value: unknown) => createEncoder().value(value)
const { Date: Day, Duration, LocalTime, Point } = neo4j.types

describe('the encoder', () => {
  it.each([
    [null, 'null'],
    [true, 'true'],
    ['a"b\n', '"a\\"b\\n"'],
    [neo4j.int(42), '42'],
    [neo4j.int(-1), '-1'],
    [neo4j.int('9007199254740991'), '9007199254740991'],
    [neo4j.int('9007199254740993'), '{"$int":"9007199254740993"}'],
    [neo4j.int('-9223372036854775808'), '{"$int":"-9223372036854775808"}'],
    [4, '4.0'],
    [-0, '-0.0'],
    [0.1, '0.1'],
    [1e300, '1e+300'],
    [Number.NaN, '{"$float":"NaN"}'],
    [Number.NEGATIVE_INFINITY, '{"$float":"-Infinity"}'],
    [new Day(2024, 3, 27), '{"$date":"2024-03-27"}'],
    [new Duration(14, 3, 5, 1), '{"$duration":"P1Y2M3DT5.000000001S"}'],
    [new Duration(1, 0, 0, 0), '{"$duration":"P1M"}'],
    [new Duration(0, 0, 0, 0), '{"$duration":"PT0S"}'],
    [new LocalTime(1, 2, 3, 4), '{"$localTime":"01:02:03.000000004"}'],
    [new Point(neo4j.int(7203), 1, 2.5), '{"$point":{"srid":7203,"x":1,"y":2.5}}'],
    [new Int8Array([1, -1]), '{"$bytes":"Af8="}'],
    [[1.5, [null], {}], '[1.5,[null],{}]'],
    [{ a: neo4j.int(1) }, '{"a":1}'],
    [{ $int: 'x' }, '{"$map":{"$int":"x"}}'],
  ])('writes %o as %s', (value, expected) => {
    expect(text(value)).toBe(expected)
    expect(() => JSON.parse(text(value))).not.toThrow()
  })

  it('cuts what is nested too deeply', () => {
    let value: unknown = []
    for (let i = 0; i < 200; i++) value = [value]
    const encoder = createEncoder()
    expect(encoder.value(value)).toContain('{"$cut":"depth"}')
    expect(encoder.wasCut()).toBe(true)
  })
})
