import type { ViewState } from '../../../contract/view-state.ts'

/** Narrower than this, positions made for a wide window leave most of a high one empty. */
const narrow = 0.9
const most = 2.2

/**
 * The positions of a picture made for a wide window, for a high one of this size: pushed together sideways and pulled
 * apart downward, so that all of the window is used.
 */
export function forPortrait(
  positions: ViewState['positions'],
  width: number,
  height: number,
): ViewState['positions'] {
  const places = Object.values(positions)
  const span = (axis: 0 | 1) => {
    const values = places.map(place => place[axis])
    return Math.max(1, Math.max(...values) - Math.min(...values))
  }
  if (places.length < 3 || width / height > narrow) return positions
  const factor = Math.min(most, Math.sqrt(span(0) / span(1) / (width / height)))
  if (factor <= 1) return positions
  return Object.fromEntries(Object.entries(positions).map(([id, [x, y]]) => [id, [x / factor, y * factor]]))
}
