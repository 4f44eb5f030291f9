import type { SeenAt } from '../../../model/clocks-in-words.ts'
import { csvOf, harmless } from '../../ui/csv.ts'
import type { Cell, Column } from './columns.ts'

const plain = (cell: Cell) => (cell === null ? '' : String(cell))
const names = <Row>(columns: readonly Column<Row>[]) => columns.map(({ name }) => name)

/** Rows as CSV (RFC 4180), with values as they sort: dates and numbers stay machine-readable. */
export const toCsv = <Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  seen: SeenAt | null = null,
): string =>
  csvOf(
    names(columns),
    rows.map(row => columns.map(({ value }) => plain(value(row)))),
    seen,
  )

/** Rows with tabs between cells, for pasting into a sheet. */
export const toTsv = <Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string =>
  [
    names(columns),
    ...rows.map(row => columns.map(({ value }) => harmless(plain(value(row))).replace(/[\t\n\r]+/g, ' '))),
  ]
    .map(cells => cells.join('\t'))
    .join('\n')
