import { useCallback, useEffect, useRef, useState } from 'react'
import type { CanvasView } from '../../canvas/canvas-view.ts'
import { useCanvas, useDrawing } from '../../canvas/use-store.ts'
import { setFrame, shownPart, useViewFrame, viewportFor } from '../../canvas/view-frame.ts'
import { isSmallScreen } from '../../ui/small-screen.ts'

/** Width of what floats over the right of the canvas. */
const legendWidth = 330

/**
 * The canvas and the part of it that is shown. A view that is opened shows the part that was saved with it, or
 * everything; what the person was looking at is kept while another screen is shown.
 */
export function useShownPart() {
  const store = useCanvas()
  const drawn = useDrawing().nodes.size > 0
  const { opened, viewport, title } = useViewFrame()
  const [view, setView] = useState<CanvasView | null>(null)
  const mounted = useRef<CanvasView | null>(null)
  const shown = useRef<{ view: CanvasView; opened: number } | null>(null)
  const onView = useCallback(
    (next: CanvasView | null) => {
      const before = mounted.current
      // What was never brought into view is not what the person was looking at.
      if (before && !next && shown.current?.view === before) setFrame(store, { viewport: shownPart(before) })
      mounted.current = next
      setView(next)
    },
    [store],
  )
  useEffect(() => {
    const before = shown.current
    if (!view || !drawn || (before?.view === view && before.opened === opened)) return
    view.keepClear = isSmallScreen() ? 0 : legendWidth
    // The panel of what is selected takes its room first.
    return afterLayout(() => {
      shown.current = { view, opened }
      const { clientWidth, clientHeight } = view.container
      const animate = before?.view === view
      if (viewport) view.setViewport(viewportFor(viewport, clientWidth, clientHeight), { animate })
      else view.fit(undefined, { animate })
    })
  }, [view, drawn, opened, viewport])
  return { view, onView, title: title ?? 'Explore' }
}

function afterLayout(run: () => void): () => void {
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(run)
  })
  return () => cancelAnimationFrame(frame)
}
