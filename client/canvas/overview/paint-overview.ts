import { type Scheme, tokens } from '../../ui/tokens.ts'
import { appearances } from '../appearance.ts'
import { arrows } from '../edge-appearance.ts'
import { BoxGrid, boxAround } from '../labels/boxes.ts'
import { fontOf, textWidth } from '../labels/measure.ts'
import type { Scene } from '../scene.ts'
import type { Position } from '../state.ts'
import type { Viewport } from '../surface.ts'

interface Batch {
  color: string
  alpha: number
  hollow: boolean
  /** Selected, pointed at or looked for: large enough to be seen among thousands, and drawn last. */
  strong: boolean
  /** x, y, radius, one after the other. */
  dots: number[]
  ids: string[]
}

/** A scene sorted by looks: one path per look is drawn, not one per element. */
export class Style {
  readonly batches = new Map<string, Batch>()
  readonly lines = new Map<string, { color: string; alpha: number; width: number; points: number[] }>()
  /** What is singled out, then nodes by how connected they are: names go to the first. */
  readonly ranked: { id: string; name: string; position: Position; rank: number }[] = []
  private readonly places = new Map<string, { batch: Batch; index: number }>()

  place(id: string, batch: Batch): void {
    this.places.set(id, { batch, index: batch.ids.length })
  }

  move(id: string, { x, y }: Position): void {
    const place = this.places.get(id)
    if (!place) return
    place.batch.dots[place.index * 3] = x
    place.batch.dots[place.index * 3 + 1] = y
  }
}

export function stylesOf(scene: Scene): Style {
  const style = new Style()
  const palette = tokens[scene.scheme]
  const { nodes, edges } = scene.drawing
  for (const node of nodes.values()) {
    const view = scene.viewOfNode(node)
    const color = view.selected ? palette.accent : palette.kind[appearances[node.type].color]
    const alpha = view.dimmed ? 0.12 : node.ended ? 0.5 : 1
    const hollow = !appearances[node.type].solid
    const strong = view.selected || view.hovered
    const key = `${color}${alpha}${hollow}${strong}`
    let batch = style.batches.get(key)
    if (!batch) {
      batch = { color, alpha, hollow, strong, dots: [], ids: [] }
      style.batches.set(key, batch)
    }
    style.place(node.id, batch)
    batch.ids.push(node.id)
    const radius = strong ? 17 : 10 + Math.min(10, Math.sqrt(node.degree))
    batch.dots.push(node.position.x, node.position.y, radius)
    const rank = node.degree + (strong ? 1e6 : 0)
    if (alpha > 0.2) style.ranked.push({ id: node.id, name: node.name, position: node.position, rank })
  }
  for (const edge of edges.values()) {
    const from = nodes.get(edge.from)
    const to = nodes.get(edge.to)
    if (!from || !to) continue
    const view = scene.viewOfEdge(edge)
    const color = view.selected ? palette.accent : palette.family[edge.family].line
    const alpha = view.dimmed ? 0.05 : edge.ended ? 0.15 : view.hovered || view.selected ? 1 : 0.42
    const width = view.selected ? 4 : arrows[edge.family] === 'none' ? 1.2 : edge.contested ? 4 : 2
    const key = `${color}${alpha}${width}`
    let line = style.lines.get(key)
    if (!line) {
      line = { color, alpha, width, points: [] }
      style.lines.set(key, line)
    }
    line.points.push(from.position.x, from.position.y, to.position.x, to.position.y)
  }
  style.ranked.sort((a, b) => b.rank - a.rank)
  style.ranked.length = Math.min(style.ranked.length, 600)
  return style
}

/** While the view moves, this many lines at most; all of them once it rests. */
const quickLines = 6_000

