import { useMemo } from 'react'
import type { Subgraph, SubgraphEntity } from '../../contract/subgraph.ts'
import { familyOf } from '../../model/relationship-types.ts'
import { appearances } from '../canvas/appearance.ts'
import { icons } from '../canvas/icons.ts'
import { shapePath } from '../canvas/shapes.ts'
import { edgeWidth, isDashed, isOver, type Place } from './layered-edges.ts'
import type { Label } from './layered-layout.ts'
import styles from './layered-picture.module.css'
import type { Arrange } from './layered-places.ts'
import { planOf } from './layered-plan.ts'
import type { Layer } from './layers.ts'
import { useSize } from './use-size.ts'

/** What to single out: the rest is drawn paler. */
export interface Singled {
  entityIds: readonly string[]
  relationshipIds: readonly string[]
  /** Number of the first source of each of its relationships. */
  numbers: ReadonlyMap<string, number>
}

const subtitleOf = (entity: SubgraphEntity) => entity.subtitle

/**
 * Entities in lanes from left to right, in rows from top to bottom or on a circle, with their relationships. Texts
 * stand where they lie on no line and on no other text. It grows with what it holds and scrolls beyond its frame.
 */
export function LayeredPicture({
  layers,
  subgraph,
  singled,
  label,
  labelOf,
  onOpen,
  arrange = 'right',
  foot = 20,
  subOf = subtitleOf,
}: {
  layers: readonly Layer[]
  subgraph: Subgraph
  singled: Singled | null
  label: string
  /** The words on the line of a relationship that is singled out. */
  labelOf: (relationshipId: string) => string
  onOpen: (entityId: string) => void
  arrange?: Arrange
  /** Kept free at the bottom, for what floats there. */
  foot?: number
  /** What stands below a name; its subtitle unless told. */
  subOf?: (entity: SubgraphEntity) => string | null
}) {
  const [ref, size] = useSize<HTMLDivElement>()
  const lanes = arrange === 'right'
  const lit = new Set(singled?.relationshipIds)
  const litEntities = new Set(singled?.entityIds)
  const litKey = singled?.relationshipIds.join(' ')
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words follow from the subgraph, what is lit from its key
  const { width, height, layout } = useMemo(
    () =>
      planOf(
        { layers, subgraph, subOf, lit, wordsOf: id => (lit.has(id) ? labelOf(id) : '') },
        { width: size.width, height: size.height, foot },
        arrange,
      ),
    [layers, subgraph, arrange, size.width, size.height, foot, litKey],
  )
  const lane = width / layers.length
  const { places, lines, labels, words } = layout
  const drawn = subgraph.relationships.filter(({ id }) => lines.has(id))
  return (
    <div ref={ref} className={styles.frame}>
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="group" aria-label={label}>
        <Markers />
        {(lanes ? layers : []).map((layer, i) => (
          <g key={layer.title + layer.ids[0]}>
            {i > 0 && <line x1={i * lane} x2={i * lane} y1={36} y2={height} className={styles.lane} />}
            <text x={(i + 0.5) * lane} y={23} className={styles.laneTitle}>
              {layer.title}
            </text>
          </g>
        ))}
        {lanes && <line x1={0} x2={width} y1={36} y2={36} className={styles.rule} />}
        {drawn.map(relationship => {
          const { path } = lines.get(relationship.id) as { path: string }
          const family = familyOf(relationship.type)
          const on = lit.has(relationship.id)
          return (
            <g key={relationship.id} opacity={isOver(relationship) ? 0.38 : singled && !on ? 0.62 : 1}>
              {on && litEntities.size > 0 && <path d={path} className={styles.underlay} />}
              <path
                d={path}
                fill="none"
                stroke={`var(--${family})`}
                strokeWidth={edgeWidth(relationship, family)}
                strokeDasharray={isDashed(relationship) ? '7 5' : isOver(relationship) ? '1.5 4' : undefined}
                markerEnd={family === 'structure' ? undefined : `url(#head-${family})`}
              />
              {relationship.contested && <path d={path} className={styles.core} />}
            </g>
          )
        })}
        {[...places].map(([id, place]) => {
          const entity = subgraph.entities.find(one => one.id === id)
          const text = labels.get(id)
          return entity && text ? (
            <Entity
              key={id}
              entity={entity}
              place={place}
              label={text}
              on={litEntities.has(id)}
              faded={litEntities.size > 0 && !litEntities.has(id)}
              onOpen={() => onOpen(id)}
            />
          ) : null
        })}
        {drawn.map(({ id, type, contested }) => {
          const at = words.get(id)
          const number = singled?.numbers.get(id)
          return at ? (
            <text
              key={id}
              x={at.x}
              y={at.y + 4}
              className={styles.edgeLabel}
              fill={`var(--${familyOf(type)}-text)`}
            >
              {contested ? `${labelOf(id)} ≠` : labelOf(id)}
              {number !== undefined && (
                <tspan className={styles.edgeNumber} dx={4} dy={-4}>
                  {number}
                </tspan>
              )}
            </text>
          ) : null
        })}
      </svg>
    </div>
  )
}

