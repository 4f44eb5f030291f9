import { IconChevronDown } from '@tabler/icons-react'
import { type ReactNode, useMemo } from 'react'
import { z } from 'zod'
import { type LineState, lineStates } from '../../../contract/view-state.ts'
import { type EntityType, entityTypeNames, entityTypes } from '../../../model/entity-types.ts'
import { families, familyNames } from '../../../model/relationship-types.ts'
import { useActions } from '../../app/actions.ts'
import { useRemembered } from '../../app/remembered.ts'
import { throughLens } from '../../canvas/lens.ts'
import { lineStateNames } from '../../canvas/line-states.ts'
import { useCanvas, useCanvasState, useDrawing } from '../../canvas/use-store.ts'
import { FamilyStroke } from '../../ui/family-stroke.tsx'
import { KindIcon } from '../../ui/kind-icon.tsx'
import { isSmallScreen } from '../../ui/small-screen.ts'
import styles from './legend.module.css'
import { legendCounts } from './legend-counts.ts'
import { toggled } from './toggled.ts'

/** What the signs mean, how often each is drawn, and a switch for each. */
export function Legend() {
  const store = useCanvas()
  const state = throughLens(useCanvasState())
  const drawing = useDrawing()
  const [open, setOpen] = useRemembered('legend', z.boolean(), !isSmallScreen())
  const { filters } = state
  useActions(
    useMemo(
      () => [{ id: 'legend', name: 'Show or hide the legend', group: 'Canvas', run: () => setOpen(!open) }],
      [open, setOpen],
    ),
  )
  const counts = legendCounts(state, drawing)
  const kinds = entityTypeNames
    .map(type => ({ type, count: counts.types.get(type) ?? 0 }))
    .filter(({ type, count }) => count > 0 || filters.typesOff.includes(type))
  const worlds = familyNames
    .map(family => ({ family, count: counts.families.get(family) ?? 0 }))
    .filter(({ family, count }) => count > 0 || filters.familiesOff.includes(family))
  const states = lineStates
    .map(state => ({ state, count: counts.states.get(state) ?? 0 }))
    .filter(({ state, count }) => count > 0 || filters.statesOff.includes(state))
  const { shown } = drawing
  return (
    <section className={styles.legend} aria-label="Legend">
      <button type="button" className={styles.head} aria-expanded={open} onClick={() => setOpen(!open)}>
        <b>Legend</b>
        <span>
          {shown.entities.toLocaleString('en-GB')} entities, {shown.relationships.toLocaleString('en-GB')}{' '}
          relationships
        </span>
        <IconChevronDown size={14} stroke={1.8} aria-hidden="true" className={open ? '' : styles.closed} />
      </button>
      {open && (
        <div className={styles.columns}>
          <ul aria-label="Kinds">
            {kinds.map(({ type, count }) => (
              <Row
                key={type}
                on={!filters.typesOff.includes(type)}
                name={entityTypes[type as EntityType].name}
                count={count}
                onToggle={() => store.filter({ typesOff: toggled(filters.typesOff, type) })}
              >
                <KindIcon type={type} size={18} />
              </Row>
            ))}
          </ul>
          <ul aria-label="Relationships">
            {worlds.map(({ family, count }) => (
              <Row
                key={family}
                on={!filters.familiesOff.includes(family)}
                name={families[family].name}
                count={count}
                onToggle={() => store.filter({ familiesOff: toggled(filters.familiesOff, family) })}
              >
                <FamilyStroke family={family} width={32} />
              </Row>
            ))}
            {states.map(({ state, count }, index) => (
              <Row
                key={state}
                first={index === 0}
                on={!filters.statesOff.includes(state)}
                name={lineStateNames[state]}
                count={count}
                onToggle={() => store.filter({ statesOff: toggled(filters.statesOff, state) })}
              >
                {strokes[state]}
              </Row>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}

function Row({
  first = false,
  on,
  name,
  count,
  onToggle,
  children,
}: {
  /** Begins the second part of its list. */
  first?: boolean
  on: boolean
  name: string
  count: number
  onToggle: () => void
  children: ReactNode
}) {
  return (
    <li className={first ? styles.first : undefined}>
      <button
        type="button"
        className={styles.row}
        aria-pressed={on}
        title={on ? `Hide: ${name}` : `Show: ${name}`}
        onClick={onToggle}
      >
        {children}
        <span>{name}</span>
        <i>{count.toLocaleString('en-GB')}</i>
      </button>
    </li>
  )
}

const strokes: Record<LineState, ReactNode> = {
  contested: <Rails />,
  rumoured: <Dash dash="7 5" />,
  ended: <Dash dash="1.5 4" faint />,
}

function Rails() {
  return (
    <svg width={32} height={12} aria-hidden="true">
      <path d="M0 4H32M0 8H32" stroke="var(--ink)" strokeWidth={1.5} />
    </svg>
  )
}

function Dash({ dash, faint = false }: { dash: string; faint?: boolean }) {
  return (
    <svg width={32} height={12} aria-hidden="true">
      <path
        d="M0 6H32"
        stroke="var(--ink)"
        strokeWidth={2}
        strokeDasharray={dash}
        opacity={faint ? 0.5 : 1}
      />
    </svg>
  )
}
