import { useCallback, useEffect, useState } from 'react'
import type { CanvasView } from '../../canvas/canvas-view.ts'
import type { Gesture } from '../../canvas/gesture.ts'

/** What dragging on the canvas does, and a way to change it. */
export function useGesture(view: CanvasView | null) {
  const [gesture, setGesture] = useState<Gesture>('pan')
  useEffect(() => {
    if (view) view.gesture = gesture
  }, [view, gesture])
  return { gesture, setGesture: useCallback((change: (now: Gesture) => Gesture) => setGesture(change), []) }
}
