import { createContext, useContext, useSyncExternalStore } from 'react'
import { type Drawing, deriveDrawing } from './drawing.ts'
import type { LogView } from './log.ts'
import type { CanvasState } from './state.ts'
import type { CanvasStore } from './store.ts'

export const CanvasContext = createContext<CanvasStore | null>(null)

/** The canvas of this screen. Throws outside a CanvasContext. */
export function useCanvas(): CanvasStore {
  const store = useContext(CanvasContext)
  if (!store) throw new Error('useCanvas is used outside of CanvasContext')
  return store
}

/** All of the state; renders again after every step. */
export function useCanvasState(): CanvasState {
  const store = useCanvas()
  return useSyncExternalStore(store.subscribe, store.get)
}

/** One part of the state; renders again only when that part is another object. */
export function useCanvasPart<T>(pick: (state: CanvasState) => T): T {
  const store = useCanvas()
  return useSyncExternalStore(store.subscribe, () => pick(store.get()))
}

/** What undo and redo would do. */
export function useCanvasLog(): LogView {
  const store = useCanvas()
  return useSyncExternalStore(store.subscribe, store.log)
}

/** What is drawn of a store after filters, hiding, groups and folding. */
export const useDrawingOf = (store: CanvasStore): Drawing =>
  useSyncExternalStore(store.subscribe, () => deriveDrawing(store.get()))

/** The same of the canvas of this screen. */
export const useDrawing = (): Drawing => useDrawingOf(useCanvas())
