import type { ResponseOf } from '../../../contract/endpoint.ts'
import type { model } from '../../../contract/model.ts'
import { familyOf } from '../../../model/relationship-types.ts'
import { KindIcon } from '../../ui/kind-icon.tsx'
import styles from './query.module.css'

type ModelAnswer = ResponseOf<typeof model>

const side = 300
const radius = 112
/** The drawing is as wide as its panel: places are shares of it. */
const percent = (at = 0) => `${(100 * at) / side}%`

/** The model as a graph: kinds on a ring, a line where two kinds meet, wider where they meet more often. */
export function ModelDrawing({ answer, insert }: { answer: ModelAnswer; insert(text: string): void }) {
  const kinds = answer.entityTypes.filter(type => type.count > 0)
  const place = new Map(
    kinds.map((kind, index) => {
      const angle = (2 * Math.PI * index) / kinds.length - Math.PI / 2
      return [
        kind.type,
        { x: side / 2 + radius * Math.cos(angle), y: side / 2 + radius * Math.sin(angle) },
      ] as const
    }),
  )
  const labelOf = (type: string) => kinds.find(kind => kind.type === type)?.label ?? type
  return (
    <figure className={styles.drawing}>
      <svg
        viewBox={`0 0 ${side} ${side}`}
        role="img"
        aria-label={`${kinds.length} kinds and the relationships between them`}
      >
        {answer.patterns.map(pattern => {
          const [from, to] = [place.get(pattern.from), place.get(pattern.to)]
          if (!from || !to) return null
          const text = `(:${labelOf(pattern.from)})-[:${pattern.type}]->(:${labelOf(pattern.to)})`
          const d =
            pattern.from === pattern.to
              ? `M${from.x - 8} ${from.y - 10}c-22 -34 38 -34 16 0`
              : `M${from.x} ${from.y}Q${(from.x + to.x + side / 2) / 3} ${(from.y + to.y + side / 2) / 3} ${to.x} ${to.y}`
          return (
            <path
              key={text}
              d={d}
              fill="none"
              stroke={`var(--${familyOf(pattern.type)})`}
              strokeWidth={1 + Math.log10(1 + pattern.count)}
              opacity={0.55}
            >
              <title>{`${text}: ${pattern.count.toLocaleString('en-GB')}`}</title>
            </path>
          )
        })}
      </svg>
      {kinds.map(kind => {
        const at = place.get(kind.type)
        return (
          <button
            type="button"
            key={kind.type}
            className={styles.drawingKind}
            style={{ left: percent(at?.x), top: percent(at?.y) }}
            onClick={() => insert(`(:${kind.label})`)}
            title={`${kind.plural}: ${kind.count.toLocaleString('en-GB')}`}
          >
            <KindIcon type={kind.type} size={26} />
            <span>{kind.name}</span>
          </button>
        )
      })}
    </figure>
  )
}
