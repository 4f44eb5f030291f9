import { useEffect, useRef, useState } from 'react'
import { useScheme } from '../../../app/theme.tsx'
import { CanvasView } from '../../../canvas/canvas-view.ts'
import { createCanvasStore } from '../../../canvas/store.ts'
import styles from '../query.module.css'
import { type Result, subgraphOf } from './result.ts'

/** Exactly what the query returned, drawn: no relationship is added between what it returned. */
export function ResultGraph({
  result,
  done,
  onOpen,
}: {
  result: Result
  done: boolean
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
  return (
    <div className={styles.graph}>
      <div
        ref={container}
        style={{ position: 'absolute', inset: 0 }}
        role="img"
        aria-label={`${result.entities.size} entities and ${result.relationships.size} relationships, listed in the table`}
      />
      <span className={styles.graphNote}>
        {done
          ? `Only what the query returned: ${result.entities.size.toLocaleString('en-GB')} entities, ${result.relationships.size.toLocaleString('en-GB')} relationships`
          : 'Drawn when all rows are here'}
      </span>
    </div>
  )
}
