import { csvParseRows } from 'd3-dsv'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvCell, csvOf, csvRows } from './csv.ts'

const text = fc.string({ unit: 'binary', maxLength: 12 }).filter(cell => !/^[=+\-@\t\r]/.test(cell))
const table = fc
  .integer({ min: 2, max: 4 })
  .chain(width =>
    fc.array(fc.array(text, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
  )

test('what is written is what another reader reads', () => {
  fc.assert(
    fc.property(table, rows => {
      expect(csvParseRows(csvRows(rows))).toEqual(rows)
    }),
  )
})

test.each(['=1+1', '+SUM(A1)', '-1+2', '@cmd', '\t=1', '\r=1'])('%j is text, not a formula', formula => {
  const [[cell]] = csvParseRows(csvRows([[formula, '']])) as [[string]]
  expect(cell).toBe(`'${formula}`)
})

test.each(['-4', '-4.5', '-1e+21'])('%s stays a number', number => {
  expect(csvCell(number)).toBe(number)
})

test('a file says that it is Unicode', () => {
  expect(csvOf(['Name'], [['Müller']])).toBe('\uFEFFName\r\nMüller\r\n')
})
