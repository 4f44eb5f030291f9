import { useCallback, useSyncExternalStore } from 'react'
import type { ViewState } from '../../contract/view-state.ts'
import type { CanvasView } from './canvas-view.ts'
import type { CanvasStore } from './store.ts'
import type { Viewport } from './surface.ts'
import { useCanvas } from './use-store.ts'

/** What belongs to the view on screen and is not in the store: its title, its last layout, the part it showed. */
export interface ViewFrame {
  title: string | null
  /** Name of the layout that was last applied. */
  layout: string | null
  /** The part of the picture to bring into view, as the view had it; null fits everything. */
  viewport: ViewState['viewport']
  /** Counts the views that were opened, so that the same part twice is two wishes. */
  opened: number
}

const nothingOpened: ViewFrame = { title: null, layout: null, viewport: null, opened: 0 }
const frames = new WeakMap<CanvasStore, ViewFrame>()
const listeners = new Set<() => void>()

/** The frame of a canvas. */
export const frameOf = (store: CanvasStore): ViewFrame => frames.get(store) ?? nothingOpened

/** Changes the frame of a canvas; `opened` says that a view was put on it as a whole. */
export function setFrame(store: CanvasStore, change: Partial<Omit<ViewFrame, 'opened'>>, opened = false) {
  const before = frameOf(store)
  frames.set(store, { ...before, ...change, opened: before.opened + (opened ? 1 : 0) })
  for (const listener of [...listeners]) listener()
}

/** The frame of the canvas of this screen. */
export function useViewFrame(): ViewFrame {
  const store = useCanvas()
  const subscribe = useCallback((listener: () => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }, [])
  return useSyncExternalStore(subscribe, () => frameOf(store))
}

/** What a view shows of the picture, with the size of the window it is seen through. */
export const shownPart = (view: CanvasView): NonNullable<ViewState['viewport']> => ({
  ...view.viewport(),
  width: view.container.clientWidth,
  height: view.container.clientHeight,
})

/**
 * A saved viewport in a window of another size: what was in the middle stays in the middle, and a smaller window
 * shows as much as the one it was saved in.
 */
export function viewportFor(
  saved: NonNullable<ViewState['viewport']>,
  width: number,
  height: number,
): Viewport {
  const { zoom, x, y, width: before = width, height: tall = height } = saved
  const scale = Math.min(1, width / before, height / tall)
  return {
    zoom: zoom * scale,
    x: width / 2 - (before / 2 - x) * scale,
    y: height / 2 - (tall / 2 - y) * scale,
  }
}
