import { useEffect } from 'react'
import type { Snapshot } from '../../canvas/snapshot.ts'
import type { CanvasStore } from '../../canvas/store.ts'

declare global {
  interface Window {
    /** For automation and support: what is on the canvas, as a copy. */
    interlock?: { snapshot(): Snapshot }
  }
}

/** Makes the canvas readable from outside while it is shown. */
export function useAutomation(store: CanvasStore): void {
  useEffect(() => {
    window.interlock = Object.freeze({ snapshot: () => store.snapshot() })
  }, [store])
}
