import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { Position } from '../../canvas/state.ts'
import { Kbd } from '../../ui/tag.tsx'
import styles from './context-menu.module.css'

export interface MenuEntry {
  name: string
  keys?: string
  run: () => void
}

/** What can be done with what was pressed. Arrow keys move, Enter does it, Escape leaves. */
export function ContextMenu({
  label,
  at,
  entries,
  onClose,
}: {
  label: string
  at: Position
  entries: readonly MenuEntry[]
  onClose: () => void
}) {
  const ref = useRef<HTMLDivElement>(null)
  const before = useRef<Element | null>(null)
  useEffect(() => {
    before.current = document.activeElement
    ref.current?.querySelector('button')?.focus()
    const away = (event: PointerEvent) => {
      if (!ref.current?.contains(event.target as Node)) onClose()
    }
    window.addEventListener('pointerdown', away, true)
    return () => {
      window.removeEventListener('pointerdown', away, true)
      goBack(before)
    }
  }, [onClose])
  useEffect(() => {
    const menu = ref.current
    const stage = menu?.offsetParent
    if (!menu || !stage) return
    menu.style.left = `${Math.max(4, Math.min(at.x, stage.clientWidth - menu.offsetWidth - 8))}px`
    menu.style.top = `${Math.max(4, Math.min(at.y, stage.clientHeight - menu.offsetHeight - 8))}px`
  }, [at])
  const onKeyDown = (event: KeyboardEvent) => {
    const items = [...(ref.current?.querySelectorAll('button') ?? [])]
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) {
      const here = items.indexOf(document.activeElement as HTMLButtonElement)
      items[(here + step + items.length) % items.length]?.focus()
    } else if (event.key === 'Escape' || event.key === 'Tab') onClose()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div
      ref={ref}
      className={styles.menu}
      role="menu"
      aria-label={label}
      tabIndex={-1}
      style={{ left: at.x, top: at.y }}
      onKeyDown={onKeyDown}
    >
      {entries.map(({ name, keys, run }) => (
        <button
          key={name}
          type="button"
          role="menuitem"
          tabIndex={-1}
          onClick={() => {
            // Arriving where one was is said first, so that what was done is heard after it.
            goBack(before)
            onClose()
            run()
          }}
        >
          <span>{name}</span>
          {keys && <Kbd>{keys}</Kbd>}
        </button>
      ))}
    </div>
  )
}

function goBack(before: { current: Element | null }): void {
  if (before.current instanceof HTMLElement) before.current.focus()
  before.current = null
}
