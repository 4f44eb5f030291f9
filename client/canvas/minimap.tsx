import { type PointerEvent, useEffect, useMemo, useRef } from 'react'
import { type Scheme, tokens } from '../ui/tokens.ts'
import { appearances } from './appearance.ts'
import styles from './canvas.module.css'
import type { CanvasView } from './canvas-view.ts'
import type { Drawing } from './drawing.ts'
import { type Bounds, boundsOf } from './fitting.ts'
import type { Viewport } from './surface.ts'

const size = { width: 150, height: 96 }

/** The whole drawing in small with the part in view; pressing or dragging goes there. */
export function Minimap({
  view,
  drawing,
  viewport,
  scheme,
}: {
  view: CanvasView
  drawing: Drawing
  viewport: Viewport
  scheme: Scheme
}) {
  const ref = useRef<HTMLCanvasElement>(null)
  const bounds = useMemo(() => padded(drawing), [drawing])
  const dots = useMemo(() => paintDots(drawing, bounds, scheme), [drawing, bounds, scheme])
  useEffect(() => {
    const canvas = ref.current
    const context = canvas?.getContext('2d')
    if (!canvas || !context) return
    const ratio = devicePixelRatio || 1
    canvas.width = size.width * ratio
    canvas.height = size.height * ratio
    const scale = scaleOf(bounds)
    const palette = tokens[scheme]
    context.setTransform(ratio, 0, 0, ratio, 0, 0)
    context.clearRect(0, 0, size.width, size.height)
    context.drawImage(dots, 0, 0, size.width, size.height)
    const { clientWidth, clientHeight } = view.container
    context.strokeStyle = palette.accent
    context.lineWidth = 1.5
    context.strokeRect(
      (-viewport.x / viewport.zoom - bounds.left) * scale,
      (-viewport.y / viewport.zoom - bounds.top) * scale,
      (clientWidth / viewport.zoom) * scale,
      (clientHeight / viewport.zoom) * scale,
    )
  })
  const go = (event: PointerEvent<HTMLCanvasElement>) => {
    if (event.buttons !== 1) return
    const { left, top } = event.currentTarget.getBoundingClientRect()
    const scale = scaleOf(bounds)
    const x = (event.clientX - left) / scale + bounds.left
    const y = (event.clientY - top) / scale + bounds.top
    const { clientWidth, clientHeight } = view.container
    view.setViewport({
      zoom: viewport.zoom,
      x: clientWidth / 2 - x * viewport.zoom,
      y: clientHeight / 2 - y * viewport.zoom,
    })
  }
  return (
    <div className={styles.minimap} aria-hidden="true">
      <canvas ref={ref} style={{ ...size, display: 'block' }} onPointerDown={go} onPointerMove={go} />
    </div>
  )
}

/** Every node as a dot, painted once for a drawing. */
function paintDots(drawing: Drawing, bounds: Bounds, scheme: Scheme): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = size.width * 2
  canvas.height = size.height * 2
  const context = canvas.getContext('2d')
  if (!context) return canvas
  context.scale(2, 2)
  const scale = scaleOf(bounds)
  const palette = tokens[scheme]
  const dot = drawing.nodes.size > 800 ? 1 : 3
  for (const { position, type } of drawing.nodes.values()) {
    context.fillStyle = palette.kind[appearances[type].color]
    context.fillRect(
      (position.x - bounds.left) * scale - dot / 2,
      (position.y - bounds.top) * scale - dot / 2,
      dot,
      dot,
    )
  }
  return canvas
}

function padded(drawing: Drawing): Bounds {
  const bounds = boundsOf([...drawing.nodes.values()].map(({ position }) => position))
  const { left, top, right, bottom } = bounds ?? { left: 0, top: 0, right: 1, bottom: 1 }
  const pad = 60 + Math.max(right - left, bottom - top) * 0.05
  return { left: left - pad, top: top - pad, right: right + pad, bottom: bottom + pad }
}

const scaleOf = ({ left, top, right, bottom }: Bounds) =>
  Math.min(size.width / (right - left), size.height / (bottom - top))
