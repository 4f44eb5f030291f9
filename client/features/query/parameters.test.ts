import { describe, expect, it } from 'vitest'
import { parameterOf, parametersIn, parseParameter, parseParameters } from './parameters.ts'

describe('parameters', () => {
  it('reads each type as typed', () => {
    expect(parseParameter({ name: 'a', type: 'string', text: 'x' })).toEqual({ ok: true, value: 'x' })
    expect(parseParameter({ name: 'a', type: 'number', text: ' 12 ' })).toEqual({ ok: true, value: 12 })
    expect(parseParameter({ name: 'a', type: 'number', text: '0.5' })).toEqual({ ok: true, value: 0.5 })
    expect(parseParameter({ name: 'a', type: 'boolean', text: 'TRUE' })).toEqual({ ok: true, value: true })
    expect(parseParameter({ name: 'a', type: 'date', text: '2024-02-29' })).toEqual({
      ok: true,
      value: '2024-02-29',
    })
    expect(parseParameter({ name: 'a', type: 'list', text: '[1,"b"]' })).toEqual({
      ok: true,
      value: [1, 'b'],
    })
    expect(parseParameter({ name: 'a', type: 'map', text: '{"k":1}' })).toEqual({ ok: true, value: { k: 1 } })
  })

  it('keeps a whole number beyond 2^53 exact', () => {
    expect(parseParameter({ name: 'a', type: 'number', text: '9007199254740993' })).toEqual({
      ok: true,
      value: { $int: '9007199254740993' },
    })
  })

  it('keeps 4.0 a float, and opens it as a number again', () => {
    expect(parseParameter({ name: 'f', type: 'number', text: '4.0' })).toEqual({
      ok: true,
      value: { $float: '4.0' },
    })
    expect(parameterOf('f', { $float: '4.0' })).toEqual({ name: 'f', type: 'number', text: '4.0' })
    expect(parseParameter({ name: 'f', type: 'number', text: '0x10' }).ok).toBe(false)
  })

  it('names every parameter that is wrong, and why', () => {
    const { values, wrong } = parseParameters([
      { name: 'good', type: 'number', text: '1' },
      { name: '1bad', type: 'string', text: '' },
      { name: 'day', type: 'date', text: '2024-02-30' },
      { name: 'list', type: 'list', text: '{}' },
      { name: 'n', type: 'number', text: '' },
    ])
    expect(values).toEqual({ good: 1 })
    expect(wrong.map(entry => entry.name)).toEqual(['1bad', 'day', 'list', 'n'])
  })

  it('finds the parameters a text asks for, not those in strings, comments and names', () => {
    expect(
      parametersIn("MATCH (n {id: $id}) WHERE n.x = '$no' /* $never */ // $not\nRETURN `$odd`, $id, $limit"),
    ).toEqual(['id', 'limit'])
  })

  it('chooses the type of a value that is at hand', () => {
    expect(parameterOf('a', 3)).toEqual({ name: 'a', type: 'number', text: '3' })
    expect(parameterOf('a', '2024-03')).toEqual({ name: 'a', type: 'date', text: '2024-03' })
    expect(parameterOf('a', 'company:amazon')).toEqual({ name: 'a', type: 'string', text: 'company:amazon' })
    expect(parameterOf('a', ['x'])).toEqual({ name: 'a', type: 'list', text: '["x"]' })
  })
})
