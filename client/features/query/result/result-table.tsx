import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef, useState } from 'react'
import type { QueryValue } from '../../../../contract/query-value.ts'
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

/** Columns in which every value so far is a number stand to the right. */
const numericColumns = (result: Result): boolean[] =>
  result.columns.map((_, index) => {
    const some = result.rows
      .slice(0, 200)
      .map(row => row[index] ?? null)
      .filter(value => value !== null)
    return some.length > 0 && some.every(value => numberOf(value) !== null)
  })

/** The rows as a table: sorted and filtered here, only what is in sight is drawn. */
export function ResultTable({
  result,
  onOpen,
  onUse,
}: {
  result: Result
  onOpen(id: string): void
  /** Takes a column's values as a parameter. */
  onUse(column: string, values: QueryValue[]): void
}) {
  const [filter, setFilter] = useState('')
  const [order, setOrder] = useState<Order | null>(null)
  const scroller = useRef<HTMLDivElement>(null)
  // The result grows in place: its version stands for its content.
  const rows = useMemo(() => arrange(result, filter, order), [result, result.version, filter, order])
  const numeric = useMemo(() => numericColumns(result), [result, result.version])
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 36,
    overscan: 12,
  })
  const template = result.columns.map(() => 'minmax(110px, 1fr)').join(' ')
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
            {result.columns.map((column, index) => (
              <span
                role="columnheader"
                key={column}
                aria-sort={order?.column !== index ? 'none' : order.descending ? 'descending' : 'ascending'}
                className={numeric[index] ? styles.right : undefined}
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
                      rows.slice(0, 1000).map(row => row[index] ?? null),
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
              <div
                role="row"
                key={item.key}
                data-index={item.index}
                ref={virtual.measureElement}
                aria-rowindex={item.index + 2}
                className={styles.row}
                style={{ gridTemplateColumns: template, transform: `translateY(${item.start}px)` }}
              >
                {result.columns.map((column, index) => (
                  <span role="cell" key={column} className={numeric[index] ? styles.right : undefined}>
                    <ValueCell value={rows[item.index]?.[index] ?? null} result={result} onOpen={onOpen} />
                  </span>
                ))}
              </div>
            ))}
          </div>
        </div>
      </div>
    </div>
  )
}
