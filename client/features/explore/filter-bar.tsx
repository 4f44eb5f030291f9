import { Menu, Popover } from '@mantine/core'
import { IconChevronDown, IconPlus, IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { type EntityType, entityTypeNames, entityTypes } from '../../../model/entity-types.ts'
import { type Family, families, familyNames } from '../../../model/relationship-types.ts'
import { healthQuery } from '../../api/queries.ts'
import { useCanvas, useCanvasState, useDrawing } from '../../canvas/use-store.ts'
import { FamilyStroke } from '../../ui/family-stroke.tsx'
import { KindIcon } from '../../ui/kind-icon.tsx'
import { chipsOf } from './chips.ts'
import styles from './explore.module.css'
import { FilterForm } from './filter-form.tsx'
import { toggled } from './toggled.ts'

/** What is filtered, as chips that can be taken away, and how much of everything is shown. */
export function FilterBar({
  filtering,
  onFiltering,
  children,
}: {
  /** Whether the form with all filters is open. */
  filtering: boolean
  onFiltering: (open: boolean) => void
  children: ReactNode
}) {
  const store = useCanvas()
  const state = useCanvasState()
  const { filters } = state
  const kinds = entityTypeNames.filter(type =>
    [...state.entities.values()].some(entity => entity.type === type),
  )
  return (
    <div className={styles.bar} role="toolbar" aria-label="Filters">
      <Choice<EntityType>
        name="Kinds"
        all={kinds.length > 0 ? kinds : entityTypeNames}
        off={filters.typesOff}
        onToggle={type => store.filter({ typesOff: toggled(filters.typesOff, type) })}
        onAll={() => store.filter({ typesOff: [] })}
        label={type => entityTypes[type].plural}
        icon={type => <KindIcon type={type} size={18} />}
      />
      <Choice<Family>
        name="Relationships"
        all={familyNames}
        off={filters.familiesOff}
        onToggle={family => store.filter({ familiesOff: toggled(filters.familiesOff, family) })}
        onAll={() => store.filter({ familiesOff: [] })}
        label={family => families[family].name}
        icon={family => <FamilyStroke family={family} />}
      />
      {chipsOf(filters).map(chip => (
        <span key={chip.key} className={styles.chip}>
          {chip.name} <b>{chip.value}</b>
          <button
            type="button"
            aria-label={`Remove filter ${chip.name} ${chip.value}`}
            onClick={() => store.filter(chip.off)}
          >
            <IconX size={13} stroke={1.8} aria-hidden="true" />
          </button>
        </span>
      ))}
      <Popover
        position="bottom-start"
        shadow="md"
        trapFocus
        width={320}
        opened={filtering}
        onChange={onFiltering}
      >
        <Popover.Target>
          <button
            type="button"
            className={`${styles.chip} ${styles.dashed}`}
            onClick={() => onFiltering(!filtering)}
          >
            <IconPlus size={13} stroke={2} aria-hidden="true" /> Filter
          </button>
        </Popover.Target>
        <Popover.Dropdown aria-label="Filter">
          <FilterForm />
        </Popover.Dropdown>
      </Popover>
      <Shown />
      {children}
    </div>
  )
}

/** "Showing 22 of 431 entities · 3 hidden": every cut is a sentence. */
function Shown() {
  const store = useCanvas()
  const { shown, held } = useDrawing()
  const { data } = useQuery(healthQuery())
  const count = (number: number) => number.toLocaleString('en-GB')
  const all = data?.dataset?.entities
  return (
    <p className={styles.shown}>
      Showing {count(shown.entities)}
      {all && all >= shown.entities ? ` of ${count(all)}` : ''}{' '}
      {shown.entities === 1 && !all ? 'entity' : 'entities'}
      {held.entities + held.relationships > 0 && (
        <>
          {' · '}
          <button type="button" onClick={() => store.showEverything()}>
            {held.entities > 0 ? count(held.entities) : `${count(held.relationships)} relationships`} hidden,
            show
          </button>
        </>
      )}
    </p>
  )
}

function Choice<T extends string>({
  name,
  all,
  off,
  onToggle,
  onAll,
  label,
  icon,
}: {
  name: string
  all: readonly T[]
  off: readonly T[]
  onToggle: (item: T) => void
  onAll: () => void
  label: (item: T) => string
  icon: (item: T) => ReactNode
}) {
  const on = all.filter(item => !off.includes(item))
  const [first] = all
  return (
    <Menu withInitialFocusPlaceholder={false} closeOnItemClick={false} shadow="md" position="bottom-start">
      <Menu.Target>
        <button type="button" className={`${styles.chip} ${styles.on}`}>
          {name === 'Kinds' && first && icon(first)}
          {name} <b>{on.length === all.length ? `all ${all.length}` : `${on.length} of ${all.length}`}</b>
          <IconChevronDown size={13} stroke={1.8} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {all.map(item => (
          <Menu.CheckboxItem key={item} checked={!off.includes(item)} onChange={() => onToggle(item)}>
            <span className={styles.kind}>
              {icon(item)} {label(item)}
            </span>
          </Menu.CheckboxItem>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={onAll} disabled={off.length === 0}>
          Show all
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
