import type { Subgraph, SubgraphEntity } from '../../contract/subgraph.ts'
import { appearances } from '../canvas/appearance.ts'
import { bowsOf, clearLine, type Drawn, type Place } from './layered-edges.ts'
import { areFree, type Box, type Placeable, placeTexts } from './layered-labels.ts'
import { type Arrange, placesOf, type Space } from './layered-places.ts'
import type { Layer } from './layers.ts'
import { linesOf, widthOf } from './text-lines.ts'

/** A name with what stands below it, and where its first line begins. */
export interface Label {
  name: string[]
  sub: string[]
  x: number
  y: number
  anchor: 'start' | 'middle' | 'end'
}

export interface Layout {
  places: ReadonlyMap<string, Place>
  lines: ReadonlyMap<string, Drawn>
  labels: ReadonlyMap<string, Label>
  /** Where the words of a relationship stand. */
  words: ReadonlyMap<string, Place>
  /** True where every text is whole and lies on nothing. */
  clean: boolean
}

/** What is drawn, and what stands beside it. */
export interface Drawing {
  layers: readonly Layer[]
  subgraph: Subgraph
  textOfEntity: (entity: SubgraphEntity) => ReturnType<typeof textOf>
  lit: ReadonlySet<string>
  wordsOf: (relationshipId: string) => string
}

const [nameSize, subSize, nameHeight, subHeight] = [12, 11, 15, 14]

/** What is written beside an entity. */
export interface Words {
  name: string
  sub: string | null
}

/** A name and what stands below it, each in so many lines at most. */
export const textOf = ({ name, sub }: Words, width: number, most: number) => ({
  name: linesOf(name, width, nameSize, most),
  sub: sub ? linesOf(sub, width, subSize, most) : [],
})

export const heightOf = ({ name, sub }: { name: string[]; sub: string[] }): number =>
  name.length * nameHeight + sub.length * subHeight

/** Where everything of a layered picture stands: shapes, lines round them, texts where they lie on nothing. */
export function layOut(
  { layers, subgraph: { entities, relationships }, textOfEntity, lit, wordsOf }: Drawing,
  arrange: Arrange,
  space: Space,
): Layout {
  const places = placesOf(layers, arrange, space)
  const kindOf = new Map(entities.map(entity => [entity.id, entity.type]))
  const drawn = relationships.filter(({ from, to }) => places.has(from) && places.has(to))
  const bows = bowsOf(drawn)
  const lines = new Map(
    drawn.map(({ id, from, to }) => [
      id,
      clearLine(
        places.get(from) as Place,
        places.get(to) as Place,
        { from: kindOf.get(from), to: kindOf.get(to) },
        bows.get(id) ?? 0,
        [...places].flatMap(([other, place]) =>
          other === from || other === to ? [] : [{ ...place, below: arrange === 'right' }],
        ),
        arrange === 'right',
      ),
    ]),
  )
  const labelChoices = new Map<string, Label[]>()
  const texts: Placeable[] = []
  for (const entity of entities) {
    const place = places.get(entity.id)
    if (!place) continue
    const row = layers.findIndex(({ ids }) => ids.includes(entity.id))
    const alone = layers[row]?.ids.length === 1
    const choices = choicesOf(
      entity,
      textOfEntity(entity),
      place,
      arrange,
      alone ? 'beside' : row === 0 ? 'above' : 'below',
    )
    labelChoices.set(entity.id, choices)
    texts.push({ id: entity.id, choices: choices.map(boxOf) })
  }
  const wordChoices = new Map<string, Place[]>()
  for (const [id, { points }] of lines) {
    const words = wordsOf(id)
    if (!words) continue
    const choices = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74].map(
      share => points[Math.round(share * (points.length - 1))] as Place,
    )
    wordChoices.set(id, choices)
    const half = widthOf(words, nameSize) / 2 + 10
    texts.push({
      id,
      own: id,
      choices: choices.map(({ x, y }) => ({ left: x - half, right: x + half, top: y - 9, bottom: y + 9 })),
    })
  }
  const shapes = [...places].map(([id, { x, y }]) => {
    const look = appearances[kindOf.get(id) ?? 'company']
    const [w, h] = [look.width / 2 + 7, look.height / 2 + 7]
    return { id, left: x - w, right: x + w, top: y - h, bottom: y + h }
  })
  const frame = {
    left: 2,
    top: space.top - 14,
    right: space.width - 2,
    bottom: space.height - space.bottom + 30,
  }
  const inTheWay = [...lines].map(([id, { points }]) => ({ id, points, half: lit.has(id) ? 9 : 1 }))
  const chosen = placeTexts(texts, inTheWay, shapes, frame)
  const pick = <Choice>(choices: ReadonlyMap<string, Choice[]>) =>
    new Map([...choices].map(([id, list]) => [id, list[chosen.get(id) ?? 0] as Choice]))
  const labels = pick(labelChoices)
  const isWhole = ({ name, sub }: Label) => ![...name, ...sub].some(line => line.endsWith('…'))
  return {
    places,
    lines,
    labels,
    words: pick(wordChoices),
    clean: [...labels.values()].every(isWhole) && areFree(texts, chosen, inTheWay, shapes),
  }
}

function choicesOf(
  { type }: SubgraphEntity,
  text: { name: string[]; sub: string[] },
  { x, y }: Place,
  arrange: Arrange,
  inRow: 'beside' | 'above' | 'below',
): Label[] {
  const look = appearances[type]
  const [w, h] = [look.width / 2 + 12, look.height / 2]
  const height = heightOf(text)
  const below: Label = { ...text, x, y: y + h + 19, anchor: 'middle' }
  const above: Label = { ...text, x, y: y - h - height + 3, anchor: 'middle' }
  const right: Label = { ...text, x: x + w, y: y - height / 2 + 11, anchor: 'start' }
  const left: Label = { ...right, x: x - w, anchor: 'end' }
  const corners: Label[] = [
    { ...below, x: x - 8, anchor: 'start' },
    { ...below, x: x + 8, anchor: 'end' },
    { ...above, x: x - 8, anchor: 'start' },
    { ...above, x: x + 8, anchor: 'end' },
  ]
  const rightUp: Label = { ...right, y: Math.min(right.y, y - height + 18) }
  if (arrange === 'right') return [below, above, ...corners, right, left]
  if (arrange === 'circle') return [below, right, left, above]
  return inRow === 'beside'
    ? [right, rightUp, below, left, above]
    : inRow === 'above'
      ? [above, right, left, below]
      : [below, ...corners.slice(0, 2), right, left]
}

function boxOf({ name, sub, x, y, anchor }: Label): Box {
  const width = Math.max(
    ...name.map(line => widthOf(line, nameSize)),
    ...sub.map(line => widthOf(line, subSize)),
  )
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return {
    left: left - 3,
    right: left + width + 3,
    top: y - 13,
    bottom: y - 9 + heightOf({ name, sub }),
  }
}
