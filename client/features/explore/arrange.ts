import { useCallback, useEffect, useRef, useState } from 'react'
import { isWriting } from '../../app/actions.ts'
import { announce } from '../../app/announce.ts'
import type { CanvasView } from '../../canvas/canvas-view.ts'
import { deriveDrawing } from '../../canvas/drawing.ts'
import { type LayoutName, layoutNames } from '../../canvas/layout/layout.ts'
import { intoPlace, layoutInput, runLayout } from '../../canvas/layout/run-layout.ts'
import { useCanvas } from '../../canvas/use-store.ts'
import { setFrame } from '../../canvas/view-frame.ts'

/** What is arranged sooner is said once, when it is done. */
const soon = 700

/** Arranges the drawing, or the selection where there is one, in a worker; says what runs so that it can be stopped. */
export function useArrange(view: CanvasView | null, say: (text: string) => void) {
  const store = useCanvas()
  const [running, setRunning] = useState<LayoutName | null>(null)
  const stopping = useRef<AbortController | null>(null)
  const stop = useCallback(() => {
    if (stopping.current) stopping.current.abort()
    else say('Nothing is being arranged.')
  }, [say])
  useEscape(running !== null, stop)
  // Whoever leaves the canvas while it is arranged finds it as it was.
  useEffect(
    () => () => {
      const last = stopping.current
      stopping.current = null
      last?.abort()
    },
    [],
  )
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
      const timer = window.setTimeout(
        () => announce(`Arranging: ${layoutNames[name]}. Escape stops it.`),
        soon,
      )
      try {
        const result = await runLayout(name, input, control.signal)
        store.applyLayout(
          intoPlace(name, result, input, drawing),
          `arrange: ${layoutNames[name].toLowerCase()}`,
        )
        setFrame(store, { layout: name })
        if (only) view?.keepFitted(chosen)
        else view?.fit(undefined, { animate: true })
        say(`Arranged ${only ? 'the selection' : 'everything'}: ${layoutNames[name]}.`)
      } catch (error) {
        if (!control.signal.aborted) say(`Arranging failed: ${error instanceof Error ? error.message : ''}`)
        else if (stopping.current === control) say('Stopped. Everything is where it was.')
      } finally {
        clearTimeout(timer)
        if (stopping.current === control) {
          stopping.current = null
          setRunning(null)
        }
      }
    },
    [store, view, say],
  )
  return { arrange, running, stop }
}

/** While something runs, Escape stops it before it does anything else; where one writes or chooses it keeps its meaning. */
function useEscape(isRunning: boolean, stop: () => void): void {
  useEffect(() => {
    if (!isRunning) return
    const onKey = (event: KeyboardEvent) => {
      const { target } = event
      const inside = target instanceof Element && target.closest('[role="dialog"], [role="menu"]')
      if (event.key !== 'Escape' || isWriting(target) || inside) return
      event.preventDefault()
      event.stopPropagation()
      stop()
    }
    window.addEventListener('keydown', onKey, true)
    return () => window.removeEventListener('keydown', onKey, true)
  }, [isRunning, stop])
}
