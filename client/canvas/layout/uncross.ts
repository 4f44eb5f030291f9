import type { Position } from '../state.ts'
import { distancesFrom } from './layout.ts'
import { generator } from './random.ts'

/** How many pairs of lines may be looked at. A drawing too large for looking at each once is left as it is. */
const effort = 100_000_000
/** What one crossing less is worth in stress. */
const worth = 1
/** How far nodes are moved, in steps: far at first, then less. */
const reaches = [1.2, 0.6, 0.3]
/** Places that are tried for a node: halfway to the middle of its neighbors, then some about where it stands. */
const tries = 6

/**
 * Moves one node after another to where fewer lines cross, if that costs little stress. `places` holds x and y in turn,
 * in steps; what is fixed stays. The same input gives the same.
 */
export function uncross(places: Float64Array, next: readonly (readonly number[])[], fixed: Uint8Array): void {
  const lines = linesOf(next)
  const looks = lines.length * (lines.length / 2) * (tries + 1)
  const random = generator()
  for (const reach of reaches.slice(0, Math.floor(effort / Math.max(1, looks)))) {
    next.forEach((own, node) => {
      if (fixed[node] || own.length === 0) return
      const steps = distancesFrom(node, next)
      const cost = (x: number, y: number) =>
        worth * crossed(node, x, y, own, places, lines) + strain(x, y, steps, places)
      let best = { x: places[2 * node] as number, y: places[2 * node + 1] as number, cost: 0 }
      best.cost = cost(best.x, best.y)
      for (const { x, y } of candidates(best, own, places, reach, random)) {
        const there = cost(x, y)
        if (there < best.cost) best = { x, y, cost: there }
      }
      places[2 * node] = best.x
      places[2 * node + 1] = best.y
    })
  }
}

/** Both ends of every line, one line after the other. */
function linesOf(next: readonly (readonly number[])[]): Int32Array {
  return Int32Array.from(next.flatMap((others, i) => others.flatMap(j => (i < j ? [i, j] : []))))
}

function candidates(
  { x, y }: Position,
  own: readonly number[],
  places: Float64Array,
  reach: number,
  random: () => number,
): Position[] {
  const middle = (axis: 0 | 1) =>
    own.reduce((sum, other) => sum + (places[2 * other + axis] as number), 0) / own.length
  const about = Array.from({ length: tries - 1 }, () => {
    const angle = random() * 2 * Math.PI
    const far = reach * (0.3 + random())
    return { x: x + Math.cos(angle) * far, y: y + Math.sin(angle) * far }
  })
  return [{ x: (x + middle(0)) / 2, y: (y + middle(1)) / 2 }, ...about]
}

/** How many lines those of a node would cross if it stood at x, y. */
function crossed(
  node: number,
  x: number,
  y: number,
  own: readonly number[],
  places: Float64Array,
  lines: Int32Array,
): number {
  let count = 0
  for (const other of own) {
    const ox = places[2 * other] as number
    const oy = places[2 * other + 1] as number
    const [left, right] = x < ox ? [x, ox] : [ox, x]
    const [top, bottom] = y < oy ? [y, oy] : [oy, y]
    for (let at = 0; at < lines.length; at += 2) {
      const a = lines[at] as number
      const b = lines[at + 1] as number
      const ax = places[2 * a] as number
      const bx = places[2 * b] as number
      if ((ax < left && bx < left) || (ax > right && bx > right)) continue
      const ay = places[2 * a + 1] as number
      const by = places[2 * b + 1] as number
      if ((ay < top && by < top) || (ay > bottom && by > bottom)) continue
      if (a === node || b === node || a === other || b === other) continue
      const apart = isLeft(x, y, ox, oy, ax, ay) === isLeft(x, y, ox, oy, bx, by)
      if (!apart && isLeft(ax, ay, bx, by, x, y) !== isLeft(ax, ay, bx, by, ox, oy)) count++
    }
  }
  return count
}

/** Whether a point lies to the left of a line, which runs from x1, y1 to x2, y2. */
const isLeft = (x1: number, y1: number, x2: number, y2: number, px: number, py: number): boolean =>
  (x2 - x1) * (py - y1) > (y2 - y1) * (px - x1)

/** The stress between a node, if it stood at x, y, and all others; `steps` says how far they are. */
function strain(x: number, y: number, steps: Int32Array, places: Float64Array): number {
  let sum = 0
  for (let other = 0; other < steps.length; other++) {
    const wanted = steps[other] as number
    if (wanted <= 0) continue
    const dx = x - (places[2 * other] as number)
    const dy = y - (places[2 * other + 1] as number)
    const off = Math.sqrt(dx * dx + dy * dy) / wanted - 1
    sum += off * off
  }
  return sum
}
