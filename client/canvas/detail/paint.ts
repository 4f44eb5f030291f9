import { type Scheme, tokens } from '../../ui/tokens.ts'
import type { NodeStyle } from '../appearance.ts'
import type { EdgeLabel } from '../edge-appearance.ts'
import { icons } from '../icons.ts'
import {
  badgeBox,
  edgeLabelWidth,
  lineHeight,
  markAt,
  markRadius,
  type NodeLabel,
  subtitleSize,
} from '../labels/layout-labels.ts'
import { fontOf, textWidth } from '../labels/measure.ts'
import { labelBox } from '../labels/place.ts'
import { shapePath } from '../shapes.ts'
import type { Position } from '../state.ts'

type Context = CanvasRenderingContext2D

const paths = new Map<string, Path2D>()

/** Draws the icon of a node in the middle of it. `at` and all sizes are in screen pixels. */
export function paintIcon(context: Context, style: NodeStyle, at: Position, zoom: number): void {
  const path = paths.get(style.icon) ?? new Path2D(icons[style.icon])
  paths.set(style.icon, path)
  const scale = (style.iconSize / 24) * zoom
  const shift = style.shape === 'round-tag' ? -3 * zoom : 0
  context.save()
  context.translate(at.x - 12 * scale + shift, at.y - 12 * scale)
  context.scale(scale, scale)
  context.lineWidth = 1.8
  context.lineCap = 'round'
  context.lineJoin = 'round'
  context.strokeStyle = style.iconColor
  context.stroke(path)
  context.restore()
}

/** The ring round a node that is selected, pointed at, focused or marked. */
export function paintRing(
  context: Context,
  { shape, width, height, opacity }: NodeStyle,
  ring: { color: string; opacity: number },
  at: Position,
  zoom: number,
): void {
  const key = `${shape} ${width} ${height}`
  const path = paths.get(key) ?? new Path2D(shapePath(shape, width + 12, height + 12))
  paths.set(key, path)
  context.save()
  context.translate(at.x, at.y)
  context.scale(zoom, zoom)
  context.globalAlpha = opacity * ring.opacity
  context.lineWidth = 2.5
  context.strokeStyle = ring.color
  context.stroke(path)
  context.restore()
}

export function roundRect(
  context: Context,
  x: number,
  y: number,
  width: number,
  height: number,
  radius: number,
) {
  context.beginPath()
  context.roundRect(x, y, width, height, radius)
}

/** What is told of a node at its rim: its badge, that it is pinned, that sources differ. */
export function paintSigns(context: Context, style: NodeStyle, at: Position, zoom: number, scheme: Scheme) {
  if (style.badge) paintBadge(context, style.badge, style, at, zoom, scheme)
  if (style.pinned) paintPin(context, style, at, zoom, scheme)
  if (!style.contested) return
  const { x, y } = markAt(style, { x: 0, y: 0 })
  paintMark(context, at.x + x * zoom, at.y + y * zoom, markRadius * zoom, scheme)
}

/** "+42" at the upper right: neighbors that are not drawn. */
function paintBadge(
  context: Context,
  text: string,
  style: NodeStyle,
  at: Position,
  zoom: number,
  scheme: Scheme,
) {
  const palette = tokens[scheme]
  const box = badgeBox(style, { x: 0, y: 0 })
  const size = 10.5 * zoom
  const width = (box.right - box.left) * zoom
  const height = (box.bottom - box.top) * zoom
  const x = at.x + box.left * zoom
  const y = at.y + box.top * zoom
  roundRect(context, x, y, width, height, height / 2)
  context.fillStyle = palette.surface
  context.fill()
  context.lineWidth = 1
  context.strokeStyle = palette.ctl
  context.stroke()
  context.font = fontOf(600, size)
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.fillStyle = palette.ink
  context.fillText(text, x + width / 2, y + height / 2 + 0.5)
}

