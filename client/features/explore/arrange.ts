import { useCallback, useRef, useState } from 'react'
import type { CanvasView } from '../../canvas/canvas-view.ts'
import { deriveDrawing } from '../../canvas/drawing.ts'
import { type LayoutName, layoutNames } from '../../canvas/layout/layout.ts'
import { keepMiddle, layoutInput, runLayout } from '../../canvas/layout/run-layout.ts'
import { useCanvas } from '../../canvas/use-store.ts'
import { setFrame } from '../../canvas/view-frame.ts'

/** Arranges the drawing, or the selection where there is one, in a worker; says what runs so that it can be stopped. */
export function useArrange(view: CanvasView | null, say: (text: string) => void) {
  const store = useCanvas()
  const [running, setRunning] = useState<LayoutName | null>(null)
  const stopping = useRef<AbortController | null>(null)
  const stop = useCallback(() => stopping.current?.abort(), [])
  const arrange = useCallback(
    async (name: LayoutName) => {
      stopping.current?.abort()
      const control = new AbortController()
      stopping.current = control
      const drawing = deriveDrawing(store.get())
      const chosen = [...store.get().selection].filter(id => drawing.nodes.has(id))
      const only = chosen.length > 1 ? new Set(chosen) : undefined
      const input = layoutInput(drawing, only, chosen[0])
      setRunning(name)
      try {
        const result = await runLayout(name, input, control.signal)
        store.applyLayout(keepMiddle(result, input.nodes), `arrange: ${layoutNames[name].toLowerCase()}`)
        setFrame(store, { layout: name })
        if (!only) view?.fit(undefined, { animate: true })
        say(`Arranged ${only ? 'the selection' : 'everything'}: ${layoutNames[name]}.`)
      } catch (error) {
        if (!control.signal.aborted) say(`Arranging failed: ${error instanceof Error ? error.message : ''}`)
        else if (stopping.current === control) say('Stopped. Everything is where it was.')
      } finally {
        if (stopping.current === control) setRunning(null)
      }
    },
    [store, view, say],
  )
  return { arrange, running, stop }
}
