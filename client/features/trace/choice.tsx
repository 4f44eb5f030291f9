import { IconChevronDown } from '@tabler/icons-react'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import styles from './trace.module.css'

/** A limit as a chip that is a list of choices. `on` where it differs from no limit. */
export function Choice<Value extends string>({
  name,
  value,
  options,
  on,
  onChange,
}: {
  name: string
  value: Value
  options: readonly (readonly [Value, string])[]
  on: boolean
  onChange: (value: Value) => void
}) {
  const id = useId()
  return (
    <span className={styles.choice} data-on={on}>
      <label htmlFor={id}>{name}</label>
      <select id={id} value={value} onChange={event => onChange(event.target.value as Value)}>
        {options.map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
      <IconChevronDown size={13} stroke={1.8} aria-hidden="true" />
    </span>
  )
}

/** A limit as a chip that opens a small panel. Escape or a click elsewhere closes it. */
export function Opening({
  name,
  value,
  on,
  add = false,
  children,
}: {
  name: string
  value?: string
  on: boolean
  add?: boolean
  children: (close: () => void) => ReactNode
}) {
  const [open, setOpen] = useState(false)
  const box = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    if (!open) return
    const leave = (event: Event) => {
      if (!box.current?.contains(event.target as Node)) setOpen(false)
    }
    document.addEventListener('pointerdown', leave)
    return () => document.removeEventListener('pointerdown', leave)
  }, [open])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes what the button inside has opened
    <span ref={box} className={styles.opening} onKeyDown={event => event.key === 'Escape' && setOpen(false)}>
      <button
        type="button"
        className={styles.choice}
        data-on={on}
        data-add={add}
        aria-expanded={open}
        onClick={() => setOpen(now => !now)}
      >
        {name}
        {value && <span>{value}</span>}
        <IconChevronDown size={13} stroke={1.8} aria-hidden="true" />
      </button>
      {open && <span className={styles.popup}>{children(() => setOpen(false))}</span>}
    </span>
  )
}
