import { IconFocus2, IconLasso, IconMaximize, IconMinus, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { CanvasView } from '../../canvas/canvas-view.ts'
import { useCanvasPart } from '../../canvas/use-store.ts'
import styles from './explore.module.css'

/** Closer, farther, everything, the selection, and the lasso for people without a Shift key. */
export function ZoomControls({ view }: { view: CanvasView | null }) {
  const selection = useCanvasPart(state => state.selection)
  const [lasso, setLasso] = useState(false)
  const press = () => {
    if (view) view.gesture = lasso ? 'pan' : 'lasso'
    setLasso(!lasso)
  }
  const size = { size: 17, stroke: 1.7, 'aria-hidden': true } as const
  return (
    <div className={styles.zoom} role="toolbar" aria-label="View" aria-orientation="vertical">
      <button type="button" aria-label="Zoom in" title="Zoom in (+)" onClick={() => view?.zoomBy(1.35)}>
        <IconPlus {...size} />
      </button>
      <button type="button" aria-label="Zoom out" title="Zoom out (−)" onClick={() => view?.zoomBy(1 / 1.35)}>
        <IconMinus {...size} />
      </button>
      <button
        type="button"
        aria-label="Show everything"
        title="Show everything (0)"
        onClick={() => view?.fit(undefined, { animate: true })}
      >
        <IconMaximize {...size} />
      </button>
      {selection.size > 0 && (
        <button
          type="button"
          aria-label="Zoom to the selection"
          title="Zoom to the selection (Z)"
          onClick={() => view?.fit(selection, { animate: true })}
        >
          <IconFocus2 {...size} />
        </button>
      )}
      <button
        type="button"
        aria-label="Select with a lasso"
        title="Select with a lasso (or hold Alt; Shift draws a box)"
        aria-pressed={lasso}
        onClick={press}
      >
        <IconLasso {...size} />
      </button>
    </div>
  )
}
