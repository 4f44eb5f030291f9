import { type KeyboardEvent, type PointerEvent, useCallback, useEffect, useRef, useState } from 'react'
import { panned, type Stretch, wholeStretch, zoomed } from './scale.ts'
import { eventAfterKey } from './ticks.tsx'

/** What the axis is called, with its keys. */
export const axisName =
  'Time axis: plus and minus zoom, left and right move, 0 shows all, down goes to the events'

/** The part of time that is shown: wheel and keys zoom, dragging over a stretch shows just that. */
export function useStretch(dates: readonly { on: string }[], today: string, width: number) {
  const [chosen, setChosen] = useState<Stretch | null>(null)
  const stretch = chosen ?? wholeStretch(dates, today)
  const [brush, setBrush] = useState<{ from: number; to: number } | null>(null)
  const plot = useRef<HTMLDivElement>(null)
  const dayAt = useCallback(
    (clientX: number) => {
      const left = plot.current?.getBoundingClientRect().left ?? 0
      return stretch.from + ((clientX - left) / width) * (stretch.to - stretch.from)
    },
    [stretch.from, stretch.to, width],
  )
  useEffect(() => {
    const element = plot.current
    if (!element) return
    // React listens passively; the page must not scroll while time is zoomed.
    const onWheel = (event: WheelEvent) => {
      event.preventDefault()
      const sideways = event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)
      const days = ((event.deltaX || event.deltaY) / width) * (stretch.to - stretch.from)
      setChosen(
        sideways ? panned(stretch, days) : zoomed(stretch, 1.002 ** event.deltaY, dayAt(event.clientX)),
      )
    }
    element.addEventListener('wheel', onWheel, { passive: false })
    return () => element.removeEventListener('wheel', onWheel)
  }, [stretch, width, dayAt])
  const zoom = (factor: number) => setChosen(zoomed(stretch, factor))
  const events = {
    onPointerDown: (event: PointerEvent<HTMLDivElement>) => {
      if (event.button !== 0) return
      const at = dayAt(event.clientX)
      setBrush({ from: at, to: at })
    },
    onPointerMove: (event: PointerEvent) => brush && setBrush({ ...brush, to: dayAt(event.clientX) }),
    onPointerUp: () => {
      if (brush && Math.abs(brush.to - brush.from) > (stretch.to - stretch.from) / 60)
        setChosen({ from: Math.min(brush.from, brush.to), to: Math.max(brush.from, brush.to) })
      setBrush(null)
    },
    onPointerLeave: () => setBrush(null),
    onDoubleClick: () => setChosen(null),
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      const next = eventAfterKey(event.currentTarget, event.target as Element, event.key)
      if (next) {
        next.focus()
        event.preventDefault()
        return
      }
      if (event.target !== event.currentTarget) return
      const shown = afterKey(event.key, stretch)
      if (shown === undefined) return
      setChosen(shown)
      event.preventDefault()
    },
  }
  return {
    stretch,
    plot,
    brush,
    events,
    zoom,
    show: setChosen,
    whole: chosen === null,
    showAll: () => setChosen(null),
  }
}

/** What a key makes of the stretch shown; null is all of it, undefined nothing. */
function afterKey(key: string, stretch: Stretch): Stretch | null | undefined {
  const eighth = (stretch.to - stretch.from) / 8
  if (key === '+' || key === '=') return zoomed(stretch, 0.7)
  if (key === '-') return zoomed(stretch, 1 / 0.7)
  if (key === 'ArrowLeft') return panned(stretch, -eighth)
  if (key === 'ArrowRight') return panned(stretch, eighth)
  return key === '0' ? null : undefined
}
