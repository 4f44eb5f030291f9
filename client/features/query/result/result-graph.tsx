import { useEffect, useRef, useState } from 'react'
import type { QueryValue } from '../../../../contract/query-value.ts'
import { useScheme } from '../../../app/theme.tsx'
import { CanvasView } from '../../../canvas/canvas-view.ts'
import { createCanvasStore } from '../../../canvas/store.ts'
import { counted } from '../../../ui/counted.ts'
import styles from '../query.module.css'
import { type Result, subgraphOf } from './result.ts'

/** The ids of every entity and relationship that a row mentions, at any depth. */
function idsIn(value: QueryValue): string[] {
  if (value === null || typeof value !== 'object') return []
  if (Array.isArray(value)) return value.flatMap(idsIn)
  return Object.entries(value).flatMap(([key, inner]) =>
    key === '$entity' || key === '$relationship' ? [String(inner)] : idsIn(inner),
  )
}

/** Exactly what the query returned, drawn: no relationship is added between what it returned. */
export function ResultGraph({
  result,
  done,
  picked,
  onOpen,
}: {
  result: Result
  done: boolean
  /** The row of the table that a person is at: its entities and relationships stand out. */
  picked: QueryValue[] | null
  onOpen(id: string): void
}) {
  const container = useRef<HTMLDivElement>(null)
  const scheme = useScheme()
  const [store] = useState(createCanvasStore)
  const view = useRef<CanvasView | null>(null)
  const open = useRef(onOpen)
  useEffect(() => {
    open.current = onOpen
  })
  useEffect(() => {
    if (!container.current) return
    view.current = new CanvasView(container.current, store, {
      scheme,
      onOpen: id => open.current(id),
      onMenu: () => {},
      onPoint: () => {},
      onViewport: () => {},
    })
    return () => {
      view.current?.destroy()
      view.current = null
    }
  }, [store, scheme])
  useEffect(() => {
    if (!done) return
    store.replace(subgraphOf(result), { name: 'show the result' })
    view.current?.fit()
  }, [store, result, done])
  useEffect(() => {
    if (done) store.select(picked ? idsIn(picked) : [])
  }, [store, picked, done])
  const entities = counted(result.entities.size, 'entity', 'entities')
  const relationships = counted(result.relationships.size, 'relationship')
  const ends = result.summary?.endsAdded ?? 0
  return (
    <div className={styles.graph}>
      <div
        ref={container}
        style={{ position: 'absolute', inset: 0 }}
        role="img"
        aria-label={`${entities} and ${relationships}, listed in the table`}
      />
      <span className={styles.graphNote}>
        {done
          ? `Only what the query returned: ${entities}, ${relationships}${ends > 0 ? `; of the entities ${ends.toLocaleString('en-GB')} only as ends of a line` : ''}`
          : 'Drawn when all rows are here'}
      </span>
    </div>
  )
}
