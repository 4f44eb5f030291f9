/** Space between what does not hang together. */
const gap = 130

interface Part {
  members: number[]
  left: number
  top: number
  width: number
  height: number
}

/**
 * Moves parts that are not connected so that they stand beside one another: the largest first, the others in rows
 * under it. `places` holds x and y in turn. A part with something fixed in it stays, and nothing is packed then.
 */
export function packComponents(
  places: Float64Array,
  next: readonly (readonly number[])[],
  fixed: Uint8Array,
): void {
  if (fixed.includes(1)) return
  const parts = componentsOf(next).map(members => boundsOf(members, places))
  if (parts.length < 2) return
  parts.sort((a, b) => b.members.length - a.members.length || (a.members[0] ?? 0) - (b.members[0] ?? 0))
  const [largest] = parts as [Part]
  const area = parts.reduce((sum, { width, height }) => sum + (width + gap) * (height + gap), 0)
  const rowWidth = Math.max(largest.width + gap, Math.sqrt(area) * 1.3)
  let [x, y, rowHeight] = [0, 0, 0]
  for (const part of parts) {
    if (x > 0 && x + part.width > rowWidth) {
      x = 0
      y += rowHeight + gap
      rowHeight = 0
    }
    for (const i of part.members) {
      places[2 * i] = (places[2 * i] as number) - part.left + x
      places[2 * i + 1] = (places[2 * i + 1] as number) - part.top + y
    }
    x += part.width + gap
    rowHeight = Math.max(rowHeight, part.height)
  }
}

function boundsOf(members: number[], places: Float64Array): Part {
  let [left, top] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  let [right, bottom] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const i of members) {
    const [x, y] = [places[2 * i] as number, places[2 * i + 1] as number]
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  }
  return { members, left, top, width: right - left, height: bottom - top }
}

function componentsOf(next: readonly (readonly number[])[]): number[][] {
  const seen = new Uint8Array(next.length)
  const parts: number[][] = []
  for (let start = 0; start < next.length; start++) {
    if (seen[start]) continue
    seen[start] = 1
    const members = [start]
    for (let head = 0; head < members.length; head++) {
      for (const other of next[members[head] as number] as number[]) {
        if (seen[other]) continue
        seen[other] = 1
        members.push(other)
      }
    }
    parts.push(members)
  }
  return parts
}
