import type { NodeStyle } from '../appearance.ts'
import { curveBetween } from '../curve.ts'
import type { Scene } from '../scene.ts'
import type { Position } from '../state.ts'
import { type Box, boxAround } from './boxes.ts'
import { textWidth, wrapName, wrapSubtitle } from './measure.ts'
import { type LabelEdge, type LabelNode, placeLabels, type Side } from './place.ts'

export interface NodeLabel {
  lines: string[]
  /** The second line, itself broken in two where it is long; empty where there is none or no room. */
  subtitle: string[]
  size: number
  side: Side
  /** Where it lies, in the model's pixels. */
  box: Box
}

/** All labels of a scene: sides for nodes, the place along the line for edges. */
export interface LabelLayout {
  /** Label pixels per model pixel: above 1 when zoomed out, so that names stay readable. */
  scale: number
  nodes: Map<string, NodeLabel>
  edges: Map<string, EdgeSpot>
}

/** The middle of a label on its line. A short one is the ≠ alone, or what has come of a change, where there is no room for all words. */
export interface EdgeSpot extends Position {
  short: boolean
}

/**
 * Names keep at least 11 px on screen; below that zoom they grow in the model and give way to one another. Close up they
 * stop growing: what is looked at then is the drawing.
 */
export const labelScale = (zoom: number): number =>
  Math.min(Math.max(1, 0.92 / zoom), Math.max(0.25, 1.6 / zoom))

export const lineHeight = 1.3
export const subtitleSize = 11

interface Wanted {
  lines: string[]
  subtitle: string[]
  size: number
}

/** Computes all labels for these positions and zoom. `within` limits the work to what is in view. */
export function layoutLabels(
  scene: Scene,
  zoom: number,
  positionOf: (id: string) => Position,
  within: (position: Position) => boolean = () => true,
): LabelLayout {
  const scale = labelScale(zoom)
  const wanted = new Map<string, Wanted>()
  const nodes: LabelNode[] = []
  for (const node of scene.drawing.nodes.values()) {
    const position = positionOf(node.id)
    if (!within(position)) continue
    const style = scene.node(node)
    const { size } = style.label
    const lines = wrapName(style.label.name, size)
    const subtitle =
      zoom >= 0.7 && style.label.subtitle ? wrapSubtitle(style.label.subtitle, subtitleSize) : []
    wanted.set(node.id, { lines, subtitle, size })
    const nameWidth = Math.max(...lines.map(line => textWidth(line, 600, size)))
    const nameHeight = lines.length * size * lineHeight
    const second = Math.max(0, ...subtitle.map(line => textWidth(line, 400, subtitleSize)))
    const view = scene.viewOfNode(node)
    nodes.push({
      id: node.id,
      ...position,
      width: style.width,
      height: style.height,
      labelWidth: (Math.max(nameWidth, second) + 4) * scale,
      labelHeight: (nameHeight + subtitle.length * subtitleSize * lineHeight) * scale,
      ...(subtitle.length > 0
        ? { shortWidth: (nameWidth + 4) * scale, shortHeight: nameHeight * scale }
        : {}),
      must: scene.isAskedFor(node),
      signs: zoom >= 0.5 ? signBoxes(style, position) : [],
      priority:
        (view.focused || view.hovered ? 1e9 : 0) +
        (view.selected ? 1e8 : 0) +
        (view.important ? 1e7 : 0) +
        node.degree * 10 +
        Math.log1p(node.entity?.neighbors ?? 0),
    })
  }
  const placed = placeLabels(nodes, edgesOf(scene, zoom, scale, positionOf, within), scale)
  const layout: LabelLayout = { scale, nodes: new Map(), edges: new Map() }
  for (const [id, { side, short, box }] of placed.nodes) {
    const label = wanted.get(id) as Wanted
    layout.nodes.set(id, { ...label, subtitle: short ? [] : label.subtitle, side, box })
  }
  for (const [id, { x, y, short }] of placed.edges) layout.edges.set(id, { x, y, short })
  return layout
}

/** Where the count of hidden neighbors stands: at the upper right, over the rim of the shape. */
export function badgeBox({ badge, width, height }: NodeStyle, { x, y }: Position): Box {
  const wide = textWidth(badge ?? '', 600, 10.5) + 10
  const left = x + width * 0.21
  const top = y - height / 2 - 5.25
  return { left, top, right: left + wide, bottom: top + 15 }
}

/** Radius of the disc with ≠. */
export const markRadius = 6.5

/** The middle of the disc that says that sources differ: at the upper left, over the rim of the shape. */
export const markAt = ({ width, height }: NodeStyle, { x, y }: Position): Position => ({
  x: x - width * 0.4,
  y: y - height * 0.42,
})

function signBoxes(style: NodeStyle, position: Position): Box[] {
  const { x, y } = markAt(style, position)
  return [
    ...(style.badge ? [badgeBox(style, position)] : []),
    ...(style.contested ? [boxAround(x, y, 2 * markRadius, 2 * markRadius)] : []),
  ]
}

function edgesOf(
  scene: Scene,
  zoom: number,
  scale: number,
  positionOf: (id: string) => Position,
  within: (position: Position) => boolean,
): LabelEdge[] {
  const edges: LabelEdge[] = []
  for (const edge of scene.drawing.edges.values()) {
    const start = positionOf(edge.from)
    const end = positionOf(edge.to)
    if (!within(start) && !within(end)) continue
    const { label, bow, underlay } = scene.edge(edge)
    const shown = label && (zoom >= 0.7 || (zoom >= 0.45 && label.contested) || underlay)
    edges.push({
      id: edge.id,
      curve: curveBetween(start, end, bow),
      width: shown ? edgeLabelWidth(label.text, label.contested) * scale : 0,
      ...(shown && ((label.contested && label.text) || label.brief)
        ? { shortWidth: edgeLabelWidth(label.brief, label.contested) * scale }
        : {}),
      height: 20 * scale,
      priority:
        (underlay ? 1e6 : 0) +
        (edge.contested ? 1e4 : 0) +
        (edge.family === 'money' ? 1e3 : 0) +
        edge.members.length,
    })
  }
  return edges
}

export const edgeLabelWidth = (text: string, contested: boolean): number =>
  textWidth(text, 600, 11) + (contested ? 36 : 14) - (text ? 0 : 10)
