import { formatDate } from '../../model/dates.ts'
import { entityTypes } from '../../model/entity-types.ts'
import styles from './canvas.module.css'
import type { Drawing } from './drawing.ts'
import type { Position } from './state.ts'

/** What is under the pointer, in a sentence and its support. */
export function Tooltip({ drawing, id, at }: { drawing: Drawing; id: string; at: Position }) {
  const edge = drawing.edges.get(id)
  const node = drawing.nodes.get(id)
  if (!edge && !node) return null
  return (
    <div
      className={styles.tooltip}
      role="tooltip"
      style={{ left: `min(${at.x}px, calc(100% - 350px))`, top: at.y }}
    >
      {edge && (
        <>
          {edge.members.slice(0, 3).map(({ id: key, sentence }) => (
            <p key={key} className={styles.sentence}>
              {sentence}
            </p>
          ))}
          <p>
            {[
              edge.members.length > 3 ? `and ${edge.members.length - 3} more relationships` : '',
              count(new Set(edge.members.flatMap(({ claimIds }) => claimIds)).size, 'claim'),
              count(Math.max(...edge.members.map(({ originCount }) => originCount)), 'independent origin'),
              edge.contested ? 'sources differ' : '',
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </>
      )}
      {node && (
        <>
          <p>
            <strong>{node.name}</strong> {entityTypes[node.type].name}
          </p>
          {node.entity?.description && <p className={styles.sentence}>{node.entity.description}</p>}
          <p>
            {[
              node.subtitle,
              node.entity?.eventOn ? formatDate(node.entity.eventOn) : null,
              node.hiddenNeighbors > 0 ? `${count(node.hiddenNeighbors, 'neighbor')} not drawn` : null,
              node.contested ? 'sources differ' : null,
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </>
      )}
    </div>
  )
}

const count = (number: number, what: string) =>
  `${number.toLocaleString('en-GB')} ${what}${number === 1 ? '' : 's'}`
