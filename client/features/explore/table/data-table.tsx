import {
  columnVisibilityFeature,
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  sortFn_alphanumeric,
  sortFn_basic,
  sortFn_text,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type MouseEvent, useMemo, useRef } from 'react'
import type { Cell, Column } from '../../../canvas/export/columns.ts'
import styles from './table.module.css'

const features = tableFeatures({
  rowSortingFeature,
  columnVisibilityFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: { alphanumeric: sortFn_alphanumeric, text: sortFn_text, basic: sortFn_basic },
})

const rowHeight = 32

export interface DataTableProps<Row extends { id: string }> {
  label: string
  rows: readonly Row[]
  columns: readonly Column<Row>[]
  /** Ids of columns that are shown. */
  shown: ReadonlySet<string>
  selection: ReadonlySet<string>
  /** Selected by press or key; `add` keeps what was selected. */
  onSelect: (id: string, add: boolean) => void
}

/** A table of any length: sorted by its heads, drawn as far as it is in view, selected like a list. */
export function DataTable<Row extends { id: string }>({
  label,
  rows,
  columns,
  shown,
  selection,
  onSelect,
}: DataTableProps<Row>) {
  const scroller = useRef<HTMLDivElement>(null)
  const defined = useMemo(() => {
    const helper = createColumnHelper<typeof features, Row>()
    return helper.columns(
      columns.map(column =>
        helper.accessor(row => column.value(row) ?? undefined, {
          id: column.id,
          header: column.name,
          sortUndefined: 'last',
          sortFn: column.numeric ? 'basic' : 'text',
        }),
      ),
    )
  }, [columns])
  const data = useMemo(() => [...rows], [rows])
  const table = useTable({ features, columns: defined, data, getRowId: row => row.id })
  const visible = columns.filter(({ id }) => shown.has(id))
  const sorted = table.getRowModel().rows
  const virtual = useVirtualizer({
    count: sorted.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  })
  const template = visible.map(({ width }) => `minmax(${width}px, ${width}fr)`).join(' ')
  const focusRow = (index: number) => {
    virtual.scrollToIndex(index)
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"]`)?.focus(),
    )
  }
  const onKeyDown = (event: KeyboardEvent, index: number, id: string) => {
    const next = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: sorted.length - 1 }[event.key]
    if (next !== undefined) focusRow(Math.max(0, Math.min(sorted.length - 1, next)))
    else if (event.key === 'Enter' || event.key === ' ')
      onSelect(id, event.ctrlKey || event.metaKey || event.key === ' ')
    else return
    event.preventDefault()
  }
  const firstDrawn = virtual.getVirtualItems()[0]?.index ?? 0
  return (
    <div ref={scroller} className={styles.scroller}>
      <div
        className={styles.table}
        role="grid"
        aria-label={label}
        aria-rowcount={rows.length + 1}
        aria-multiselectable="true"
      >
        <div role="row" className={styles.head} style={{ gridTemplateColumns: template }} aria-rowindex={1}>
          {visible.map(({ id, name, numeric }) => {
            const column = table.getColumn(id)
            const direction = column?.getIsSorted() || false
            return (
              <div
                key={id}
                role="columnheader"
                className={numeric ? styles.number : undefined}
                aria-sort={direction === 'asc' ? 'ascending' : direction === 'desc' ? 'descending' : 'none'}
              >
                <button type="button" onClick={column?.getToggleSortingHandler()}>
                  {name}
                  <span aria-hidden="true">
                    {direction === 'asc' ? ' ↑' : direction === 'desc' ? ' ↓' : ''}
                  </span>
                </button>
              </div>
            )
          })}
        </div>
        <div role="rowgroup" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const row = sorted[index]
            if (!row) return null
            const selected = selection.has(row.original.id)
            return (
              <div
                key={row.id}
                role="row"
                data-index={index}
                aria-rowindex={index + 2}
                aria-selected={selected}
                tabIndex={index === firstDrawn || selected ? 0 : -1}
                className={styles.row}
                style={{ gridTemplateColumns: template, transform: `translateY(${start}px)` }}
                onClick={(event: MouseEvent) =>
                  onSelect(row.original.id, event.ctrlKey || event.metaKey || event.shiftKey)
                }
                onKeyDown={event => onKeyDown(event, index, row.original.id)}
              >
                {visible.map(column => (
                  <div
                    key={column.id}
                    role="gridcell"
                    className={column.numeric ? styles.number : undefined}
                    title={read(column, row.original)}
                  >
                    {read(column, row.original)}
                  </div>
                ))}
              </div>
            )
          })}
        </div>
      </div>
    </div>
  )
}

function read<Row>(column: Column<Row>, row: Row): string {
  if (column.text) return column.text(row)
  const value: Cell = column.value(row)
  return typeof value === 'number' ? value.toLocaleString('en-GB') : (value ?? '')
}