/** A ≠ in a small disc. */
function paintMark(context: Context, x: number, y: number, radius: number, scheme: Scheme) {
  const palette = tokens[scheme]
  context.beginPath()
  context.arc(x, y, radius, 0, 2 * Math.PI)
  context.fillStyle = palette.ended
  context.fill()
  context.font = fontOf(700, radius * 1.7)
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.fillStyle = palette.onSolid
  context.fillText('≠', x, y + radius * 0.08)
}

/** A pin at the lower left: layouts leave this node where it is. */
function paintPin(context: Context, style: NodeStyle, at: Position, zoom: number, scheme: Scheme) {
  const palette = tokens[scheme]
  const path = paths.get('pin') ?? new Path2D(icons.pin)
  paths.set('pin', path)
  const x = at.x - style.width * 0.4 * zoom
  const y = at.y + style.height * 0.42 * zoom
  context.beginPath()
  context.arc(x, y, 7.5 * zoom, 0, 2 * Math.PI)
  context.fillStyle = palette.surface
  context.fill()
  context.lineWidth = 1
  context.strokeStyle = palette.ctl
  context.stroke()
  context.save()
  const scale = (10 / 24) * zoom
  context.translate(x - 12 * scale, y - 12 * scale)
  context.scale(scale, scale)
  context.lineWidth = 2.2
  context.strokeStyle = palette.ink
  context.stroke(path)
  context.restore()
}

/** A name beside its node, with a halo in the colour of the canvas so that lines under it do not cut it. */
export function paintLabel(
  context: Context,
  label: NodeLabel,
  style: NodeStyle,
  at: Position,
  zoom: number,
  scale: number,
  halo: string,
) {
  const rows = [
    ...label.lines.map(text => ({ text, weight: 600, size: label.size, color: style.label.color })),
    ...label.subtitle.map(text => ({
      text,
      weight: 400,
      size: subtitleSize,
      color: style.label.subtitleColor,
    })),
  ]
  const heights = rows.map(({ size }) => size * lineHeight)
  const width = Math.max(...rows.map(({ text, weight, size }) => textWidth(text, weight, size)))
  const pixel = zoom * scale
  const box = labelBox(
    {
      id: '',
      ...at,
      width: style.width * zoom,
      height: style.height * zoom,
      labelWidth: width * pixel,
      labelHeight: heights.reduce((sum, height) => sum + height, 0) * pixel,
      priority: 0,
    },
    label.side,
    pixel,
  )
  const align = label.side.startsWith('right') ? 'left' : label.side.startsWith('left') ? 'right' : 'center'
  const x = align === 'left' ? box.left : align === 'right' ? box.right : (box.left + box.right) / 2
  let y = box.top
  context.textAlign = align
  context.textBaseline = 'middle'
  context.lineJoin = 'round'
  context.strokeStyle = halo
  context.lineWidth = 4 * Math.min(1, pixel)
  rows.forEach(({ text, weight, size, color }, index) => {
    const height = (heights[index] as number) * pixel
    context.font = fontOf(weight, size * pixel)
    context.strokeText(text, x, y + height / 2)
    context.fillStyle = color
    context.fillText(text, x, y + height / 2)
    y += height
  })
  return box
}

/** The label of a line: words on a patch of canvas, or a pill with ≠ where sources differ. */
export function paintEdgeLabel(
  context: Context,
  label: EdgeLabel,
  at: Position,
  pixel: number,
  scheme: Scheme,
) {
  const palette = tokens[scheme]
  const width = edgeLabelWidth(label.text, label.contested) * pixel
  const height = 18 * pixel
  const left = at.x - width / 2
  roundRect(context, left, at.y - height / 2, width, height, height / 2)
  context.fillStyle = label.pill ? palette.surface : palette.canvas
  context.fill()
  if (label.pill) {
    context.lineWidth = label.border === palette.accent ? 1.75 : 1
    context.strokeStyle = label.border
    context.stroke()
  }
  if (label.contested) paintMark(context, left + 11 * pixel, at.y, 6 * pixel, scheme)
  context.font = fontOf(600, 11 * pixel)
  context.textAlign = 'left'
  context.textBaseline = 'middle'
  context.fillStyle = label.color
  context.fillText(label.text, left + (label.contested ? 22 : 7) * pixel, at.y + 0.5)
}
