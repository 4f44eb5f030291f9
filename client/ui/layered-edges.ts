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
): { path: string; middle: Place } {
  const look = endKind ? appearances[endKind] : appearances.company
  const reach = Math.max(look.width, look.height) / 2 + 6
  if (Math.abs(a.x - b.x) < 1) {
    const bow = a.x + 60
    const end = { x: b.x + reach * 0.7, y: b.y + (a.y < b.y ? -8 : 8) }
    return {
      path: `M${a.x + reach * 0.7} ${a.y}Q${bow} ${(a.y + b.y) / 2} ${end.x} ${end.y}`,
      middle: { x: bow, y: (a.y + b.y) / 2 },
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
  return {
    path: `M${round(start.x)} ${round(start.y)}L${round(end.x)} ${round(end.y)}`,
    middle: { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 },
  }
}
