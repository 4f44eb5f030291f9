import { describe, expect, it } from 'vitest'
import type { Column } from './columns.ts'
import { toCsv, toTsv } from './delimited.ts'

interface Row {
  name: string
  amount: number | null
}
const columns: Column<Row>[] = [
  { id: 'name', name: 'Name', width: 1, value: row => row.name },
  { id: 'amount', name: 'Amount', width: 1, value: row => row.amount },
]

describe('tables as text', () => {
  it('quotes commas, quotes and line breaks', () => {
    expect(toCsv([{ name: 'A, "B"\nC', amount: 4e9 }], columns)).toBe(
      '\uFEFFName,Amount\r\n"A, ""B""\nC",4000000000\r\n',
    )
  })

  it('takes the power from formulas', () => {
    expect(toCsv([{ name: '=HYPERLINK("x")', amount: null }], columns)).toBe(
      '\uFEFFName,Amount\r\n"\'=HYPERLINK(""x"")",\r\n',
    )
  })

  it('keeps one row a line when pasted', () => {
    expect(toTsv([{ name: 'A\tB\nC', amount: 1 }], columns)).toBe('Name\tAmount\nA B C\t1')
  })
})
