import { type FormEvent, useId, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import styles from './share.module.css'

/** Asks for the name of a view. */
export function NameForm({
  label,
  name,
  action,
  onName,
  busy = false,
  onCancel,
}: {
  label: string
  name: string
  action: string
  onName: (name: string) => void
  busy?: boolean
  onCancel?: () => void
}) {
  const id = useId()
  const [value, setValue] = useState(name)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (value.trim()) onName(value.trim())
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <label htmlFor={id} className={onCancel ? 'visually-hidden' : ''}>
        {label}
      </label>
      <input
        id={id}
        value={value}
        maxLength={120}
        required
        autoFocus
        onChange={event => setValue(event.target.value)}
        onKeyDown={event => {
          if (event.key !== 'Escape' || !onCancel) return
          event.preventDefault()
          event.stopPropagation()
          onCancel()
        }}
      />
      <Button look="primary" size="medium" type="submit" disabled={busy}>
        {action}
      </Button>
      {onCancel && (
        <Button look="quiet" size="medium" onClick={onCancel}>
          Cancel
        </Button>
      )}
    </form>
  )
}
