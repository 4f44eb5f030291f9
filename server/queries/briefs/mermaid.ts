import type { Subgraph } from '../../../contract/subgraph.ts'
import { relationshipTypes } from '../../../model/relationship-types.ts'

const most = 40

/** Text that can end neither its label nor the block it stands in. */
const label = (text: string) =>
  text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[`"<>&#;{}[\]|\\]/g, mark => `#${mark.charCodeAt(0)};`)
    .trim()

/** The graph as a diagram in text, which many readers of Markdown draw; null where it would be too large to read. */
export function mermaidOf({ entities, relationships }: Subgraph): string | null {
  if (relationships.length === 0 || relationships.length > most) return null
  const touched = new Set(relationships.flatMap(({ from, to }) => [from, to]))
  const nodes = entities.filter(({ id }) => touched.has(id)).sort((a, b) => (a.id < b.id ? -1 : 1))
  const number = new Map(nodes.map(({ id }, i) => [id, `n${i + 1}`]))
  const lines = [...relationships]
    .filter(({ from, to }) => number.has(from) && number.has(to))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(
      ({ from, to, type }) =>
        `  ${number.get(from)} -->|"${label(relationshipTypes[type].verb)}"| ${number.get(to)}`,
    )
  return [
    'flowchart LR',
    ...nodes.map(({ id, name }) => `  ${number.get(id)}["${label(name)}"]`),
    ...new Set(lines),
  ].join('\n')
}
