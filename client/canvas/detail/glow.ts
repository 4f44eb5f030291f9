import { curveBetween } from '../curve.ts'
import type { Scene } from '../scene.ts'
import type { Position } from '../state.ts'
import type { Viewport } from '../surface.ts'

/** The light under lines that are selected, pointed at or focused, on a canvas below Cytoscape's. */
export class Glow {
  readonly canvas = document.createElement('canvas')
  private readonly context = this.canvas.getContext('2d') as CanvasRenderingContext2D
  private empty = true

  paint(scene: Scene, { zoom, x, y }: Viewport, positionOf: (id: string) => Position): void {
    const paths = linesByLook(scene, positionOf)
    if (this.empty && paths.size === 0) return
    this.empty = paths.size === 0
    const { context, canvas } = this
    const ratio = devicePixelRatio || 1
    context.setTransform(1, 0, 0, 1, 0, 0)
    context.clearRect(0, 0, canvas.width, canvas.height)
    context.setTransform(ratio * zoom, 0, 0, ratio * zoom, ratio * x, ratio * y)
    context.lineCap = 'round'
    for (const { path, color, opacity, width } of paths.values()) {
      context.globalAlpha = opacity
      context.strokeStyle = color
      context.lineWidth = width
      context.stroke(path)
    }
  }
}

interface Look {
  path: Path2D
  color: string
  opacity: number
  width: number
}

/** One path for all lines that look the same. */
function linesByLook(scene: Scene, positionOf: (id: string) => Position): Map<string, Look> {
  const looks = new Map<string, Look>()
  for (const edge of scene.singledOutEdges()) {
    const { underlay, width: line, bow, opacity: whole } = scene.edge(edge)
    if (!underlay) continue
    const width = line + 2 * underlay.padding
    const opacity = underlay.opacity * whole
    const key = `${underlay.color} ${opacity} ${width}`
    const look = looks.get(key) ?? { path: new Path2D(), color: underlay.color, opacity, width }
    looks.set(key, look)
    const { start, control, end } = curveBetween(positionOf(edge.from), positionOf(edge.to), bow)
    look.path.moveTo(start.x, start.y)
    look.path.quadraticCurveTo(control.x, control.y, end.x, end.y)
  }
  return looks
}
