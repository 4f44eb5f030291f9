import type { LineState } from '../../../contract/view-state.ts'
import { entityTypeNames, entityTypes } from '../../../model/entity-types.ts'
import { type Family, families, familyNames } from '../../../model/relationship-types.ts'
import { tokens } from '../../ui/tokens.ts'
import { appearances } from '../appearance.ts'
import type { DrawnNode } from '../drawing.ts'
import { arrows } from '../edge-appearance.ts'
import { lineStateNames, statesOf } from '../line-states.ts'
import type { Scene } from '../scene.ts'
import { shapePath } from '../shapes.ts'
import { svgArrow } from './svg-edges.ts'
import { svgIcon } from './svg-nodes.ts'
import { escapeXml } from './xml.ts'

/** What the signs mean and how often each is drawn; a group counts for all that is in it. */
export function svgLegend(scene: Scene): string[] {
  const palette = tokens[scene.scheme]
  const types = [...scene.drawing.nodes.values()].flatMap(typesIn)
  const edges = [...scene.drawing.edges.values()]
  const text = (words: string) => `<text x="30" y="4" fill="${palette.ink}">${escapeXml(words)}</text>`
  const kinds = entityTypeNames.flatMap(type => {
    const count = types.filter(each => each === type).length
    if (count === 0) return []
    const look = appearances[type]
    const color = palette.kind[look.color]
    const paint = look.solid ? `fill="${color}"` : `fill="none" stroke="${color}" stroke-width="3"`
    const icon = svgIcon(look.icon, look.solid ? palette.onSolid : color, 24)
    const shape = `<path d="${shapePath(look.shape, look.width, look.height)}" ${paint}/>`
    return [
      `<g transform="translate(12 0) scale(.42)">${shape}${icon}</g>${text(`${entityTypes[type].name} ${count}`)}`,
    ]
  })
  const worlds = familyNames.flatMap(family => {
    const count = edges
      .filter(edge => edge.family === family)
      .reduce((sum, { members }) => sum + members.length, 0)
    return count === 0 ? [] : [`${stroke(family, scene)}${text(`${families[family].name} ${count}`)}`]
  })
  const states = edges.flatMap(({ members }) => members).flatMap(statesOf)
  const marks = stateStrokes
    .map(look => ({
      ...look,
      name: lineStateNames[look.state],
      count: states.filter(state => state === look.state).length,
    }))
    .filter(({ count }) => count > 0)
    .map(
      ({ name, count, line, dash }) =>
        `<path d="${line}" fill="none" stroke="${palette.ink}" stroke-width="1.5"${dash ? ` stroke-dasharray="${dash}"` : ''}/>${text(`${name} ${count}`)}`,
    )
  return [...kinds, ...worlds, ...marks]
}

const stateStrokes: { state: LineState; line: string; dash?: string }[] = [
  { state: 'contested', line: 'M0 -2H24M0 2H24' },
  { state: 'rumoured', line: 'M0 0H24', dash: '7 5' },
  { state: 'ended', line: 'M0 0H24', dash: '1.5 4' },
]

/** The kinds a node stands for: its own, or those of the group's members, as their ids begin. */
const typesIn = ({ type, group }: DrawnNode): string[] =>
  group ? group.entityIds.map(id => id.split(':')[0] ?? '') : [type]

/** A piece of line with the arrowhead of its family. */
function stroke(family: Family, scene: Scene): string {
  const color = tokens[scene.scheme].family[family].line
  const width = family === 'money' ? 4 : family === 'structure' ? 1.2 : 1.9
  const arrow = arrows[family]
  const end = arrow === 'triangle' ? 15 : arrow === 'circle' ? 18 : 23
  const head = svgArrow(arrow, { x: 24, y: 0 }, 0, { arrow, width, color })
  return `<path d="M0 0H${end}" fill="none" stroke="${color}" stroke-width="${width}"/>${head}`
}
