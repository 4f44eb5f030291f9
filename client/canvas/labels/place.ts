import type { Curve } from '../curve.ts'
import { pointAt } from '../curve.ts'
import { type Box, BoxGrid, boxAround } from './boxes.ts'

export type Side =
  | 'below'
  | 'right'
  | 'left'
  | 'above'
  | 'right-low'
  | 'left-low'
  | 'right-high'
  | 'left-high'

export interface LabelNode {
  id: string
  x: number
  y: number
  width: number
  height: number
  labelWidth: number
  labelHeight: number
  /** Without its second line, for where both do not fit. */
  shortWidth?: number
  shortHeight?: number
  /** What else belongs to the node and is not to be covered: its badge and the sign that sources differ. */
  signs?: readonly Box[]
  /** Asked for by name: it has a label whatever is in the way. */
  must?: boolean
  /** Higher goes first and keeps its label when there is no room for both. */
  priority: number
}

export interface LabelEdge {
  id: string
  curve: Curve
  /** 0 where the line carries no label. */
  width: number
  /** Of the mark alone, for where the words do not fit. */
  shortWidth?: number
  height: number
  priority: number
}

export interface PlacedLabels {
  nodes: Map<string, { side: Side; box: Box; short: boolean }>
  edges: Map<string, { x: number; y: number; box: Box; short: boolean }>
}

const preference: Record<Side, number> = {
  below: 0,
  right: 0.9,
  left: 1,
  'right-low': 1.3,
  'left-low': 1.4,
  above: 1.6,
  'right-high': 1.8,
  'left-high': 1.7,
}
/** The best first: where one costs no more than the next is worth by itself, no other is tried. */
const sides = (Object.keys(preference) as Side[]).sort((a, b) => preference[a] - preference[b])
const gap = 5
/** What it costs a name to lie over about a dozen pixels of a line. */
const lineCost = 0.6

/**
 * Where a label of a node lies on a given side. `scale` is how many pixels of what the node is given in a pixel of a
 * label takes: what keeps a name off its node grows with the name, so that it is painted where it was placed.
 */
export function labelBox(node: LabelNode, side: Side, scale: number): Box {
  const { x, y, width, height, labelWidth: w, labelHeight: h } = node
  if (side === 'below') return boxAround(x, y + height / 2 + gap * scale + h / 2, w, h)
  if (side === 'above') return boxAround(x, y - height / 2 - gap * scale - h / 2, w, h)
  const shift = side.endsWith('-low') ? h / 2 + height / 4 : side.endsWith('-high') ? -h / 2 - height / 4 : 0
  const away = width / 2 + (gap + 2) * scale + w / 2 - (shift ? width / 6 : 0)
  return boxAround(side.startsWith('right') ? x + away : x - away, y + shift, w, h)
}

/**
 * Gives every label a place where it touches no node and no other label, and crosses as few lines as it can.
 * A label for which there is none is left out, the least important first; one that must be there goes before all others
 * and lies over as little as it can. `scale` is how many pixels of the model a pixel of a label takes.
 */
export function placeLabels(
  nodes: readonly LabelNode[],
  edges: readonly LabelEdge[],
  scale = 1,
): PlacedLabels {
  const solid = new BoxGrid()
  for (const node of nodes) {
    solid.add(boxAround(node.x, node.y, node.width + 4, node.height + 4), node.id)
    for (const sign of node.signs ?? []) solid.add(sign, `sign ${node.id}`)
  }
  const result: PlacedLabels = { nodes: new Map(), edges: new Map() }
  const byPriority = <T extends { priority: number }>(list: readonly T[]) =>
    [...list].sort((a, b) => b.priority - a.priority)
  const lines = sampleLines(edges, scale)
  const give = (node: LabelNode) => {
    const spot = nodeSpot(node, solid, lines, scale)
    if (!spot) return
    // Owned by nobody, so that it keeps others away from it.
    solid.add(spot.box, `label ${node.id}`)
    result.nodes.set(node.id, spot)
  }
  const named = byPriority(nodes.filter(({ labelWidth }) => labelWidth > 0))
  for (const node of named) if (node.must) give(node)
  for (const edge of byPriority(edges)) {
    if (edge.width === 0) continue
    const spot = edgeSpot(edge, solid)
    if (!spot) continue
    solid.add(spot.box, edge.id)
    result.edges.set(edge.id, spot)
  }
  for (const node of named) if (!node.must) give(node)
  return result
}

/** Where the name of a node goes, with its second line or without it. */
function nodeSpot(node: LabelNode, solid: BoxGrid, lines: BoxGrid, scale: number) {
  const full = bestSpot(node, solid, lines, scale)
  const { shortWidth, shortHeight } = node
  const small =
    shortWidth && shortHeight ? { ...node, labelWidth: shortWidth, labelHeight: shortHeight } : null
  const brief = small && (!full || full.cost > 2.4) ? bestSpot(small, solid, lines, scale) : null
  const short = brief !== null && (!full || brief.cost < full.cost - 1)
  const best = short ? brief : full
  if (best) return { side: best.side, box: best.box, short }
  return node.must ? leastCovering(small ?? node, solid, small !== null, scale) : null
}

/** The side on which a label lies over the fewest others. */
function leastCovering(node: LabelNode, solid: BoxGrid, short: boolean, scale: number) {
  const spots = sides.map(side => ({ side, box: labelBox(node, side, scale), short }))
  return spots.reduce((best, spot) => (solid.count(spot.box) < solid.count(best.box) ? spot : best))
}

function bestSpot(node: LabelNode, solid: BoxGrid, lines: BoxGrid, scale: number) {
  let best: { side: Side; box: Box; cost: number } | null = null
  for (const side of sides) {
    if (best && best.cost <= preference[side]) break
    const box = labelBox(node, side, scale)
    if (solid.hits(box, node.id)) continue
    const cost = preference[side] + lineCost * lines.count(box)
    if (!best || cost < best.cost) best = { side, box, cost }
  }
  return best
}

const tries = [0.5, 0.46, 0.54, 0.42, 0.58, 0.38, 0.62, 0.34, 0.66, 0.27, 0.73]

function edgeSpot(edge: LabelEdge, solid: BoxGrid) {
  for (const width of [edge.width, ...(edge.shortWidth ? [edge.shortWidth] : [])]) {
    for (const t of tries) {
      const { x, y } = pointAt(edge.curve, t)
      const box = boxAround(x, y, width + 4, edge.height + 2)
      if (!solid.hits(box, edge.id)) return { x, y, box, short: width !== edge.width }
    }
  }
  return null
}

/** Lines as rows of small boxes: how many a label touches tells how much of a line it would cover. */
function sampleLines(edges: readonly LabelEdge[], scale: number): BoxGrid {
  const grid = new BoxGrid()
  for (const { id, curve } of edges) {
    const length = Math.hypot(curve.end.x - curve.start.x, curve.end.y - curve.start.y)
    const steps = Math.min(60, Math.max(4, Math.round(length / (11 * scale))))
    for (let step = 1; step < steps; step++) {
      const { x, y } = pointAt(curve, step / steps)
      grid.add(boxAround(x, y, 6 * scale, 6 * scale), id)
    }
  }
  return grid
}
