import type { Column } from '../../../canvas/export/columns.ts'
import { foldText } from '../../../canvas/filters.ts'

/** Finds rows by a part of what any of their columns says. What a row says is folded once, however often one types. */
export function makeFinder<Row extends object>(columns: readonly Column<Row>[]) {
  const folded = new WeakMap<Row, string>()
  const said = (row: Row): string => {
    const known = folded.get(row)
    if (known !== undefined) return known
    const text = foldText(columns.map(({ value }) => value(row) ?? '').join('\n'))
    folded.set(row, text)
    return text
  }
  return (rows: readonly Row[], text: string): readonly Row[] => {
    const wanted = foldText(text)
    return wanted ? rows.filter(row => said(row).includes(wanted)) : rows
  }
}
