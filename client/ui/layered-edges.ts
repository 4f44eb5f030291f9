import type { SubgraphRelationship } from '../../contract/subgraph.ts'
import type { EntityType } from '../../model/entity-types.ts'
import type { Family } from '../../model/relationship-types.ts'
import { appearances } from '../canvas/appearance.ts'

export interface Place {
  x: number
  y: number
}

const widths: Record<Family, number> = {
  money: 2,
  supply: 1.9,
  governance: 1.6,
  regulation: 1.9,
  structure: 1.2,
}

/** Width in pixels: money grows with the logarithm of its amount. */
export function edgeWidth({ amount }: SubgraphRelationship, family: Family): number {
  if (family !== 'money' || amount === null) return widths[family]
  return Math.min(9, Math.max(1.6, 3 + 3.6 * Math.log10(Math.max(amount, 1) / 1e9)))
}

export const isDashed = ({ status }: SubgraphRelationship): boolean =>
  status === 'rumoured' || status === 'planned' || status === 'denied'
export const isOver = ({ status }: SubgraphRelationship): boolean =>
  status === 'ended' || status === 'abandoned'

/** A line drawn: its path, its middle, and points along it. */
export interface Drawn {
  path: string
  points: Place[]
}

const round = (value: number) => Math.round(value * 10) / 10
/** How far from the middle of a shape its lines begin. */
export const reachOf = (kind: EntityType | undefined) => {
  const look = kind ? appearances[kind] : appearances.company
  return Math.max(look.width, look.height) / 2 + 6
}

/** A line between two shapes that stops short of both, bowed aside by so much; in one lane it goes round at the right. */
export function edgeLine(
  a: Place,
  b: Place,
  kinds: { from: EntityType | undefined; to: EntityType | undefined },
  bow: number,
  aside = true,
): Drawn {
  const [before, after] = [reachOf(kinds.from), reachOf(kinds.to)]
  if (aside && Math.abs(a.x - b.x) < 1) {
    const out = { x: a.x + 96 + Math.abs(bow), y: (a.y + b.y) / 2 }
    const start = { x: a.x + before * 0.75, y: a.y }
    return curve(start, out, { x: b.x + after * 0.75, y: b.y + (a.y < b.y ? -8 : 8) })
  }
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const length = Math.hypot(dx, dy) || 1
  // Parallel ones bow to their own side, whichever way they point.
  const side = a.x < b.x || (a.x === b.x && a.y < b.y) ? bow : -bow
  const turn = {
    x: (a.x + b.x) / 2 - (dy / length) * side * 2,
    y: (a.y + b.y) / 2 + (dx / length) * side * 2,
  }
  return curve(towards(a, turn, before), turn, towards(b, turn, after))
}

function towards(from: Place, to: Place, by: number): Place {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  return { x: from.x + ((to.x - from.x) / length) * by, y: from.y + ((to.y - from.y) / length) * by }
}

function curve(start: Place, turn: Place, end: Place): Drawn {
  const steps = Math.max(8, Math.ceil(Math.hypot(end.x - start.x, end.y - start.y) / 6))
  const points = Array.from({ length: steps + 1 }, (_, i) => {
    const t = i / steps
    const u = 1 - t
    return {
      x: u * u * start.x + 2 * u * t * turn.x + t * t * end.x,
      y: u * u * start.y + 2 * u * t * turn.y + t * t * end.y,
    }
  })
  const [from, by, to] = [start, turn, end].map(({ x, y }) => `${round(x)} ${round(y)}`)
  return { path: `M${from}Q${by} ${to}`, points }
}

/** A line through these points, straight from one to the next. */
export function polyline(points: Place[]): Drawn {
  return { path: `M${points.map(({ x, y }) => `${round(x)} ${round(y)}`).join('L')}`, points }
}

const sideways = [0, 30, -30, 60, -60, 100, -100, 150, -150]

/** A shape in the way, and whether its name is likely to stand below it. */
export type InTheWay = Place & { below: boolean }

/** The line that runs through no shape but its own ends, and few names, bowed no more than that asks for. */
export function clearLine(
  a: Place,
  b: Place,
  kinds: { from: EntityType | undefined; to: EntityType | undefined },
  bow: number,
  others: readonly InTheWay[],
  aside = true,
): Drawn {
  let best: Drawn | null = null
  let least = Number.POSITIVE_INFINITY
  for (const more of sideways) {
    const drawn = edgeLine(a, b, kinds, bow + more, aside)
    const through = ({ x, y }: Place) =>
      others.some(other => Math.abs(other.x - x) < 34 && Math.abs(other.y - y) < 34)
    const under = ({ x, y }: Place) =>
      others.some(other => other.below && Math.abs(other.x - x) < 62 && y > other.y + 20 && y < other.y + 84)
    const hits = drawn.points.filter(through).length * 20 + drawn.points.filter(under).length * 2
    const cost = hits + Math.abs(more) / 4
    if (cost < least) {
      least = cost
      best = drawn
    }
    if (hits === 0) break
  }
  return best as Drawn
}

/** How far each relationship bows aside, so that those between the same two do not lie on one another. */
export function bowsOf(relationships: readonly SubgraphRelationship[]): Map<string, number> {
  const pairs = new Map<string, string[]>()
  for (const { id, from, to } of relationships) {
    const key = from < to ? `${from} ${to}` : `${to} ${from}`
    pairs.set(key, [...(pairs.get(key) ?? []), id])
  }
  const bows = new Map<string, number>()
  for (const ids of pairs.values())
    ids.forEach((id, i) => {
      bows.set(id, (i - (ids.length - 1) / 2) * 26)
    })
  return bows
}
