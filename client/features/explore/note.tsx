import { IconX } from '@tabler/icons-react'
import { Button, IconButton } from '../../ui/button.tsx'
import styles from './explore.module.css'

/** A sentence over the canvas, with what can be done about it. */
export function Note({
  text,
  action,
  keys,
  onAction,
  onClose,
}: {
  text: string
  action?: string
  /** The key that does the same. */
  keys?: string
  onAction?: () => void
  onClose?: () => void
}) {
  return (
    <div className={styles.status}>
      <span>{text}</span>
      {action && (
        <Button onClick={onAction} {...(keys ? { title: `${action} (${keys})` } : {})}>
          {action}
        </Button>
      )}
      {onClose && (
        <IconButton label="Close the message" onClick={onClose}>
          <IconX size={15} stroke={1.7} aria-hidden="true" />
        </IconButton>
      )}
    </div>
  )
}
