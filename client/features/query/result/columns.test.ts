import { describe, expect, it } from 'vitest'
import { barOf, columnsOf } from './columns.ts'
import { emptyResult } from './result.ts'

const resultOf = (columns: string[], rows: (string | number | null)[][]) => ({
  ...emptyResult(),
  columns,
  rows,
})

describe('the columns of a result', () => {
  it('stand to the right when every value is a number', () => {
    const columns = columnsOf(
      resultOf(
        ['name', 'n'],
        [
          ['a', 1],
          ['b', null],
          ['c', 3],
        ],
      ),
    )
    expect(columns.map(({ name, numeric }) => [name, numeric])).toEqual([
      ['name', false],
      ['n', true],
    ])
  })

  it('have bars where figures differ and none is below zero, and not for years', () => {
    const barsOf = (...figures: number[]) =>
      columnsOf(
        resultOf(
          ['n'],
          figures.map(n => [n]),
        ),
      )[0]?.bars
    expect(barsOf(2, 50)).toEqual({ from: 2, to: 50 })
    expect([barsOf(5, 5), barsOf(-1, 3), barsOf(2019, 2024)]).toEqual([null, null, null])
  })

  it('draws bars on a log scale, none for nothing', () => {
    const scale = { from: 1, to: 100 }
    expect([0, 1, 10, 100].map(n => Number(barOf(n, scale).toFixed(2)))).toEqual([0, 0.12, 0.56, 1])
  })
})
