import type { Scene } from './scene.ts'
import type { Position } from './state.ts'
import type { CanvasStore } from './store.ts'
import { toModel, type Viewport } from './surface.ts'

/** What dragging on the canvas does. Shift draws a box and Alt a lasso whatever is chosen. */
export type Gesture = 'pan' | 'box' | 'lasso'

/** What shapes can be drawn over: a canvas and the store that it shows. */
interface Selectable {
  readonly container: HTMLElement
  readonly store: CanvasStore
  readonly gesture: Gesture
  scene(): Scene
  viewport(): Viewport
  idsOf(id: string): readonly string[]
}

/** Lets boxes and lassos be drawn over a view; what they hold is selected. Returns how to stop. */
export function drawSelection(view: Selectable): () => void {
  const { container } = view
  let points: Position[] = []
  let shape: Exclude<Gesture, 'pan'> | null = null
  let outline: SVGSVGElement | null = null

  const at = (event: PointerEvent): Position => {
    const { left, top } = container.getBoundingClientRect()
    return { x: event.clientX - left, y: event.clientY - top }
  }
  const wanted = (event: PointerEvent) =>
    event.altKey ? 'lasso' : event.shiftKey ? 'box' : view.gesture === 'pan' ? null : view.gesture

  const down = (event: PointerEvent) => {
    shape = event.button === 0 && event.isPrimary ? wanted(event) : null
    if (!shape) return
    points = [at(event)]
  }
  const move = (event: PointerEvent) => {
    if (!shape) return
    event.stopPropagation()
    const point = at(event)
    points = shape === 'box' ? [points[0] as Position, point] : [...points, point]
    outline ??= drawOutline(container)
    outline.firstElementChild?.setAttribute(
      'points',
      corners(shape, points)
        .map(({ x, y }) => `${x},${y}`)
        .join(' '),
    )
  }
  const up = (event: PointerEvent) => {
    if (!shape) return
    const drawn = corners(shape, points)
    const was = outline
    outline?.remove()
    outline = null
    shape = null
    if (!was) return
    event.stopPropagation()
    event.preventDefault()
    const polygon = drawn.map(point => toModel(point, view.viewport()))
    const inside = [...view.scene().drawing.nodes.values()].filter(({ position }) =>
      isInside(position, polygon),
    )
    const ids = inside.flatMap(({ id }) => view.idsOf(id))
    if (event.ctrlKey || event.metaKey) view.store.addToSelection(ids)
    else view.store.select(ids)
  }
  // Cytoscape listens to mouse events: while a shape is drawn they do not reach it.
  const swallow = (event: MouseEvent) => {
    if (
      event.button === 0 &&
      (event.altKey || event.shiftKey || view.gesture !== 'pan') &&
      (shape || event.type === 'mousedown')
    ) {
      if (event.type !== 'mousedown' || !isOnNode(view, event)) event.stopPropagation()
    }
  }
  container.addEventListener('pointerdown', down, true)
  container.addEventListener('mousedown', swallow, true)
  window.addEventListener('pointermove', move, true)
  window.addEventListener('pointerup', up, true)
  return () => {
    container.removeEventListener('pointerdown', down, true)
    container.removeEventListener('mousedown', swallow, true)
    window.removeEventListener('pointermove', move, true)
    window.removeEventListener('pointerup', up, true)
    outline?.remove()
  }
}

function isOnNode(view: Selectable, event: MouseEvent): boolean {
  const { left, top } = view.container.getBoundingClientRect()
  const point = toModel({ x: event.clientX - left, y: event.clientY - top }, view.viewport())
  return [...view.scene().drawing.nodes.values()].some(
    ({ position }) => Math.hypot(position.x - point.x, position.y - point.y) < 24,
  )
}

function drawOutline(container: HTMLElement): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  Object.assign(svg.style, {
    position: 'absolute',
    inset: '0',
    width: '100%',
    height: '100%',
    zIndex: '9',
    pointerEvents: 'none',
  })
  const polygon = document.createElementNS('http://www.w3.org/2000/svg', 'polygon')
  polygon.setAttribute('fill', 'color-mix(in srgb, var(--accent) 10%, transparent)')
  polygon.setAttribute('stroke', 'var(--accent)')
  svg.append(polygon)
  container.append(svg)
  return svg
}

/** The outline of what was drawn: four corners of a box, every point of a lasso. */
export function corners(shape: 'box' | 'lasso', points: readonly Position[]): Position[] {
  if (shape === 'lasso') return [...points]
  const [start, end = start] = points as [Position, Position | undefined]
  const far = end ?? start
  return [start, { x: far.x, y: start.y }, far, { x: start.x, y: far.y }]
}

/** Whether a point lies inside a closed outline, by counting how often a ray to the right crosses it. */
export function isInside({ x, y }: Position, outline: readonly Position[]): boolean {
  let inside = false
  for (let i = 0, j = outline.length - 1; i < outline.length; j = i++) {
    const a = outline[i] as Position
    const b = outline[j] as Position
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside
  }
  return inside
}
