import type { Cell, Column } from './columns.ts'

/** A cell that a spreadsheet would run as a formula is given a leading apostrophe. */
const harmless = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)

const plain = (cell: Cell) => (cell === null ? '' : typeof cell === 'number' ? String(cell) : harmless(cell))

const quoted = (text: string) => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** Rows as CSV (RFC 4180), with values as they sort: dates and numbers stay machine-readable. */
export const toCsv = <Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string =>
  [
    columns.map(({ name }) => quoted(name)),
    ...rows.map(row => columns.map(({ value }) => quoted(plain(value(row))))),
  ]
    .map(cells => cells.join(','))
    .join('\r\n')

/** Rows with tabs between cells, for pasting into a sheet. */
export const toTsv = <Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string =>
  [
    columns.map(({ name }) => name),
    ...rows.map(row => columns.map(({ value }) => plain(value(row)).replace(/[\t\n\r]+/g, ' '))),
  ]
    .map(cells => cells.join('\t'))
    .join('\n')
