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

const [laneWidth, boxWidth, top, lineHeight, gap] = [200, 172, 14, 13, 18]
const most = 60
const lettersInLine = 22

/** The name in lines, whole: broken between words, a word longer than a line wherever the line ends. */
function linesOf(name: string): string[] {
  const words = name.split(/\s+/).flatMap(word => word.match(new RegExp(`.{1,${lettersInLine}}`, 'gu')) ?? [])
  const lines: string[] = []
  for (const word of words) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= lettersInLine)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

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
  const lines = new Map(entities.map(({ id, name }) => [id, linesOf(name)]))
  const boxHeight = 20 + lineHeight * Math.max(...[...lines.values()].map(({ length }) => length))
  const rowHeight = boxHeight + gap
  const tallest = Math.max(...columns.map(column => column.length))
  const height = top + tallest * rowHeight + 10
  const at = new Map<string, { x: number; y: number }>()
  columns.forEach((column, i) => {
    const offset = ((tallest - column.length) * rowHeight) / 2
    column.forEach((entity, j) => {
      at.set(entity.id, { x: 10 + i * laneWidth, y: top + offset + j * rowHeight })
    })
  })
  const strokes = relationships.flatMap(({ from, to, type }) => {
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
    const name = (lines.get(entity.id) ?? [])
      .map((line, i) => `<tspan x="8" y="${27 + i * lineHeight}">${escapeHtml(line)}</tspan>`)
      .join('')
    return [
      `<g transform="translate(${place.x} ${place.y})"><rect width="${boxWidth}" height="${boxHeight}" rx="6" fill="#fff" stroke="#C6CBD0"/><text x="8" y="14" font-size="10" fill="#626B74">${entityTypes[entity.type].name}</text><text font-size="11.5" font-weight="600" fill="#14191E">${name}</text></g>`,
    ]
  })
  const width = columns.length * laneWidth
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="system-ui,sans-serif" role="img" aria-label="The same as a picture, from left to right">${strokes.join('')}${boxes.join('')}</svg>`
}
