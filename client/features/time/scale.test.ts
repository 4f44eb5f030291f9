import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addMonths,
  axisLabel,
  density,
  outside,
  starts,
  toDay,
  toNumber,
  unitFor,
  wholeStretch,
  zoomed,
} from './scale.ts'

const year2024 = { from: toNumber('2024-01-01'), to: toNumber('2024-12-31') }

test('a day and its number are the same day', () => {
  fc.assert(
    fc.property(fc.integer({ min: toNumber('1900-01-01'), max: toNumber('2100-12-31') }), number => {
      expect(toNumber(toDay(number))).toBe(number)
    }),
  )
})

test('a month later is the same day of the month, or its last', () => {
  expect(addMonths('2024-01-31', 1)).toBe('2024-02-29')
  expect(addMonths('2024-12-15', 1)).toBe('2025-01-15')
  expect(addMonths('2024-01-15', -1)).toBe('2023-12-15')
})

test('zooming keeps the day under the pointer where it is', () => {
  const around = toNumber('2024-03-01')
  const { from, to } = zoomed(year2024, 0.5, around)
  const before = (around - year2024.from) / (year2024.to - year2024.from)
  expect((around - from) / (to - from)).toBeCloseTo(before)
})

test('units follow the zoom, from decades to days', () => {
  const century = { from: toNumber('1930-01-01'), to: toNumber('2030-01-01') }
  expect([
    unitFor(century, 900, 40),
    unitFor(year2024, 900, 40),
    unitFor(zoomed(year2024, 0.04), 900, 40),
  ]).toEqual(['decade', 'month', 'day'])
  expect(starts(year2024, 'quarter').map(day => `${toDay(day)} ${axisLabel(day, 'quarter')}`)).toEqual([
    '2024-01-01 2024',
    '2024-04-01 Apr',
    '2024-07-01 Jul',
    '2024-10-01 Oct',
  ])
})

test('a date known by its year alone is spread over the year', () => {
  const bins = density([{ on: '2024' }, { on: '2024-03-27' }], () => 1, year2024, 'quarter')
  expect(bins.map(bin => Number(bin.count.toFixed(2)))).toEqual([1.25, 0.25, 0.25, 0.25])
})

test('shows something where nothing is dated', () => {
  const { from, to } = wholeStretch([], '2026-11-23')
  expect(from).toBeLessThan(toNumber('2026-11-23'))
  expect(to).toBeGreaterThan(toNumber('2026-11-23'))
})

test('begins with the first of what is dated, and counts what lies outside', () => {
  const dates = [{ on: '2021' }, ...Array.from({ length: 20 }, (_, i) => ({ on: `2024-01-${i + 10}` }))]
  const stretch = wholeStretch(dates, '2026-11-23')
  expect(toDay(stretch.from) <= '2024-01-10' && toDay(stretch.from) > '2023-11-01').toBe(true)
  expect(outside(dates, stretch)).toEqual({ earlier: 1, later: 0 })
  expect(outside(dates, { from: toNumber('2020-01-01'), to: toNumber('2023-01-01') })).toEqual({
    earlier: 0,
    later: 20,
  })
})
