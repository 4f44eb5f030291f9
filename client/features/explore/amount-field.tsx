import { useEffect, useId, useRef, useState } from 'react'
import styles from './explore.module.css'

const billion = 1e9
/** More than the model holds. */
const most = 1e6

/** An amount in billions as it is typed: a number of this world, or null for none. Undefined is no amount. */
export function readBillions(text: string): number | null | undefined {
  const written = text.trim().replace(',', '.')
  if (written === '') return null
  const number = /^\d*\.?\d+$|^\d+\.$/.test(written) ? Number(written) : Number.NaN
  return number <= most ? Math.round(number * billion) : undefined
}

/** Takes effect with Enter or on leaving; what is no amount is said and filters nothing. */
export function AmountField({
  label,
  placeholder,
  amount,
  onAmount,
}: {
  label: string
  placeholder: string
  amount: number | null
  onAmount: (amount: number | null) => void
}) {
  const id = useId()
  const [wrong, setWrong] = useState(false)
  /** What was typed and has not taken effect; null when nothing. */
  const typed = useRef<string | null>(null)
  const read = (text: string) => {
    typed.current = null
    const next = readBillions(text)
    setWrong(next === undefined)
    if (next !== undefined) onAmount(next)
  }
  const latest = useRef(read)
  latest.current = read
  // Escape shuts the form around a field that was never left.
  useEffect(
    () => () => {
      if (typed.current !== null) latest.current(typed.current)
    },
    [],
  )
  return (
    <>
      <input
        key={amount}
        aria-label={label}
        aria-invalid={wrong}
        aria-describedby={wrong ? id : undefined}
        inputMode="decimal"
        placeholder={placeholder}
        defaultValue={amount === null ? '' : amount / billion}
        onChange={event => {
          typed.current = event.target.value
        }}
        onBlur={event => read(event.target.value)}
        onKeyDown={event => event.key === 'Enter' && read(event.currentTarget.value)}
      />
      {wrong && (
        <small id={id} role="alert" className={styles.wrong}>
          {label.split(',')[0]} is no amount: write billions as 1.5
        </small>
      )}
    </>
  )
}
