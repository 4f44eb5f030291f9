import { type ReactNode, type RefObject, useEffect } from 'react'
import styles from './query.module.css'

/** A button that opens a few choices below it; Escape, a click elsewhere and leaving it by Tab close it. */
export function DropMenu({
  menu,
  label,
  children,
}: {
  menu: RefObject<HTMLDetailsElement | null>
  label: ReactNode
  children: ReactNode
}) {
  useEffect(() => {
    const close = ({ target }: Event) => {
      if (!menu.current?.contains(target as Node)) menu.current?.removeAttribute('open')
    }
    document.addEventListener('pointerdown', close, true)
    document.addEventListener('focusin', close)
    return () => {
      document.removeEventListener('pointerdown', close, true)
      document.removeEventListener('focusin', close)
    }
  }, [menu])
  return (
    <details
      ref={menu}
      className={styles.menu}
      onKeyDown={event => {
        if (event.key !== 'Escape' || !menu.current?.open) return
        event.stopPropagation()
        menu.current.removeAttribute('open')
        menu.current.querySelector('summary')?.focus()
      }}
    >
      <summary>{label}</summary>
      <div>{children}</div>
    </details>
  )
}
