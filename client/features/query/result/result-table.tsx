import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { QueryValue } from '../../../../contract/query-value.ts'
import { barOf, columnsOf } from './columns.ts'
import { compareValues, numberOf, plainText } from './format.ts'
import styles from './result.module.css'
import type { Result } from './result.ts'
import { ValueCell } from './value-cell.tsx'

interface Order {
  column: number
  descending: boolean
}

function arrange(result: Result, filter: string, order: Order | null): QueryValue[][] {
  const wanted = filter.trim().toLowerCase()
  const rows = wanted
    ? result.rows.filter(row => row.some(value => plainText(value, result).toLowerCase().includes(wanted)))
    : result.rows
  if (!order) return rows
  const { column, descending } = order
  return [...rows].sort((a, b) => {
    const [left, right] = [a[column] ?? null, b[column] ?? null]
    if (left === null || right === null) return compareValues(left, right, result)
    return compareValues(left, right, result) * (descending ? -1 : 1)
  })
}

/** Where a table was left for the evidence of one of its rows. */
const left = new WeakMap<
  Result,
  { filter: string; order: Order | null; top: number; row: number; id: string }
>()

/** The rows as a table: sorted and filtered here, only what is in sight is drawn. */
export function ResultTable({
  result,
  onOpen,
  onUse,
  picked,
  onPick,
}: {
  result: Result
  onOpen(id: string): void
  /** Takes a column's values as a parameter. */
  onUse(column: string, values: QueryValue[]): void
  /** The row whose entities stand out in the graph. */
  picked: QueryValue[] | null
  onPick(row: QueryValue[] | null): void
}) {
  const before = left.get(result)
  const [filter, setFilter] = useState(before?.filter ?? '')
  const [order, setOrder] = useState<Order | null>(before?.order ?? null)
  const scroller = useRef<HTMLDivElement>(null)
  // The result grows in place: its version stands for its content.
  const rows = useMemo(() => arrange(result, filter, order), [result, result.version, filter, order])
  const columns = useMemo(() => columnsOf(result), [result, result.version])
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 36,
    overscan: 12,
    initialOffset: before?.top ?? 0,
  })
  useEffect(() => {
    if (!before) return
    // Whoever opened evidence by keyboard goes on from there, once the rows in sight are drawn.
    const waiting = setTimeout(() => {
      const here = document.activeElement
      if (here !== document.body && here?.id !== 'main') return
      const row = scroller.current?.querySelector(`[data-index="${before.row}"]`)
      row?.querySelector<HTMLElement>(`[data-id="${CSS.escape(before.id)}"]`)?.focus({ preventScroll: true })
    }, 60)
    return () => clearTimeout(waiting)
  }, [before])
  const leave = (row: number, id: string) => {
    left.set(result, { filter, order, top: scroller.current?.scrollTop ?? 0, row, id })
    onOpen(id)
  }
  const template = columns.map(column => column.width).join(' ')
  const turn = (column: number) =>
    setOrder(now =>
      now?.column !== column
        ? { column, descending: false }
        : now.descending
          ? null
          : { column, descending: true },
    )
  return (
    <div className={styles.tableFrame}>
      <div className={styles.tableTools}>
        <input
          className={styles.filter}
          type="search"
          placeholder="Filter rows"
          aria-label="Filter rows"
          value={filter}
          onChange={event => setFilter(event.target.value)}
        />
        <span className={styles.count} role="status">
          {filter.trim()
            ? `${rows.length.toLocaleString('en-GB')} of ${result.rows.length.toLocaleString('en-GB')} rows`
            : columns.some(column => column.bars)
              ? 'Bars are on a log scale'
              : ''}
        </span>
      </div>
      <div ref={scroller} className={styles.scroller} tabIndex={0} role="region" aria-label="Rows">
        <div
          role="table"
          aria-rowcount={rows.length + 1}
          aria-colcount={result.columns.length}
          className={styles.table}
        >
          <div role="row" className={styles.head} style={{ gridTemplateColumns: template }}>
            {columns.map(({ name: column, numeric }, index) => (
              <span
                role="columnheader"
                key={column}
                aria-sort={order?.column !== index ? 'none' : order.descending ? 'descending' : 'ascending'}
                className={numeric ? styles.right : undefined}
              >
                <button type="button" onClick={() => turn(index)} title={`Sort by ${column}`}>
                  {column}
                  {order?.column === index &&
                    (order.descending ? <IconArrowDown size={13} /> : <IconArrowUp size={13} />)}
                </button>
                <button
                  type="button"
                  className={styles.use}
                  title={`Use the values of ${column} as a parameter`}
                  aria-label={`Use the values of ${column} as a parameter`}
                  onClick={() =>
                    onUse(
                      column,
                      rows.map(row => row[index] ?? null),
                    )
                  }
                >
                  $
                </button>
              </span>
            ))}
          </div>
          <div style={{ height: virtual.getTotalSize(), position: 'relative' }} role="rowgroup">
            {virtual.getVirtualItems().map(item => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the same happens when the focus comes into the row
              <div
                role="row"
                key={item.key}
                data-index={item.index}
                ref={virtual.measureElement}
                aria-rowindex={item.index + 2}
                className={styles.row}
                data-picked={rows[item.index] === picked}
                onFocus={() => onPick(rows[item.index] ?? null)}
                onClick={() => onPick(rows[item.index] ?? null)}
                style={{ gridTemplateColumns: template, transform: `translateY(${item.start}px)` }}
              >
                {columns.map(({ name, numeric, bars }, index) => {
                  const value = rows[item.index]?.[index] ?? null
                  return (
                    <span role="cell" key={name} className={numeric ? styles.right : undefined}>
                      {bars && (
                        <span className={styles.bar} aria-hidden="true">
                          <span style={{ width: `${100 * barOf(numberOf(value) ?? 0, bars)}%` }} />
                        </span>
                      )}
                      <ValueCell value={value} result={result} onOpen={id => leave(item.index, id)} />
                    </span>
                  )
                })}
              </div>
            ))}
          </div>
        </div>
      </div>
    </div>
  )
}
