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

/** A line that stops short of the shape at its end; bowed where both stand in one lane. */
export function edgeLine(
  a: Place,
  b: Place,
  endKind: EntityType | undefined,
  bow: number,
  down = false,
): { path: string; middle: Place } {
  const look = endKind ? appearances[endKind] : appearances.company
  const reach = Math.max(look.width, look.height) / 2 + 6
  if (!down && Math.abs(a.x - b.x) < 1) {
    const out = a.x + 60 + Math.abs(bow)
    const end = { x: b.x + reach * 0.7, y: b.y + (a.y < b.y ? -8 : 8) }
    return {
      path: `M${a.x + reach * 0.7} ${a.y}Q${out} ${(a.y + b.y) / 2} ${end.x} ${end.y}`,
      middle: { x: out, y: (a.y + b.y) / 2 },
    }
  }
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const length = Math.hypot(dx, dy) || 1
  const cut = (from: Place, by: number) => ({
    x: from.x + (dx / length) * by,
    y: from.y + (dy / length) * by,
  })
  const [start, end] = [cut(a, 28), cut(b, -reach)]
  const round = (value: number) => Math.round(value * 10) / 10
  const middle = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 }
  if (bow === 0)
    return { path: `M${round(start.x)} ${round(start.y)}L${round(end.x)} ${round(end.y)}`, middle }
  // Parallel ones bow to their own side, whichever way they point.
  const side = a.x < b.x || (a.x === b.x && a.y < b.y) ? bow : -bow
  const [nx, ny] = [-dy / length, dx / length]
  const turn = { x: middle.x + nx * side * 2, y: middle.y + ny * side * 2 }
  return {
    path: `M${round(start.x)} ${round(start.y)}Q${round(turn.x)} ${round(turn.y)} ${round(end.x)} ${round(end.y)}`,
    middle: { x: middle.x + nx * side, y: middle.y + ny * side },
  }
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
