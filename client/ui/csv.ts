import type { SeenAt } from '../../model/clocks-in-words.ts'

const number = /^-?\d+([.,]\d+)?(e[+-]?\d+)?$/i

/** Text that a spreadsheet shows instead of running it: a cell that would be a formula begins with an apostrophe. */
export const harmless = (text: string): string =>
  /^[=+\-@\t\r]/.test(text) && !number.test(text) ? `'${text}` : text

/** A cell of a CSV file: harmless, and quoted where it has to be. Every CSV that leaves Interlock is made of these. */
export function csvCell(text: string): string {
  const safe = harmless(text)
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Rows as CSV (RFC 4180), the last one ended as well. */
export const csvRows = (rows: readonly (readonly string[])[]): string =>
  rows.map(row => `${row.map(csvCell).join(',')}\r\n`).join('')

/**
 * A head and rows as a CSV file, with a byte order mark so that spreadsheets read the letters right. Where the rows
 * were seen at a clock or by another rule, each says so in a last column.
 */
export function csvOf(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  seen: SeenAt | null = null,
): string {
  const all = seen ? [[...head, 'As seen'], ...rows.map(row => [...row, seen.sentence])] : [head, ...rows]
  return `\uFEFF${csvRows(all)}`
}
