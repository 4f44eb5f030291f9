import { entityTypeNames } from '../../../model/entity-types.ts'
import {
  adjacency,
  cell,
  distancesFrom,
  type LayoutInput,
  type LayoutNode,
  type LayoutResult,
} from './layout.ts'

/** Money and supply downward: each node below what flows into it, lines crossing as little as two sweeps can do. */
export function layered(input: LayoutInput): LayoutResult {
  const { nodes } = input
  const rank = ranks(input)
  const rows: number[][] = []
  rank.forEach((r, at) => {
    rows[r] ??= []
    ;(rows[r] as number[]).push(at)
  })
  const next = adjacency(input)
  const order = new Float64Array(nodes.length)
  for (const row of rows)
    row?.forEach((at, place) => {
      order[at] = place - row.length / 2
    })
  for (let sweep = 0; sweep < 8; sweep++) {
    for (const row of sweep % 2 ? [...rows].reverse() : rows) {
      if (!row) continue
      const mean = (at: number) => {
        const others = (next[at] as number[]).filter(other => rank[other] !== rank[at])
        if (others.length === 0) return order[at] as number
        return others.reduce((sum, other) => sum + (order[other] as number), 0) / others.length
      }
      const means = new Map(row.map(at => [at, mean(at)]))
      row.sort((a, b) => (means.get(a) as number) - (means.get(b) as number))
      row.forEach((at, place) => {
        order[at] = place - row.length / 2
      })
    }
  }
  const result: LayoutResult = {}
  nodes.forEach(({ id }, at) => {
    const row = rows[rank[at] as number] as number[]
    result[id] = {
      x: Math.round(((order[at] as number) + (row.length % 2 ? 0 : 0.5)) * cell.width),
      y: (rank[at] as number) * 150,
    }
  })
  return result
}

/** Rows from the top: one more than the deepest thing that flows in. Lines that close a circle are left out. */
function ranks({ nodes, edges }: LayoutInput): number[] {
  const index = new Map(nodes.map(({ id }, at) => [id, at]))
  const outgoing: number[][] = nodes.map(() => [])
  const pairs = [...edges].sort((a, b) => Number(b.flows) - Number(a.flows))
  const reaches = (from: number, to: number, seen = new Set<number>()): boolean => {
    if (from === to) return true
    const stack = [from]
    while (stack.length > 0) {
      const here = stack.pop() as number
      if (here === to) return true
      if (seen.has(here)) continue
      seen.add(here)
      stack.push(...(outgoing[here] as number[]))
    }
    return false
  }
  for (const { from, to } of pairs) {
    const a = index.get(from)
    const b = index.get(to)
    if (a === undefined || b === undefined || a === b) continue
    // Looking for circles costs more than it gives in a large drawing; order of arrival decides there.
    if (nodes.length > 1500 ? b < a : reaches(b, a)) continue
    ;(outgoing[a] as number[]).push(b)
  }
  const rank = new Array<number>(nodes.length).fill(0)
  const incoming = new Array<number>(nodes.length).fill(0)
  for (const list of outgoing) for (const to of list) incoming[to] = (incoming[to] as number) + 1
  const queue = nodes.map((_, at) => at).filter(at => incoming[at] === 0)
  for (let head = 0; head < queue.length; head++) {
    const here = queue[head] as number
    for (const to of outgoing[here] as number[]) {
      rank[to] = Math.max(rank[to] as number, (rank[here] as number) + 1)
      incoming[to] = (incoming[to] as number) - 1
      if (incoming[to] === 0) queue.push(to)
    }
  }
  return rank
}

