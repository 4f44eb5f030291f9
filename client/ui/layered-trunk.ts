import type { Subgraph } from '../../contract/subgraph.ts'
import { appearances } from '../canvas/appearance.ts'
import { type Drawn, type Place, polyline, reachOf } from './layered-edges.ts'
import { type Drawing, heightOf, type Label, type Layout } from './layered-layout.ts'
import type { Space } from './layered-places.ts'
import type { Layer } from './layers.ts'

const [trunkAt, branchAt, gap] = [40, 104, 34]
const bend = 8

/** What of the width is not free for a text beside a branch. */
export const besideTrunk = branchAt + gap + 8

/** Entities one below another: some on a trunk, the others on branches above its first or below its last. */
export interface Trunk {
  order: readonly string[]
  trunk: ReadonlySet<string>
}

/**
 * A case or a deal as a trunk with branches: what has several neighbors stands on the trunk, in one line. Null where it
 * cannot be drawn so that every branch leads to the one it belongs to.
 */
export function trunkOf(layers: readonly Layer[], { relationships }: Subgraph): Trunk | null {
  const ids = layers.flatMap(layer => layer.ids)
  const next = new Map(ids.map(id => [id, new Set<string>()]))
  for (const { from, to } of relationships)
    if (next.has(from) && next.has(to)) {
      next.get(from)?.add(to)
      next.get(to)?.add(from)
    }
  const count = (id: string) => next.get(id)?.size ?? 0
  const inner = ids.filter(id => count(id) > 1)
  const trunk = inner.length > 0 ? inner : ids.slice(0, 1)
  const links = trunk.flatMap(id => trunk.filter(other => next.get(id)?.has(other))).length / 2
  const isLine = trunk.every((id, i) => i === 0 || next.get(id)?.has(trunk[i - 1] as string))
  const leaves = ids.filter(id => !trunk.includes(id))
  const [first, last] = [trunk[0] as string, trunk.at(-1) as string]
  const rowOf = (id: string) => layers.findIndex(layer => layer.ids.includes(id))
  const above = leaves.filter(id => next.get(id)?.has(first) && rowOf(id) < rowOf(first))
  const below = leaves.filter(id => next.get(id)?.has(last) && !above.includes(id))
  if (!isLine || links !== trunk.length - 1 || above.length + below.length !== leaves.length) return null
  // What alone leads to the first is the beginning of the trunk.
  return {
    order: [...above, ...trunk, ...below],
    trunk: new Set(above.length === 1 ? [...above, ...trunk] : trunk),
  }
}

/** Where all of that stands. Each text is at the right of its shape, where no line passes, however many there are. */
export function layOutTrunk(
  { order, trunk }: Trunk,
  { subgraph: { entities, relationships }, textOfEntity }: Drawing,
  { height, top, bottom, rows = [] }: Space,
): Layout {
  const kindOf = new Map(entities.map(entity => [entity.id, entity.type]))
  const total = rows.reduce((sum, row) => sum + row, 0) || 1
  const places = new Map<string, Place>()
  let y = top
  order.forEach((id, i) => {
    const row = ((rows[i] ?? 0) / total) * (height - top - bottom)
    places.set(id, { x: trunk.has(id) ? trunkAt : branchAt, y: y + row / 2 })
    y += row
  })
  const lineFrom = (from: string, to: string): Drawn => {
    const [stem, end] = trunk.has(from) ? [from, to] : [to, from]
    const [a, b] = [places.get(stem) as Place, places.get(end) as Place]
    const down = Math.sign(b.y - a.y)
    const start = { x: trunkAt, y: a.y + down * reachOf(kindOf.get(stem)) }
    const points = trunk.has(end)
      ? [start, { x: trunkAt, y: b.y - down * reachOf(kindOf.get(end)) }]
      : [
          start,
          { x: trunkAt, y: b.y - down * bend },
          { x: trunkAt + bend, y: b.y },
          { x: b.x - reachOf(kindOf.get(end)), y: b.y },
        ]
    return polyline(stem === from ? points : points.reverse())
  }
  const labels = new Map<string, Label>()
  for (const entity of entities) {
    const place = places.get(entity.id)
    if (!place) continue
    const text = textOfEntity(entity)
    const x = place.x + Math.max(appearances[entity.type].width / 2 + 12, gap)
    labels.set(entity.id, { ...text, x, y: place.y - heightOf(text) / 2 + 11, anchor: 'start' })
  }
  const lines = new Map(
    relationships
      .filter(({ from, to }) => places.has(from) && places.has(to))
      .map(({ id, from, to }) => [id, lineFrom(from, to)]),
  )
  return { places, lines, labels, words: new Map(), clean: true }
}
