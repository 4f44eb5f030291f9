import { entityTypes } from '../../model/entity-types.ts'
import { relationshipTypes } from '../../model/relationship-types.ts'
import type { Drawing, DrawnNode } from './drawing.ts'
import type { DrawnEdge } from './fold.ts'

/** Where the keyboard is: on a node, with one of its lines chosen or none yet. */
export interface Walk {
  nodeId: string
  edgeId: string | null
  /** Nodes that were left behind, to come back to. */
  trail: readonly string[]
}

export type Step = 'next' | 'previous' | 'follow' | 'back'

/** Lines of a node in the order they are read: clockwise from the top, so that the order is the one seen. */
export function linesOf(drawing: Drawing, nodeId: string): DrawnEdge[] {
  const centre = drawing.nodes.get(nodeId)?.position ?? { x: 0, y: 0 }
  const angle = (edge: DrawnEdge) => {
    const other = drawing.nodes.get(edge.from === nodeId ? edge.to : edge.from)?.position ?? centre
    const turn = Math.atan2(other.x - centre.x, centre.y - other.y)
    return turn < 0 ? turn + 2 * Math.PI : turn
  }
  return [...drawing.edges.values()]
    .filter(({ from, to }) => from === nodeId || to === nodeId)
    .map(edge => ({ edge, at: angle(edge) }))
    .sort((a, b) => a.at - b.at || a.edge.id.localeCompare(b.edge.id))
    .map(({ edge }) => edge)
}

/** Where a walk begins: the selected node, else the one with the most lines. */
export function startWalk(drawing: Drawing, selection: ReadonlySet<string>): Walk | null {
  const selected = [...selection].find(id => drawing.nodes.has(id))
  const nodes = [...drawing.nodes.values()]
  const busiest = nodes.reduce<DrawnNode | null>(
    (best, node) => (best && best.degree >= node.degree ? best : node),
    null,
  )
  const nodeId = selected ?? busiest?.id
  return nodeId ? { nodeId, edgeId: null, trail: [] } : null
}

/** One key press further. What cannot be done leaves the walk as it is. */
export function walkOn(drawing: Drawing, walk: Walk, step: Step): Walk {
  if (step === 'back') {
    const nodeId = walk.trail.at(-1)
    return nodeId && drawing.nodes.has(nodeId)
      ? { nodeId, edgeId: null, trail: walk.trail.slice(0, -1) }
      : walk
  }
  const lines = linesOf(drawing, walk.nodeId)
  if (lines.length === 0) return walk
  const at = lines.findIndex(({ id }) => id === walk.edgeId)
  if (step === 'follow') {
    const line = lines[Math.max(0, at)] as DrawnEdge
    const nodeId = line.from === walk.nodeId ? line.to : line.from
    return { nodeId, edgeId: null, trail: [...walk.trail, walk.nodeId].slice(-100) }
  }
  const next = step === 'next' ? at + 1 : at < 0 ? lines.length - 1 : at - 1
  return { ...walk, edgeId: (lines[(next + lines.length) % lines.length] as DrawnEdge).id }
}

const plural = (count: number, one: string, many = `${one}s`) =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`

/** A line as it is spoken: "Amazon, invested in, Anthropic, 3 claims, contested". */
export function speakEdge(drawing: Drawing, edge: DrawnEdge, from = edge.from): string {
  const type = relationshipTypes[edge.shown.type]
  const forward = from === edge.from
  const verb = edge.ended ? type.ended : edge.rumoured ? type.rumoured : type.verb
  const name = (id: string) => drawing.nodes.get(id)?.name ?? id
  const words = forward
    ? [name(edge.from), verb, name(edge.to)]
    : [name(edge.to), edge.ended ? `${type.inverse}, ended` : type.inverse, name(edge.from)]
  const claims = new Set(edge.members.flatMap(({ claimIds }) => claimIds)).size
  if (edge.members.length > 1) words.push(plural(edge.members.length, 'relationship'))
  words.push(plural(claims, 'claim'))
  if (edge.contested) words.push('contested')
  return words.join(', ')
}

/** What is said on arriving somewhere. */
export function speak(drawing: Drawing, walk: Walk): string {
  const lines = linesOf(drawing, walk.nodeId)
  const edge = walk.edgeId ? drawing.edges.get(walk.edgeId) : undefined
  if (edge) {
    const at = lines.findIndex(({ id }) => id === edge.id) + 1
    return `${speakEdge(drawing, edge, walk.nodeId)}; ${at} of ${lines.length}`
  }
  const node = drawing.nodes.get(walk.nodeId)
  if (!node) return ''
  const hidden = node.hiddenNeighbors > 0 ? `, ${plural(node.hiddenNeighbors, 'neighbor')} not drawn` : ''
  const about = [entityTypes[node.type].name, node.subtitle].filter(Boolean).join(', ')
  return `${node.name}, ${about}, ${plural(lines.length, 'line')} drawn${hidden}`
}