/** Rings of equal distance round one node; the outermost ring holds what is not connected to it. */
export function radial(input: LayoutInput): LayoutResult {
  const { nodes } = input
  if (nodes.length === 0) return {}
  const next = adjacency(input)
  const chosen = nodes.findIndex(({ id }) => id === input.root)
  const busiest = next.reduce(
    (best, list, at) => (list.length > (next[best] as number[]).length ? at : best),
    0,
  )
  const root = chosen >= 0 ? chosen : busiest
  const distance = distancesFrom(root, next)
  const deepest = distance.reduce((max, value) => Math.max(max, value), 0)
  const rings: number[][] = []
  distance.forEach((steps, at) => {
    const ring = steps === -1 ? deepest + 1 : steps
    rings[ring] ??= []
    ;(rings[ring] as number[]).push(at)
  })
  const angle = new Float64Array(nodes.length)
  const result: LayoutResult = {}
  let radius = 0
  rings.forEach((ring, depth) => {
    radius = depth === 0 ? 0 : Math.max(radius + 150, (ring.length * 118) / (2 * Math.PI))
    const towards = (at: number) => {
      const inner = (next[at] as number[]).filter(other => distance[other] === depth - 1)
      if (inner.length === 0) return angle[at] as number
      const x = inner.reduce((sum, other) => sum + Math.cos(angle[other] as number), 0)
      const y = inner.reduce((sum, other) => sum + Math.sin(angle[other] as number), 0)
      return Math.atan2(y, x)
    }
    const wanted = new Map(ring.map(at => [at, depth < 2 ? at : towards(at)]))
    ring.sort((a, b) => (wanted.get(a) as number) - (wanted.get(b) as number))
    ring.forEach((at, place) => {
      angle[at] = (place / ring.length) * 2 * Math.PI - Math.PI / 2
      const { id } = nodes[at] as LayoutNode
      result[id] = {
        x: Math.round(radius * Math.cos(angle[at] as number)),
        y: Math.round(radius * Math.sin(angle[at] as number)),
      }
    })
  })
  return result
}

const byKind = (a: LayoutNode, b: LayoutNode) =>
  entityTypeNames.indexOf(a.type) - entityTypeNames.indexOf(b.type) || a.name.localeCompare(b.name)

/** A column for each kind, the names in alphabetical order. */
export function columns({ nodes }: LayoutInput): LayoutResult {
  const result: LayoutResult = {}
  let x = 0
  for (const type of entityTypeNames) {
    const members = nodes.filter(node => node.type === type).sort(byKind)
    if (members.length === 0) continue
    const tall = Math.max(6, Math.ceil(Math.sqrt(members.length * 4)))
    members.forEach(({ id }, at) => {
      result[id] = { x: x + Math.floor(at / tall) * cell.width, y: (at % tall) * cell.height }
    })
    x += (Math.floor((members.length - 1) / tall) + 1) * cell.width + 60
  }
  return result
}

/** Rows and columns, kind by kind. */
export function grid({ nodes }: LayoutInput): LayoutResult {
  const wide = Math.max(1, Math.ceil(Math.sqrt(nodes.length * 1.3)))
  return Object.fromEntries(
    [...nodes]
      .sort(byKind)
      .map(({ id }, at) => [id, { x: (at % wide) * cell.width, y: Math.floor(at / wide) * cell.height }]),
  )
}

/** From left to right by date, a lane for each kind; what has no date stands before the first. */
export function time({ nodes }: LayoutInput): LayoutResult {
  const days = nodes.flatMap(({ day }) => day ?? [])
  const first = Math.min(...days)
  const span = Math.max(1, Math.max(...days) - first)
  const width = Math.max(900, nodes.length * 46)
  const result: LayoutResult = {}
  let y = 0
  for (const type of entityTypeNames) {
    const members = nodes
      .filter(node => node.type === type)
      .sort((a, b) => (a.day ?? -1) - (b.day ?? -1) || a.name.localeCompare(b.name))
    if (members.length === 0) continue
    // Each row remembers where its last node ends; a node takes the first row with room.
    const ends: number[] = []
    for (const { id, day } of members) {
      const x = Math.round(day === null ? -1.5 * cell.width : ((day - first) / span) * width)
      let row = ends.findIndex(end => end + cell.width <= x)
      if (row === -1) row = ends.length
      ends[row] = x
      result[id] = { x, y: y + row * cell.height }
    }
    y += ends.length * cell.height + 30
  }
  return result
}
