import type { Subgraph } from '../../../contract/subgraph.ts'
import { type EntityType, entityTypes } from '../../../model/entity-types.ts'
import { familyOf } from '../../../model/relationship-types.ts'
import { escapeHtml } from './escape.ts'

/** From the authority to the product: the order of the lanes. */
const lanes: readonly EntityType[][] = [
  ['regulator', 'court', 'government'],
  ['proceeding'],
  ['deal'],
  ['person'],
  ['company'],
  ['cloud', 'facility'],
  ['model', 'software'],
  ['chip', 'market'],
]

const colors = {
  money: '#B57F00',
  supply: '#0E7C86',
  governance: '#5A5FA3',
  regulation: '#A3224B',
  structure: '#868F98',
} as const

const [laneWidth, rowHeight, boxWidth, boxHeight, top] = [190, 54, 158, 34, 34]
const most = 60

/** A plain layered drawing: lanes by kind, one box an entity. Empty for a graph too large to be read this way. */
export function drawPicture({ entities, relationships }: Subgraph): string {
  if (entities.length === 0 || entities.length > most) return ''
  const columns = lanes
    .map(types =>
      entities
        .filter(entity => types.includes(entity.type))
        .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1)),
    )
    .filter(column => column.length > 0)
  const tallest = Math.max(...columns.map(column => column.length))
  const height = top + tallest * rowHeight + 10
  const at = new Map<string, { x: number; y: number }>()
  columns.forEach((column, i) => {
    const offset = ((tallest - column.length) * rowHeight) / 2
    column.forEach((entity, j) => {
      at.set(entity.id, { x: 10 + i * laneWidth, y: top + offset + j * rowHeight })
    })
  })
  const lines = relationships.flatMap(({ from, to, type }) => {
    const [a, b] = [at.get(from), at.get(to)]
    if (!a || !b) return []
    const [left, right] = a.x <= b.x ? [a, b] : [b, a]
    const y = boxHeight / 2
    const same = left.x === right.x
    const end = same ? right.x + boxWidth : right.x
    const bend = same ? 30 : (end - left.x - boxWidth) / 2
    return [
      `<path d="M${left.x + boxWidth} ${left.y + y}c${bend} 0 ${end - left.x - boxWidth + (same ? 30 : -bend)} ${right.y - left.y} ${end - left.x - boxWidth} ${right.y - left.y}" fill="none" stroke="${colors[familyOf(type)]}" stroke-width="1.6"/>`,
    ]
  })
  const boxes = entities.flatMap(entity => {
    const place = at.get(entity.id)
    if (!place) return []
    const name = entity.name.length > 26 ? `${entity.name.slice(0, 25)}…` : entity.name
    return [
      `<g transform="translate(${place.x} ${place.y})"><rect width="${boxWidth}" height="${boxHeight}" rx="6" fill="#fff" stroke="#C6CBD0"/><text x="8" y="14" font-size="10" fill="#626B74">${entityTypes[entity.type].name}</text><text x="8" y="27" font-size="11.5" font-weight="600" fill="#14191E">${escapeHtml(name)}</text></g>`,
    ]
  })
  const width = columns.length * laneWidth
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="system-ui,sans-serif" role="img" aria-label="The same as a picture, from left to right">${lines.join('')}${boxes.join('')}</svg>`
}
