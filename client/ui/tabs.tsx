import { type KeyboardEvent, type ReactNode, useId } from 'react'
import styles from './tabs.module.css'

export interface Tab<Name extends string> {
  name: Name
  label: string
}

/** Tabs with arrow keys, and the panel of the one that is open; `shut` leaves the tabs alone. */
export function Tabs<Name extends string>({
  label,
  tabs,
  open,
  onOpen,
  shut = false,
  after,
  children,
}: {
  label: string
  tabs: readonly Tab<Name>[]
  open: Name
  onOpen: (name: Name) => void
  shut?: boolean
  /** Stands at the end of the row of tabs. */
  after?: ReactNode
  children: ReactNode
}) {
  const id = useId()
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (!step) return
    const next = tabs[(tabs.findIndex(tab => tab.name === open) + step + tabs.length) % tabs.length]
    if (!next) return
    event.preventDefault()
    onOpen(next.name)
    document.getElementById(`${id}-${next.name}`)?.focus()
  }
  return (
    <>
      <div className={styles.row}>
        <div role="tablist" aria-label={label} className={styles.list} onKeyDown={onKeyDown}>
          {tabs.map(({ name, label: text }) => (
            <button
              key={name}
              type="button"
              role="tab"
              id={`${id}-${name}`}
              aria-selected={name === open && !shut}
              aria-controls={name === open && !shut ? `${id}-panel` : undefined}
              tabIndex={name === open ? 0 : -1}
              className={styles.tab}
              onClick={() => onOpen(name)}
            >
              {text}
            </button>
          ))}
        </div>
        {after}
      </div>
      {!shut && (
        <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${open}`}>
          {children}
        </div>
      )}
    </>
  )
}
