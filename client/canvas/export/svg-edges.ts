import { tokens } from '../../ui/tokens.ts'
import { angleAt, type Curve, curveBetween, cutCurve, leaves } from '../curve.ts'
import type { DrawnNode } from '../drawing.ts'
import type { Arrow, EdgeStyle } from '../edge-appearance.ts'
import type { DrawnEdge } from '../fold.ts'
import { type EdgeSpot, edgeLabelWidth } from '../labels/layout-labels.ts'
import type { Scene } from '../scene.ts'
import type { Position } from '../state.ts'
import { svgMark } from './svg-nodes.ts'
import { escapeXml } from './xml.ts'

const n = (value: number) => Number(value.toFixed(1))
const path = ({ start, control, end }: Curve) =>
  `M${n(start.x)} ${n(start.y)}Q${n(control.x)} ${n(control.y)} ${n(end.x)} ${n(end.y)}`

/** A line with its arrowhead, ending at the rims of what it connects. */
export function svgEdge(edge: DrawnEdge, scene: Scene): string {
  const from = scene.drawing.nodes.get(edge.from)
  const to = scene.drawing.nodes.get(edge.to)
  if (!from || !to) return ''
  const style = scene.edge(edge)
  const whole = curveBetween(from.position, to.position, style.bow)
  const length = Math.hypot(to.position.x - from.position.x, to.position.y - from.position.y) || 1
  const tip = leaves(whole, rimOf(to, scene), true)
  const start = leaves(whole, rimOf(from, scene))
  const head = style.arrow === 'none' ? 0 : (arrowLength(style) * 0.8) / length
  const line = cutCurve(whole, start, Math.max(start, tip - head))
  const at = cutCurve(whole, start, tip).end
  const angle = (angleAt(whole, tip) * 180) / Math.PI
  const dash = style.dash ? ` stroke-dasharray="${style.dash.join(' ')}"` : ''
  const stroke = (color: string, width: number, more = '') =>
    `<path d="${path(line)}" fill="none" stroke="${color}" stroke-width="${n(width)}"${more}/>`
  return [
    `<g opacity="${style.opacity}"><title>${escapeXml(edge.shown.sentence)}</title>`,
    style.underlay
      ? stroke(style.underlay.color, style.width + 14, ` opacity="${style.underlay.opacity}"`)
      : '',
    stroke(style.color, style.width, dash),
    style.core > 0 ? stroke(tokens[scene.scheme].canvas, style.core) : '',
    svgArrow(style.arrow, at, angle, style),
    '</g>',
  ].join('')
}

/** Whether a point lies on the node, its gap included. */
function rimOf(node: DrawnNode, scene: Scene): (dx: number, dy: number) => boolean {
  const { width, height, shape } = scene.node(node)
  const w = width / 2 + 3
  const h = height / 2 + 3
  if (shape === 'ellipse' || shape === 'octagon' || shape === 'hexagon')
    return (dx, dy) => (dx / w) ** 2 + (dy / h) ** 2 < 1
  if (shape === 'diamond') return (dx, dy) => Math.abs(dx) / w + Math.abs(dy) / h < 1
  return (dx, dy) => Math.abs(dx) < w && Math.abs(dy) < h
}

const arrowLength = ({ arrow, width }: Pick<EdgeStyle, 'arrow' | 'width'>) =>
  arrow === 'triangle' ? 8 + width * 1.1 : arrow === 'tee' ? 2 : 7

/** An arrowhead with its tip at a place. */
export function svgArrow(
  arrow: Arrow,
  at: Position,
  angle: number,
  style: Pick<EdgeStyle, 'arrow' | 'width' | 'color'>,
): string {
  const place = `transform="translate(${n(at.x)} ${n(at.y)}) rotate(${n(angle)})"`
  const long = n(arrowLength(style))
  const half = n(3.5 + style.width * 0.75)
  if (arrow === 'triangle')
    return `<path ${place} d="M0 0L${-long} ${-half}L${-long} ${half}Z" fill="${style.color}"/>`
  if (arrow === 'vee')
    return `<path ${place} d="M${-long} -4.5L0 0L${-long} 4.5" fill="none" stroke="${style.color}" stroke-width="${style.width}"/>`
  if (arrow === 'circle') return `<circle ${place} cx="-3.5" cy="0" r="3.5" fill="${style.color}"/>`
  if (arrow === 'tee') return `<path ${place} d="M-1 -6V6" stroke="${style.color}" stroke-width="2.4"/>`
  return ''
}

export function svgEdgeLabel(edge: DrawnEdge | undefined, at: EdgeSpot, scene: Scene): string {
  const whole = edge && scene.edge(edge).label
  if (!whole) return ''
  const label = at.short ? { ...whole, text: whole.brief } : whole
  const palette = tokens[scene.scheme]
  const width = edgeLabelWidth(label.text, label.contested)
  const left = at.x - width / 2
  const border = label.pill ? ` stroke="${label.border}"` : ''
  return [
    `<rect x="${n(left)}" y="${n(at.y - 9)}" width="${n(width)}" height="18" rx="9" fill="${label.pill ? palette.surface : palette.canvas}"${border}/>`,
    label.contested ? svgMark(left + 11, at.y, 6, scene) : '',
    `<text x="${n(left + (label.contested ? 22 : 7))}" y="${n(at.y + 4)}" font-size="11" font-weight="600" fill="${label.color}">${escapeXml(label.text)}</text>`,
  ].join('')
}