/** Draws the overview. `quick` leaves out names and most lines; `faint` lets the detail above stand out. */
export function paintOverview(
  context: CanvasRenderingContext2D,
  scene: Scene,
  style: Style,
  view: Viewport,
  { quick, faint }: { quick: boolean; faint: boolean },
): void {
  const ratio = devicePixelRatio || 1
  const palette = tokens[scene.scheme]
  const { width, height } = context.canvas
  context.setTransform(1, 0, 0, 1, 0, 0)
  context.clearRect(0, 0, width, height)
  const { zoom } = view
  const seen = {
    left: -view.x / zoom - 40,
    top: -view.y / zoom - 40,
    right: (width / ratio - view.x) / zoom + 40,
    bottom: (height / ratio - view.y) / zoom + 40,
  }
  context.setTransform(ratio * zoom, 0, 0, ratio * zoom, ratio * view.x, ratio * view.y)
  const total = [...style.lines.values()].reduce((sum, { points }) => sum + points.length / 4, 0)
  const stride = quick ? Math.max(1, Math.ceil(total / quickLines)) : 1
  for (const line of style.lines.values()) {
    context.globalAlpha = line.alpha * (faint ? 0.25 : 1)
    context.strokeStyle = line.color
    context.lineWidth = Math.max(line.width, 0.6 / zoom)
    context.beginPath()
    const { points } = line
    for (let i = 0; i < points.length; i += 4 * stride) {
      const [x1, y1, x2, y2] = [points[i], points[i + 1], points[i + 2], points[i + 3]] as [
        number,
        number,
        number,
        number,
      ]
      if (Math.max(x1, x2) < seen.left || Math.min(x1, x2) > seen.right) continue
      if (Math.max(y1, y2) < seen.top || Math.min(y1, y2) > seen.bottom) continue
      context.moveTo(x1, y1)
      context.lineTo(x2, y2)
    }
    context.stroke()
  }
  paintDots(context, style, zoom, seen, palette.canvas, { quick, faint })
  context.globalAlpha = 1
  if (!quick && !faint) paintNames(context, style, view, ratio, scene.scheme)
}

function paintDots(
  context: CanvasRenderingContext2D,
  style: Style,
  zoom: number,
  seen: { left: number; top: number; right: number; bottom: number },
  canvas: string,
  { quick, faint }: { quick: boolean; faint: boolean },
): void {
  const small = zoom < 0.12 || (quick && zoom < 0.4)
  const batches = [...style.batches.values()].sort((a, b) => Number(a.strong) - Number(b.strong))
  for (const batch of batches) {
    const least = (batch.strong ? 5 : 1.6) / zoom
    context.globalAlpha = batch.alpha * (faint ? 0.3 : 1)
    const asSquares = small && !batch.strong
    context.fillStyle = batch.hollow && !asSquares ? canvas : batch.color
    context.strokeStyle = batch.color
    context.lineWidth = Math.max(2.5, 1 / zoom)
    context.beginPath()
    const { dots } = batch
    for (let i = 0; i < dots.length; i += 3) {
      const [x, y, r] = [dots[i], dots[i + 1], dots[i + 2]] as [number, number, number]
      if (x < seen.left || x > seen.right || y < seen.top || y > seen.bottom) continue
      const radius = Math.max(r, least)
      if (asSquares) context.rect(x - radius, y - radius, 2 * radius, 2 * radius)
      else {
        context.moveTo(x + radius, y)
        context.arc(x, y, radius, 0, 6.2832)
      }
    }
    context.fill()
    if (batch.hollow && !asSquares) context.stroke()
  }
}

function paintNames(
  context: CanvasRenderingContext2D,
  style: Style,
  view: Viewport,
  ratio: number,
  scheme: Scheme,
): void {
  const palette = tokens[scheme]
  context.setTransform(ratio, 0, 0, ratio, 0, 0)
  context.font = fontOf(600, 12)
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.lineJoin = 'round'
  context.lineWidth = 4
  context.strokeStyle = palette.canvas
  context.fillStyle = palette.ink
  const taken = new BoxGrid()
  const right = context.canvas.width / ratio
  const bottom = context.canvas.height / ratio
  for (const { id, name, position } of style.ranked) {
    const x = position.x * view.zoom + view.x
    const y = position.y * view.zoom + view.y + Math.max(10, 22 * view.zoom)
    if (x < 0 || y < 0 || x > right || y > bottom) continue
    const text = name.length > 28 ? `${name.slice(0, 27)}…` : name
    const box = boxAround(x, y, textWidth(text, 600, 12) + 8, 18)
    if (taken.hits(box, id)) continue
    taken.add(box, id)
    context.strokeText(text, x, y)
    context.fillText(text, x, y)
  }
}