function Entity({
  entity,
  place,
  label,
  on,
  faded,
  onOpen,
}: {
  entity: SubgraphEntity
  place: Place
  label: Label
  on: boolean
  faded: boolean
  onOpen: () => void
}) {
  const look = appearances[entity.type]
  const paint = `var(--kind-${look.color})`
  const inner = Math.min(look.width, look.height) * (look.shape === 'diamond' ? 0.46 : 0.5)
  const at = { x: label.x - place.x, y: label.y - place.y }
  return (
    <g
      transform={`translate(${place.x} ${place.y})`}
      role="button"
      tabIndex={0}
      aria-label={`${entity.name}${entity.subtitle ? `, ${entity.subtitle}` : ''}`}
      className={styles.node}
      opacity={faded ? 0.75 : 1}
      onClick={onOpen}
      onKeyDown={event => (event.key === 'Enter' || event.key === ' ') && onOpen()}
    >
      <title>{entity.subtitle ? `${entity.name}: ${entity.subtitle}` : entity.name}</title>
      {on && <path d={shapePath(look.shape, look.width + 14, look.height + 14)} className={styles.ring} />}
      <path
        d={shapePath(look.shape, look.width, look.height)}
        fill={look.solid ? paint : `var(--hollow-${entity.type}, var(--surface))`}
        stroke={look.solid ? 'var(--canvas)' : paint}
        strokeWidth={look.solid ? 2.5 : 2}
        strokeLinejoin="round"
      />
      <g
        transform={`translate(${look.shape === 'round-tag' ? -inner * 0.62 : -inner / 2} ${-inner / 2}) scale(${inner / 24})`}
      >
        <path
          d={icons[look.icon]}
          fill="none"
          stroke={look.solid ? 'var(--on-solid)' : paint}
          strokeWidth={2}
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </g>
      {label.name.map((line, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines stand in order and never move
        <text key={i} x={at.x} y={at.y + i * 15} textAnchor={label.anchor} className={styles.name}>
          {line}
        </text>
      ))}
      {label.sub.map((line, i) => (
        <text
          // biome-ignore lint/suspicious/noArrayIndexKey: lines stand in order and never move
          key={i}
          x={at.x}
          y={at.y - 1 + label.name.length * 15 + i * 14}
          textAnchor={label.anchor}
          className={styles.subtitle}
        >
          {line}
        </text>
      ))}
    </g>
  )
}

const Markers = () => (
  <defs>
    <marker
      id="head-money"
      markerWidth="12"
      markerHeight="12"
      refX="9"
      refY="5"
      orient="auto"
      markerUnits="userSpaceOnUse"
    >
      <path d="M0 0L10 5L0 10z" fill="var(--money)" />
    </marker>
    <marker
      id="head-supply"
      markerWidth="10"
      markerHeight="10"
      refX="7"
      refY="5"
      orient="auto"
      markerUnits="userSpaceOnUse"
    >
      <path d="M1 0.5L8 5L1 9.5" fill="none" stroke="var(--supply)" strokeWidth="1.9" />
    </marker>
    <marker
      id="head-governance"
      markerWidth="9"
      markerHeight="9"
      refX="6"
      refY="4"
      orient="auto"
      markerUnits="userSpaceOnUse"
    >
      <circle cx="4" cy="4" r="3.4" fill="var(--governance)" />
    </marker>
    <marker
      id="head-regulation"
      markerWidth="6"
      markerHeight="14"
      refX="3"
      refY="7"
      orient="auto"
      markerUnits="userSpaceOnUse"
    >
      <path d="M3 0V14" stroke="var(--regulation)" strokeWidth="2.2" />
    </marker>
  </defs>
)
