import { type Drawing, type DrawnNode, nothingDrawn } from './drawing.ts'
import type { DrawnEdge } from './fold.ts'
import type { Position } from './state.ts'

/** What has to change on screen to get from one drawing to the next. */
export interface Delta {
  addedNodes: DrawnNode[]
  removedNodes: string[]
  changedNodes: DrawnNode[]
  movedNodes: DrawnNode[]
  addedEdges: DrawnEdge[]
  removedEdges: string[]
  changedEdges: DrawnEdge[]
}

/** Compares by value, so that an unchanged node costs the screen nothing. */
export function diff(before: Drawing = nothingDrawn, after: Drawing): Delta {
  const delta: Delta = {
    addedNodes: [],
    removedNodes: [...before.nodes.keys()].filter(id => !after.nodes.has(id)),
    changedNodes: [],
    movedNodes: [],
    addedEdges: [],
    removedEdges: [],
    changedEdges: [],
  }
  for (const node of after.nodes.values()) {
    const old = before.nodes.get(node.id)
    if (!old) delta.addedNodes.push(node)
    else {
      if (old.position.x !== node.position.x || old.position.y !== node.position.y)
        delta.movedNodes.push(node)
      if (looksOther(old, node)) delta.changedNodes.push(node)
    }
  }
  for (const edge of after.edges.values()) {
    const old = before.edges.get(edge.id)
    if (!old) delta.addedEdges.push(edge)
    else if (old.from !== edge.from || old.to !== edge.to) {
      delta.removedEdges.push(edge.id)
      delta.addedEdges.push(edge)
    } else if (edgeLooksOther(old, edge)) delta.changedEdges.push(edge)
  }
  for (const id of before.edges.keys()) if (!after.edges.has(id)) delta.removedEdges.push(id)
  return delta
}

/** Where an expansion started: the place of the one node that was there and is next to all that are added, if any is. */
export function originOf({ addedNodes, addedEdges }: Delta, before: Drawing): Position | undefined {
  if (addedNodes.length === 0) return undefined
  const added = new Set(addedNodes.map(({ id }) => id))
  const reached = new Map<string, Set<string>>()
  const join = (from: string, to: string) => {
    if (!before.nodes.has(from) || !added.has(to)) return
    reached.set(from, (reached.get(from) ?? new Set()).add(to))
  }
  for (const { from, to } of addedEdges) {
    join(from, to)
    join(to, from)
  }
  const origin = [...reached].find(([, nodes]) => nodes.size === added.size)?.[0]
  return origin === undefined ? undefined : before.nodes.get(origin)?.position
}

/** True when nothing has to change. */
export const isEmpty = (delta: Delta): boolean => Object.values(delta).every(list => list.length === 0)

const nodeLooks = [
  'type',
  'name',
  'subtitle',
  'hiddenNeighbors',
  'contested',
  'ended',
  'rumoured',
  'pinned',
  'degree',
  'mark',
] as const
const looksOther = (a: DrawnNode, b: DrawnNode) =>
  nodeLooks.some(key => a[key] !== b[key]) || a.entity?.amount !== b.entity?.amount

const edgeLooks = ['family', 'contested', 'rumoured', 'ended', 'lane', 'lanes', 'mark'] as const
const edgeLooksOther = (a: DrawnEdge, b: DrawnEdge) =>
  edgeLooks.some(key => a[key] !== b[key]) ||
  a.members.length !== b.members.length ||
  a.shown.amount !== b.shown.amount ||
  a.shown.role !== b.shown.role ||
  a.shown.status !== b.shown.status ||
  a.shown.id !== b.shown.id
