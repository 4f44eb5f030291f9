import { useMemo } from 'react'
import type { Subgraph, SubgraphEntity } from '../../contract/subgraph.ts'
import { familyOf } from '../../model/relationship-types.ts'
import { appearances } from '../canvas/appearance.ts'
import { icons } from '../canvas/icons.ts'
import { shapePath } from '../canvas/shapes.ts'
import { cut, inLines } from './in-lines.ts'
import { bowsOf, edgeLine, edgeWidth, isDashed, isOver, type Place } from './layered-edges.ts'
import styles from './layered-picture.module.css'
import type { Layer } from './layers.ts'
import { useSize } from './use-size.ts'

/** What to single out: the rest is drawn paler. */
export interface Singled {
  entityIds: readonly string[]
  relationshipIds: readonly string[]
  /** Number of the first source of each of its relationships. */
  numbers: ReadonlyMap<string, number>
}

const [top, bottom, least] = [52, 96, 108]

/** Entities in lanes from left to right with their relationships; the lanes have names, the paths are not moved. */
export function LayeredPicture({
  layers,
  subgraph,
  singled,
  label,
  labelOf,
  onOpen,
  down = false,
}: {
  layers: readonly Layer[]
  subgraph: Subgraph
  singled: Singled | null
  label: string
  /** The words on the line of a relationship that is singled out. */
  labelOf: (relationshipId: string) => string
  onOpen: (entityId: string) => void
  /** From top to bottom, without names for the lanes. */
  down?: boolean
}) {
  const [ref, size] = useSize<HTMLDivElement>()
  const tallest = Math.max(1, ...layers.map(layer => layer.ids.length))
  const width = Math.max(size.width, (down ? tallest : layers.length) * 110)
  const height = Math.max(size.height, down ? layers.length * 84 : top + bottom + tallest * least)
  const places = useMemo(
    () => (down ? placesDown(layers, width, height) : placesOf(layers, width, height)),
    [layers, width, height, down],
  )
  const entities = new Map(subgraph.entities.map(entity => [entity.id, entity]))
  const lit = new Set(singled?.relationshipIds)
  const litEntities = new Set(singled?.entityIds)
  const lines = subgraph.relationships.filter(({ from, to }) => places.has(from) && places.has(to))
  const bows = bowsOf(lines)
  const alone = new Set(layers.flatMap(layer => (layer.ids.length === 1 ? layer.ids : [])))
  const lane = width / (down ? tallest : layers.length)
  return (
    <div ref={ref} className={styles.frame}>
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="group" aria-label={label}>
        <Markers />
        {(down ? [] : layers).map((layer, i) => (
          <g key={layer.title + layer.ids[0]}>
            {i > 0 && <line x1={i * lane} x2={i * lane} y1={36} y2={height} className={styles.lane} />}
            <text x={(i + 0.5) * lane} y={23} className={styles.laneTitle}>
              {layer.title}
            </text>
          </g>
        ))}
        {!down && <line x1={0} x2={width} y1={36} y2={36} className={styles.rule} />}
        {lines.map(relationship => {
          const [a, b] = [places.get(relationship.from) as Place, places.get(relationship.to) as Place]
          const family = familyOf(relationship.type)
          const on = lit.has(relationship.id)
          const { path, middle } = edgeLine(
            a,
            b,
            entities.get(relationship.to)?.type,
            bows.get(relationship.id) ?? 0,
            down,
          )
          const number = singled?.numbers.get(relationship.id)
          const text = labelOf(relationship.id)
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
              {on && text && (
                <text
                  x={middle.x}
                  y={middle.y + 4}
                  className={styles.edgeLabel}
                  fill={`var(--${family}-text)`}
                >
                  {text}
                  {number !== undefined && (
                    <tspan className={styles.edgeNumber} dx={4} dy={-4}>
                      {number}
                    </tspan>
                  )}
                </text>
              )}
            </g>
          )
        })}
        {[...places].map(([id, place]) => {
          const entity = entities.get(id)
          return entity ? (
            <Entity
              key={id}
              entity={entity}
              place={place}
              width={lane - 14}
              on={litEntities.has(id)}
              faded={litEntities.size > 0 && !litEntities.has(id)}
              onOpen={() => onOpen(id)}
              beside={down && alone.has(id)}
            />
          ) : null
        })}
      </svg>
    </div>
  )
}

function placesOf(layers: readonly Layer[], width: number, height: number): Map<string, Place> {
  const places = new Map<string, Place>()
  const lane = width / layers.length
  const room = height - top - bottom + 20
  layers.forEach((layer, i) => {
    const gap = room / layer.ids.length
    layer.ids.forEach((id, j) => {
      places.set(id, { x: (i + 0.5) * lane, y: top + (j + 0.5) * gap })
    })
  })
  return places
}

function placesDown(layers: readonly Layer[], width: number, height: number): Map<string, Place> {
  const places = new Map<string, Place>()
  const row = (height - 20) / layers.length
  layers.forEach((layer, i) => {
    layer.ids.forEach((id, j) => {
      places.set(id, { x: ((j + 0.5) * width) / layer.ids.length, y: 4 + (i + 0.36) * row })
    })
  })
  return places
}

function Entity({
  entity,
  place,
  width,
  on,
  faded,
  onOpen,
  beside,
}: {
  entity: SubgraphEntity
  place: Place
  width: number
  on: boolean
  faded: boolean
  onOpen: () => void
  /** Its name stands at the right instead of below. */
  beside: boolean
}) {
  const look = appearances[entity.type]
  const paint = `var(--kind-${look.color})`
  const inner = Math.min(look.width, look.height) * (look.shape === 'diamond' ? 0.46 : 0.5)
  const half = look.height / 2
  const most = Math.max(10, Math.floor(width / 6.4))
  const lines = inLines(entity.name, most)
  const at = beside
    ? { x: look.width / 2 + 12, y: -6, anchor: 'start' as const }
    : { x: 0, y: half + 18, anchor: 'middle' as const }
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
      <title>{entity.name}</title>
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
      {lines.map((line, i) => (
        <text key={line} x={at.x} y={at.y + i * 15} textAnchor={at.anchor} className={styles.name}>
          {line}
        </text>
      ))}
      {entity.subtitle && (
        <text x={at.x} y={at.y - 1 + lines.length * 15} textAnchor={at.anchor} className={styles.subtitle}>
          {cut(entity.subtitle, most + 3)}
        </text>
      )}
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
