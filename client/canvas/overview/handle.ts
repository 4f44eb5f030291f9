import type { Position } from '../state.ts'
import { type SurfaceEvents, toModel, type Viewport } from '../surface.ts'

/** What a pointer does something to. */
interface Handled {
  readonly canvas: HTMLCanvasElement
  hit(point: Position): string | null
  viewport(): Viewport
  setViewport(viewport: Viewport): void
  nudge(id: string, position: Position): void
}

/** Pointer and wheel on the overview: pan, zoom, press, drag a node, hover. Returns how to stop. */
export function handle(
  surface: Handled,
  events: SurfaceEvents,
  { min, max }: { min: number; max: number },
): () => void {
  const { canvas } = surface
  let from: Position | null = null
  let last: Position = { x: 0, y: 0 }
  let dragged: string | null = null
  let far = false
  let lastTap = { at: 0, id: null as string | null }

  const at = (event: MouseEvent): Position => {
    const { left, top } = canvas.getBoundingClientRect()
    return { x: event.clientX - left, y: event.clientY - top }
  }
  const down = (event: PointerEvent) => {
    if (event.button !== 0 || event.shiftKey || event.altKey) return
    from = last = at(event)
    far = false
    dragged = surface.hit(from)
    canvas.setPointerCapture(event.pointerId)
  }
  const move = (event: PointerEvent) => {
    const point = at(event)
    if (!from) {
      events.hover(surface.hit(point), point)
      return
    }
    far ||= Math.hypot(point.x - from.x, point.y - from.y) > 4
    if (!far) return
    const { zoom, x, y } = surface.viewport()
    if (dragged) surface.nudge(dragged, toModel(point, { zoom, x, y }))
    else {
      const viewport = { zoom, x: x + point.x - last.x, y: y + point.y - last.y }
      surface.setViewport(viewport)
      events.viewport(viewport)
    }
    last = point
  }
  const up = (event: PointerEvent) => {
    if (!from) return
    const point = at(event)
    if (far && dragged) events.moved({ [dragged]: toModel(point, surface.viewport()) })
    else if (!far) tap(event, point)
    from = dragged = null
  }
  const tap = (event: PointerEvent, point: Position) => {
    const id = surface.hit(point)
    const double = id !== null && id === lastTap.id && event.timeStamp - lastTap.at < 350
    lastTap = { at: event.timeStamp, id }
    events.tap(id, point, { add: event.shiftKey || event.ctrlKey || event.metaKey, double })
  }
  const wheel = (event: WheelEvent) => {
    event.preventDefault()
    const point = at(event)
    const { zoom, x, y } = surface.viewport()
    const step = Math.exp(-Math.max(-120, Math.min(120, event.deltaY)) * 0.0035)
    const next = Math.min(max, Math.max(min, zoom * step))
    const still = toModel(point, { zoom, x, y })
    const viewport = { zoom: next, x: point.x - still.x * next, y: point.y - still.y * next }
    surface.setViewport(viewport)
    events.viewport(viewport)
  }
  const menu = (event: MouseEvent) => {
    event.preventDefault()
    events.menu(surface.hit(at(event)), at(event))
  }
  const leave = () => events.hover(null, last)
  canvas.addEventListener('pointerdown', down)
  canvas.addEventListener('pointermove', move)
  canvas.addEventListener('pointerup', up)
  canvas.addEventListener('pointerleave', leave)
  canvas.addEventListener('wheel', wheel, { passive: false })
  canvas.addEventListener('contextmenu', menu)
  return () => {
    canvas.removeEventListener('pointerdown', down)
    canvas.removeEventListener('pointermove', move)
    canvas.removeEventListener('pointerup', up)
    canvas.removeEventListener('pointerleave', leave)
    canvas.removeEventListener('wheel', wheel)
    canvas.removeEventListener('contextmenu', menu)
  }
}
