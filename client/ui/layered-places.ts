import type { Place } from './layered-edges.ts'
import type { Layer } from './layers.ts'

export type Arrange = 'right' | 'down' | 'circle'

export interface Space {
  width: number
  height: number
  /** Kept free above and below. */
  top: number
  bottom: number
  /** How high each row wants to be, from top to bottom. */
  rows?: readonly number[]
}

/** Where each entity stands: in lanes from left to right, in rows from top to bottom, or on a circle. */
export function placesOf(layers: readonly Layer[], arrange: Arrange, space: Space): Map<string, Place> {
  if (arrange === 'down') return inRows(layers, space)
  if (arrange === 'circle')
    return onCircle(
      layers.flatMap(layer => layer.ids),
      space,
    )
  const { width, height, top, bottom } = space
  const room = height - top - bottom
  return new Map(
    layers.flatMap(({ ids }, i) =>
      ids.map((id, j) => [
        id,
        { x: ((i + 0.5) / layers.length) * width, y: top + ((j + 0.5) / ids.length) * room },
      ]),
    ),
  )
}

/** Rows take their share of the height; what stands alone leaves the right side to its name. */
function inRows(layers: readonly Layer[], { width, height, top, bottom, rows = [] }: Space) {
  const total = rows.reduce((sum, row) => sum + row, 0) || 1
  const places = new Map<string, Place>()
  let y = top
  layers.forEach(({ ids }, i) => {
    const row = ((rows[i] ?? 0) / total) * (height - top - bottom)
    ids.forEach((id, j) => {
      const alone = ids.length === 1
      places.set(id, {
        x: (alone ? aloneAt : (j + 0.5) / ids.length) * width,
        // Names of a first row of several stand above, so that the lines below it are free.
        y: y + (alone ? row / 2 : i === 0 ? row - 30 : 32),
      })
    })
    y += row
  })
  return places
}

/** Where what stands alone in its row stands, as a share of the width. */
export const aloneAt = 0.36

function onCircle(ids: readonly string[], { width, height, top, bottom }: Space): Map<string, Place> {
  const middle = { x: width / 2, y: top + (height - top - bottom) / 2 }
  const across = Math.min(width / 2 - 96, 230)
  const down = ids.length === 2 ? 0 : (height - top - bottom) / 2 - 44
  return new Map(
    ids.map((id, i) => {
      // The first stands at the left of two, at the top of more.
      const turn = (2 * Math.PI * i) / ids.length + (ids.length === 2 ? Math.PI : -Math.PI / 2)
      return [id, { x: middle.x + across * Math.cos(turn), y: middle.y + down * Math.sin(turn) }]
    }),
  )
}
