/** A stretch of a lane that something stands on. */
export interface Taken {
  lane: number
  from: number
  to: number
}

export interface Placed {
  lane: number
  /** On which side of its mark the label stands. */
  side: 'left' | 'right'
}

const room = 8

/**
 * Places labels beside their marks on as few lanes as there are, the weightiest first; what does not fit has none.
 * The stem of a label on an upper lane passes the lower ones, so it keeps a place there too. Nothing crosses an edge.
 */
export function placeLabels<Item extends { x: number; width: number; weight: number }>(
  items: readonly Item[],
  { lanes, width, taken: before = [] }: { lanes: number; width: number; taken?: readonly Taken[] },
): Map<Item, Placed> {
  const placed = new Map<Item, Placed>()
  const taken = [...before]
  const isFree = (lane: number, from: number, to: number) =>
    taken.every(one => one.lane !== lane || to + room < one.from || from > one.to + room)
  for (const item of [...items].sort((a, b) => b.weight - a.weight)) {
    const sides = [
      { side: 'right', from: item.x, to: item.x + item.width },
      { side: 'left', from: item.x - item.width, to: item.x },
    ] as const
    const fits = Array.from({ length: lanes }, (_, lane) => lane)
      .flatMap(lane => sides.map(side => ({ lane, ...side })))
      .find(
        ({ lane, from, to }) =>
          from >= 0 &&
          to <= width &&
          isFree(lane, from, to) &&
          Array.from({ length: lanes - lane - 1 }, (_, i) => lane + 1 + i).every(lower =>
            isFree(lower, item.x, item.x),
          ),
      )
    if (!fits) continue
    const { lane, side, from, to } = fits
    taken.push({ lane, from, to })
    for (let lower = lane + 1; lower < lanes; lower++) taken.push({ lane: lower, from: item.x, to: item.x })
    placed.set(item, { lane, side })
  }
  return placed
}
