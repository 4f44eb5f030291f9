import { IconChevronDown } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { z } from 'zod'
import { type EntityType, entityTypeNames, entityTypes } from '../../../model/entity-types.ts'
import { families, familyNames } from '../../../model/relationship-types.ts'
import { useRemembered } from '../../app/remembered.ts'
import { throughLens } from '../../canvas/lens.ts'
import { useCanvas, useCanvasState, useDrawing } from '../../canvas/use-store.ts'
import { FamilyStroke } from '../../ui/family-stroke.tsx'
import { KindIcon } from '../../ui/kind-icon.tsx'
import styles from './legend.module.css'
import { legendCounts } from './legend-counts.ts'

/** On a phone the legend would cover what it explains: it begins closed there. */
const isNarrow = () => window.innerWidth <= 760

/** What the signs mean, how often each is drawn, and a switch for each. */
export function Legend() {
  const store = useCanvas()
  const state = throughLens(useCanvasState())
  const drawing = useDrawing()
  const [open, setOpen] = useRemembered('legend', z.boolean(), !isNarrow())
  const { filters } = state
  const edges = [...drawing.edges.values()]
  const toggle = <T,>(list: readonly T[], item: T) =>
    list.includes(item) ? list.filter(other => other !== item) : [...list, item]
  const counts = legendCounts(state, drawing)
  const kinds = entityTypeNames
    .map(type => ({ type, count: counts.types.get(type) ?? 0 }))
    .filter(({ type, count }) => count > 0 || filters.typesOff.includes(type))
  const worlds = familyNames
    .map(family => ({ family, count: counts.families.get(family) ?? 0 }))
    .filter(({ family, count }) => count > 0 || filters.familiesOff.includes(family))
  const marks = [
    { name: 'Sources differ', count: edges.filter(({ contested }) => contested).length, stroke: <Rails /> },
    {
      name: 'Not confirmed',
      count: edges.filter(({ rumoured, ended }) => rumoured && !ended).length,
      stroke: <Dash dash="7 5" />,
    },
    { name: 'Ended', count: edges.filter(({ ended }) => ended).length, stroke: <Dash dash="1.5 4" faint /> },
  ].filter(({ count }) => count > 0)
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
                onToggle={() => store.filter({ typesOff: toggle(filters.typesOff, type) })}
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
                onToggle={() => store.filter({ familiesOff: toggle(filters.familiesOff, family) })}
              >
                <FamilyStroke family={family} width={32} />
              </Row>
            ))}
            {marks.map(({ name, count, stroke }, index) => (
              <li key={name} className={index === 0 ? styles.first : undefined}>
                <button
                  type="button"
                  className={styles.row}
                  disabled={name !== 'Sources differ'}
                  aria-pressed={name === 'Sources differ' ? filters.contestedOnly : undefined}
                  onClick={() => store.filter({ contestedOnly: !filters.contestedOnly })}
                >
                  {stroke}
                  <span>{name}</span>
                  <i>{count}</i>
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}

function Row({
  on,
  name,
  count,
  onToggle,
  children,
}: {
  on: boolean
  name: string
  count: number
  onToggle: () => void
  children: ReactNode
}) {
  return (
    <li>
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

const Rails = () => (
  <svg width={32} height={12} aria-hidden="true">
    <path d="M0 4H32M0 8H32" stroke="var(--ink)" strokeWidth={1.5} />
  </svg>
)

const Dash = ({ dash, faint = false }: { dash: string; faint?: boolean }) => (
  <svg width={32} height={12} aria-hidden="true">
    <path d="M0 6H32" stroke="var(--ink)" strokeWidth={2} strokeDasharray={dash} opacity={faint ? 0.5 : 1} />
  </svg>
)
