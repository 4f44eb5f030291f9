import type { Subgraph, SubgraphEntity } from '../../contract/subgraph.ts'
import { ownTitle } from '../../model/own-name.ts'
import { type Drawing, heightOf, type Layout, layOut, textOf } from './layered-layout.ts'
import { type Arrange, aloneAt } from './layered-places.ts'
import { besideTrunk, layOutTrunk, trunkOf } from './layered-trunk.ts'
import type { Layer } from './layers.ts'

export interface Pictured {
  layers: readonly Layer[]
  subgraph: Subgraph
  /** What stands below a name. */
  subOf: (entity: SubgraphEntity) => string | null
  lit: ReadonlySet<string>
  /** What stands on a line; empty where nothing does. */
  wordsOf: (relationshipId: string) => string
}

/** The frame of a picture, and what is kept free at its bottom. */
export interface Frame {
  width: number
  height: number
  foot: number
}

export interface Plan {
  width: number
  height: number
  layout: Layout
}

const shape = 52

/**
 * How large a picture is and where everything in it stands. Rows from top to bottom in which a text would lie on a line
 * or be cut, or that are wider than the frame, give way to a trunk with branches where that says the same.
 */
export function planOf(pictured: Pictured, frame: Frame, arrange: Arrange): Plan {
  const plan = asArranged(pictured, frame, arrange)
  if (arrange !== 'down' || (plan.layout.clean && plan.width <= frame.width)) return plan
  return onTrunk(pictured, frame) ?? plan
}

function drawingOf({ layers, subgraph, subOf, lit, wordsOf }: Pictured): Omit<Drawing, 'textOfEntity'> & {
  wordsOfEntity: (entity: SubgraphEntity) => { name: string; sub: string | null }
} {
  const opened = new Set(subgraph.relationships.flatMap(r => (r.type === 'OPENED' ? [r.to] : [])))
  const wordsOfEntity = (entity: SubgraphEntity) => ({
    name: opened.has(entity.id) ? ownTitle(entity.name) : entity.name,
    sub: subOf(entity),
  })
  return { layers, subgraph, lit, wordsOf, wordsOfEntity }
}

function asArranged(pictured: Pictured, frame: Frame, arrange: Arrange): Plan {
  const { layers, subgraph } = pictured
  const { wordsOfEntity, ...drawing } = drawingOf(pictured)
  const lanes = arrange === 'right'
  const most = Math.max(1, ...layers.map(layer => layer.ids.length))
  const width = Math.max(frame.width, lanes ? layers.length * 128 : arrange === 'down' ? most * 104 : 320)
  const lane = width / (lanes ? layers.length : arrange === 'down' ? most : 3)
  const alone = new Set(arrange === 'down' ? layers.flatMap(({ ids }) => (ids.length === 1 ? ids : [])) : [])
  const textOfEntity = (entity: SubgraphEntity) =>
    alone.has(entity.id)
      ? textOf(wordsOfEntity(entity), width * (1 - aloneAt) - 50, 4)
      : textOf(wordsOfEntity(entity), Math.min(lane - 16, 190), 3)
  const tall = new Map(subgraph.entities.map(entity => [entity.id, heightOf(textOfEntity(entity))]))
  const tallest = ({ ids }: Layer) => Math.max(0, ...ids.map(id => tall.get(id) ?? 0))
  // The lines to several below leave sideways: the name beside what stands alone then moves up.
  const rowOf = (layer: Layer, i: number) =>
    layer.ids.length > 1
      ? shape + tallest(layer) + 14
      : Math.max(shape, tallest(layer)) + ((layers[i + 1]?.ids.length ?? 1) > 1 ? 52 : 24)
  const rows =
    arrange === 'down'
      ? layers.map(rowOf)
      : Array.from({ length: lanes ? most : 2 }, () => shape + 26 + Math.max(0, ...tall.values()))
  const top = lanes ? 52 : 8
  const height = Math.max(frame.height, top + frame.foot + rows.reduce((sum, row) => sum + row, 0))
  const space = { width, height, top, bottom: frame.foot, rows }
  return { width, height, layout: layOut({ ...drawing, textOfEntity }, arrange, space) }
}

const top = 8

function onTrunk(pictured: Pictured, frame: Frame): Plan | null {
  const { layers, subgraph } = pictured
  const trunk = trunkOf(layers, subgraph)
  if (!trunk) return null
  const { wordsOfEntity, ...drawing } = drawingOf(pictured)
  const width = Math.max(frame.width, 320)
  const textOfEntity = (entity: SubgraphEntity) => textOf(wordsOfEntity(entity), width - besideTrunk, 4)
  const rows = trunk.order.map(id => {
    const entity = subgraph.entities.find(one => one.id === id)
    return Math.max(shape, entity ? heightOf(textOfEntity(entity)) : 0) + (trunk.trunk.has(id) ? 24 : 12)
  })
  const height = Math.max(frame.height, top + frame.foot + rows.reduce((sum, row) => sum + row, 0))
  const space = { width, height, top, bottom: frame.foot, rows }
  return { width, height, layout: layOutTrunk(trunk, { ...drawing, textOfEntity }, space) }
}
