import {
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  sortFn_basic,
  sortFn_text,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import type { Column } from '../../../canvas/export/columns.ts'
import { RowCell } from './row-cell.tsx'
import styles from './table.module.css'
import { pressesOf, type Select } from './table-keys.ts'

const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: { text: sortFn_text, basic: sortFn_basic },
})

const rowHeight = 32

export interface DataTableProps<Row extends { id: string }> {
  label: string
  rows: readonly Row[]
  columns: readonly Column<Row>[]
  /** Is given the rows in the order shown. */
  order: RefObject<readonly Row[]>
  /** The id on the canvas that a row stands for. */
  idOf: (row: Row) => string
  selection: ReadonlySet<string>
  onSelect: Select
}

/** A table of any length: sorted by its heads, drawn as far as it is in view, selected like a list. */
export function DataTable<Row extends { id: string }>(props: DataTableProps<Row>) {
  const { label, rows, columns, order, idOf, selection, onSelect } = props
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
  const sorted = table.getRowModel().rows
  const list = useMemo(() => sorted.map(({ original }) => original), [sorted])
  order.current = list
  const [active, setActive] = useState(0)
  const virtual = useVirtualizer({
    count: list.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    // The head stays above the rows; a row scrolled to must not end under it.
    scrollPaddingStart: rowHeight,
    overscan: 12,
  })
  const chosen = list.length > 0 && selection.size > 0 ? [...selection].at(-1) : undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: followed when another thing is selected, not when rows change
  useEffect(() => {
    const at = chosen === undefined ? -1 : list.findIndex(row => idOf(row) === chosen)
    if (at < 0 || scroller.current?.contains(document.activeElement)) return
    setActive(at)
    virtual.scrollToIndex(at)
  }, [chosen])
  const goTo = (index: number) => {
    setActive(index)
    virtual.scrollToIndex(index)
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"]`)?.focus(),
    )
  }
  const presses = pressesOf({ list, idOf, active, onSelect, goTo, page: () => pageOf(scroller.current) })
  const template = columns.map(({ width }) => `minmax(${width}px, ${width}fr)`).join(' ')
  const drawn = virtual.getVirtualItems()
  const stop = drawn.some(({ index }) => index === active) ? active : (drawn[0]?.index ?? 0)
  return (
    <div ref={scroller} className={styles.scroller}>
      <div
        className={styles.table}
        role="grid"
        aria-label={label}
        aria-rowcount={list.length + 1}
        aria-multiselectable="true"
      >
        <div role="row" className={styles.head} style={{ gridTemplateColumns: template }} aria-rowindex={1}>
          {columns.map(({ id, name, numeric }) => {
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
          {drawn.map(({ index, start }) => {
            const row = list[index]
            if (!row) return null
            return (
              <div
                key={row.id}
                role="row"
                data-index={index}
                aria-rowindex={index + 2}
                aria-selected={selection.has(idOf(row))}
                tabIndex={index === stop ? 0 : -1}
                className={styles.row}
                style={{ gridTemplateColumns: template, transform: `translateY(${start}px)` }}
                onClick={event => {
                  setActive(index)
                  presses.click(event, index)
                }}
                onFocus={() => setActive(index)}
                onKeyDown={event => presses.key(event, index)}
              >
                {columns.map(column => (
                  <RowCell key={column.id} column={column} row={row} />
                ))}
              </div>
            )
          })}
        </div>
      </div>
    </div>
  )
}

/** How many rows a page has. */
const pageOf = (element: HTMLElement | null) =>
  Math.max(1, Math.floor((element?.clientHeight ?? 0) / rowHeight) - 1)
