import { Link } from '@tanstack/react-router'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import type { ResponseOf } from '../../../contract/endpoint.ts'
import type { sources as endpoint } from '../../../contract/sources.ts'
import { formatDate } from '../../../model/dates.ts'
import { sourceKinds } from '../../../model/source.ts'
import styles from './sources.module.css'

type Listed = ResponseOf<typeof endpoint>['sources'][number]

/** Rows of sources, only those in view drawn; asks for more near the end. */
export function SourceList({
  sources,
  total,
  more,
}: {
  sources: readonly Listed[]
  total: number
  more: (() => unknown) | null
}) {
  const scroller = useRef<HTMLDivElement>(null)
  const rows = useVirtualizer({
    count: sources.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 36,
    overscan: 12,
    initialRect: { width: 900, height: 700 },
  })
  const items = rows.getVirtualItems()
  const last = items.at(-1)?.index ?? 0
  useEffect(() => {
    if (more && last >= sources.length - 20) void more()
  }, [more, last, sources.length])
  return (
    <div className={styles.scroller} ref={scroller} tabIndex={0} role="region" aria-label="List of sources">
      <div role="table" aria-label="Sources" aria-rowcount={total + 1} className={styles.table}>
        <div role="row" aria-rowindex={1} className={styles.header}>
          <span role="columnheader">Publisher</span>
          <span role="columnheader">Title</span>
          <span role="columnheader">Kind</span>
          <span role="columnheader">Published</span>
          <span role="columnheader" className={styles.number}>
            Claims
          </span>
        </div>
        <div role="rowgroup" style={{ height: rows.getTotalSize(), position: 'relative' }}>
          {items.map(item => {
            const source = sources[item.index]
            if (!source) return null
            return (
              <div
                key={source.id}
                role="row"
                aria-rowindex={item.index + 2}
                className={styles.row}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <span role="cell" className={styles.publisher}>
                  <Link to="/sources/$id" params={{ id: source.id }}>
                    {source.publisher ?? 'Publisher not stated'}
                  </Link>
                </span>
                <span role="cell">{source.title ?? 'Title not stated'}</span>
                <span role="cell">{sourceKinds[source.kind]}</span>
                <span role="cell">{formatDate(source.publishedOn)}</span>
                <span role="cell" className={styles.number}>
                  {source.claims}
                </span>
              </div>
            )
          })}
        </div>
      </div>
    </div>
  )
}
