import { type CSSProperties, memo } from 'react'
import { EntityType } from '../../../../model/entity-types.ts'
import type { Cell, Column } from '../../../canvas/export/columns.ts'
import { KindIcon } from '../../../ui/kind-icon.tsx'
import styles from './table.module.css'

/** Titles are cut: a tooltip of ten thousand letters helps nobody. */
const longestTitle = 400

/** A cell is drawn once: scrolling past others does not draw it again. */
export const RowCell = memo(PlainCell) as typeof PlainCell

/** One cell: its text, before it the glyph of an entity or, for an amount, a bar on a logarithmic scale. */
function PlainCell<Row extends { id: string }>({ column, row }: { column: Column<Row>; row: Row }) {
  const text = readCell(column, row)
  const type = column.id === 'name' ? EntityType.safeParse(row.id.split(':')[0]).data : undefined
  const value = column.id === 'amount' ? Number(column.value(row) ?? 0) : 0
  return (
    <div
      role="gridcell"
      className={column.numeric ? styles.number : undefined}
      title={text.length > longestTitle ? `${text.slice(0, longestTitle)} …` : text}
    >
      {type && <KindIcon type={type} size={16} />}
      {value > 0 && (
        <span
          className={styles.bar}
          aria-hidden="true"
          style={{ '--part': logPart(value) } as CSSProperties}
        />
      )}
      {text}
    </div>
  )
}

/** From a million to a trillion, as a part of 1. */
const logPart = (amount: number) => Math.min(1, Math.max(0.04, (Math.log10(amount) - 6) / 6))

function readCell<Row>(column: Column<Row>, row: Row): string {
  if (column.text) return column.text(row)
  const value: Cell = column.value(row)
  return typeof value === 'number' ? value.toLocaleString('en-GB') : (value ?? '')
}
