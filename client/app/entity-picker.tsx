import { IconPlus, IconX } from '@tabler/icons-react'
import { useQueries, useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { type EntityType, entityTypeNames, entityTypes } from '../../model/entity-types.ts'
import { entityQuery, searchQuery } from '../api/queries.ts'
import { KindIcon } from '../ui/kind-icon.tsx'
import { useLater } from '../ui/use-later.ts'
import styles from './entity-picker.module.css'

interface Option {
  id: string
  name: string
  kind: EntityType
  about: string
}

const typeOption = (type: EntityType): Option => ({
  id: `any:${type}`,
  name: `Any ${entityTypes[type].name.toLowerCase()}`,
  kind: type,
  about: 'the whole type',
})

/** Chooses entities by name; where `types` may be chosen too, also a whole type as `any:regulator`. */
export function EntityPicker({
  label,
  value,
  onChange,
  types = true,
}: {
  label: string
  value: readonly string[]
  onChange: (next: string[]) => void
  types?: boolean
}) {
  const [adding, setAdding] = useState(false)
  const open = adding || value.length === 0
  return (
    <div className={styles.picker}>
      {value.map(id => (
        <Chosen key={id} id={id} onRemove={() => onChange(value.filter(other => other !== id))} />
      ))}
      {open ? (
        <Finder
          label={label}
          types={types}
          focus={adding}
          onChoose={id => {
            setAdding(false)
            if (!value.includes(id)) onChange([...value, id])
          }}
          onLeave={() => setAdding(false)}
        />
      ) : (
        <button
          type="button"
          className={styles.more}
          aria-label={`Add to ${label}`}
          onClick={() => setAdding(true)}
        >
          <IconPlus size={14} stroke={1.8} aria-hidden="true" />
        </button>
      )}
    </div>
  )
}

function Chosen({ id, onRemove }: { id: string; onRemove: () => void }) {
  const any = id.startsWith('any:')
  const [{ data }] = useQueries({ queries: [{ ...entityQuery({ id }), enabled: !any, retry: false }] })
  const kind = (any ? id.slice(4) : id.slice(0, id.indexOf(':'))) as EntityType
  const name = any ? typeOption(kind).name : (data?.entity.name ?? id.slice(id.indexOf(':') + 1))
  return (
    <span className={styles.chosen}>
      <KindIcon type={kind} size={20} />
      <b title={name}>{name}</b>
      {!any && <span>{entityTypes[kind].name.toLowerCase()}</span>}
      <button type="button" aria-label={`Remove ${name}`} onClick={onRemove}>
        <IconX size={13} stroke={1.8} aria-hidden="true" />
      </button>
    </span>
  )
}

function Finder({
  label,
  types,
  focus,
  onChoose,
  onLeave,
}: {
  label: string
  types: boolean
  focus: boolean
  onChoose: (id: string) => void
  onLeave: () => void
}) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const [active, setActive] = useState(0)
  const [shown, setShown] = useState(focus)
  const later = useLater(text.trim(), 120)
  const { data } = useQuery({ ...searchQuery({ q: later || 'a', limit: 8 }), enabled: later.length > 0 })
  useEffect(() => {
    if (focus) input.current?.focus()
  }, [focus])
  const hits: Option[] = (later ? (data?.hits ?? []) : []).map(({ entity, alias }) => ({
    id: entity.id,
    name: entity.name,
    kind: entity.type,
    about: alias ? `also ${alias}` : entityTypes[entity.type].name.toLowerCase(),
  }))
  const wholes = types
    ? entityTypeNames
        .map(typeOption)
        .filter(({ name }) => !text || name.toLowerCase().includes(text.trim().toLowerCase()))
        .slice(0, text ? 4 : 13)
    : []
  const options = [...hits, ...wholes]
  const choose = (option: Option | undefined) => {
    if (!option) return
    setText('')
    onChoose(option.id)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) {
      event.preventDefault()
      setShown(true)
      setActive(now => (now + step + options.length) % Math.max(1, options.length))
    } else if (event.key === 'Enter') choose(options[active])
    else if (event.key === 'Escape') {
      setShown(false)
      onLeave()
    }
  }
  return (
    <span className={styles.finder}>
      <input
        ref={input}
        role="combobox"
        aria-label={label}
        aria-expanded={shown && options.length > 0}
        aria-controls={id}
        aria-activedescendant={shown && options[active] ? `${id}-${active}` : undefined}
        autoComplete="off"
        placeholder={types ? 'A name, or any regulator …' : 'A name'}
        value={text}
        onChange={event => {
          setText(event.target.value)
          setActive(0)
          setShown(true)
        }}
        onFocus={() => setShown(true)}
        onBlur={() => {
          setShown(false)
          onLeave()
        }}
        onKeyDown={onKeyDown}
      />
      {shown && options.length > 0 && (
        <div id={id} role="listbox" aria-label={label} className={styles.options} tabIndex={-1}>
          {options.map((option, i) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the field chooses the row
            <div
              key={option.id}
              id={`${id}-${i}`}
              role="option"
              tabIndex={-1}
              aria-selected={i === active}
              className={styles.option}
              onMouseDown={event => event.preventDefault()}
              onMouseMove={() => setActive(i)}
              onClick={() => choose(option)}
            >
              <KindIcon type={option.kind} size={18} />
              <span>{option.name}</span>
              <small>{option.about}</small>
            </div>
          ))}
        </div>
      )}
    </span>
  )
}
