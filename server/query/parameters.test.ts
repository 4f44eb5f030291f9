import fc from 'fast-check'
import neo4j from 'neo4j-driver'
import { describe, expect, it } from 'vitest'
import { createEncoder } from './encode.ts'
import { ParameterError, toParameters } from './parameters.ts'

const read = (value: unknown) => toParameters({ value }).value
const written = (value: unknown) => JSON.parse(createEncoder().value(value))

describe('toParameters', () => {
  it('makes whole numbers INTEGER, so that LIMIT takes them', () => {
    expect(neo4j.isInt(read(5) as object)).toBe(true)
    expect(read(5.5)).toBe(5.5)
  })

  it.each([
    { $int: '9007199254740993' },
    { $date: '2024-02-29' },
    { $time: '10:11:12.000000013+02:00' },
    { $localTime: '10:11:12' },
    { $dateTime: '2024-01-01T10:00:00.123456789Z' },
    { $localDateTime: '2024-01-01T10:00:00.5' },
    { $duration: 'P1Y2M3DT5.000000001S' },
    { $bytes: 'Af8=' },
    { $point: { srid: 7203, x: 1, y: 2 } },
    { $map: { $int: 'not a number' } },
    { plain: [1, { deep: null }] },
  ])('reads what the encoder writes: %j', value => {
    const back = written(read(value))
    expect(JSON.stringify(back).replace('500000000', '5')).toBe(JSON.stringify(value))
  })

  it.each([{ $date: 'today' }, { $int: '1e5' }, { $duration: 'P' + 'X' }, { $point: { x: 1 } }])(
    'refuses %j',
    value => expect(() => read(value)).toThrow(ParameterError),
  )

  it('keeps any plain JSON as it is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        const text = JSON.stringify(value)
        fc.pre(!text.includes('"$') && !text.includes('__proto__') && !/[eE]|-0/.test(text))
        expect(JSON.stringify(written(read(value)))).toBe(text)
      }),
    )
  })
})
