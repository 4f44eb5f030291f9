import type { Drawing } from './drawing.ts'
import type { Position } from './state.ts'

type Positions = Record<string, Position>

/**
 * Where a drag of one of several selected nodes takes all of them, those included that only the overview draws or that
 * are out of view.
 */
export function moveTogether(
  moved: Positions,
  { nodes }: Drawing,
  selection: ReadonlySet<string>,
): Positions {
  const dragged = Object.entries(moved).find(([id]) => selection.has(id))
  const before = dragged && nodes.get(dragged[0])?.position
  if (!before) return moved
  const shift = { x: dragged[1].x - before.x, y: dragged[1].y - before.y }
  const others = [...selection].flatMap((id): [string, Position][] => {
    const place = id in moved ? undefined : nodes.get(id)?.position
    return place ? [[id, { x: place.x + shift.x, y: place.y + shift.y }]] : []
  })
  return { ...Object.fromEntries(others), ...moved }
}
