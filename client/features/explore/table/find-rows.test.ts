import { expect, test, vi } from 'vitest'
import type { Column } from '../../../canvas/export/columns.ts'
import { makeFinder } from './find-rows.ts'

interface Row {
  name: string
  country: string | null
}
const rows: Row[] = [
  { name: 'Élan', country: 'FR' },
  { name: 'Lantern', country: null },
]
const name = vi.fn((row: Row) => row.name)
const columns: Column<Row>[] = [
  { id: 'name', name: 'Name', width: 1, value: name },
  { id: 'country', name: 'Country', width: 1, value: row => row.country },
]

test('a part of any column is found, whatever its case and accents', () => {
  const find = makeFinder(columns)
  expect(find(rows, 'elan')).toEqual([rows[0]])
  expect(find(rows, 'fr')).toEqual([rows[0]])
  expect(find(rows, 'LAN')).toEqual(rows)
  expect(find(rows, 'nowhere')).toEqual([])
})

test('a row is read once, however often one types', () => {
  const find = makeFinder(columns)
  name.mockClear()
  for (const text of ['l', 'la', 'lan']) find(rows, text)
  expect(name).toHaveBeenCalledTimes(2)
})
