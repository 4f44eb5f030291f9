import type { Position } from './state.ts'
import type { Viewport } from './surface.ts'

export interface Bounds {
  left: number
  top: number
  right: number
  bottom: number
}

/** The box round all positions; null when there are none. */
export function boundsOf(positions: readonly Position[]): Bounds | null {
  if (positions.length === 0) return null
  const bounds = {
    left: Number.POSITIVE_INFINITY,
    top: Number.POSITIVE_INFINITY,
    right: Number.NEGATIVE_INFINITY,
    bottom: Number.NEGATIVE_INFINITY,
  }
  for (const { x, y } of positions) {
    bounds.left = Math.min(bounds.left, x)
    bounds.top = Math.min(bounds.top, y)
    bounds.right = Math.max(bounds.right, x)
    bounds.bottom = Math.max(bounds.bottom, y)
  }
  return bounds
}

export interface Room {
  x: number
  top: number
  bottom: number
}

/** Room for names and badges round the outermost nodes, in screen pixels. */
const unnamed: Room = { x: 84, top: 44, bottom: 64 }
/** Room round bounds that hold the names already. */
export const named: Room = { x: 22, top: 24, bottom: 22 }

/** The box round all of them. */
export const unite = (boxes: readonly Bounds[]): Bounds | null =>
  boundsOf(
    boxes.flatMap(({ left, top, right, bottom }) => [
      { x: left, y: top },
      { x: right, y: bottom },
    ]),
  )

/**
 * The viewport that shows the bounds; never larger than life by much, so that two nodes do not fill the screen.
 * `right` is the width of what floats at the lower right: without shrinking, the drawing gives way to the left as far
 * as it can, and upward where that is not far enough.
 */
export function fitting(
  bounds: Bounds,
  width: number,
  height: number,
  right = 0,
  room = unnamed,
  largest = 1.15,
): Viewport {
  const zoom = Math.min(
    largest,
    Math.max(50, width - 2 * room.x) / Math.max(1, bounds.right - bounds.left),
    Math.max(50, height - room.top - room.bottom) / Math.max(1, bounds.bottom - bounds.top),
  )
  const slack = width - 2 * room.x - (bounds.right - bounds.left) * zoom
  const shift = Math.max(0, Math.min(right, slack)) / 2
  const free = height - room.top - room.bottom - (bounds.bottom - bounds.top) * zoom
  const lift = slack < right ? Math.max(0, free) / 2 : 0
  return {
    zoom,
    x: width / 2 - shift - ((bounds.left + bounds.right) / 2) * zoom,
    y: (height + room.top - room.bottom) / 2 - lift - ((bounds.top + bounds.bottom) / 2) * zoom,
  }
}
