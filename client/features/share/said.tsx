import { IconX } from '@tabler/icons-react'
import { useEffect } from 'react'
import { IconButton } from '../../ui/button.tsx'
import styles from './share.module.css'
import type { Taken } from './use-take-away.ts'

const readFor = 8_000

/** What was done. It goes by itself, unless there is a text in it that one may still want. */
export function Said({ said, text, onClose }: Taken & { onClose: () => void }) {
  useEffect(() => {
    if (text || said.endsWith('…')) return
    const timer = setTimeout(onClose, readFor)
    return () => clearTimeout(timer)
  }, [said, text, onClose])
  return (
    <div className={styles.said}>
      <output>{said}</output>
      <IconButton label="Close the message" onClick={onClose}>
        <IconX size={15} stroke={1.7} aria-hidden="true" />
      </IconButton>
      {text && (
        <input
          aria-label="What was copied"
          readOnly
          value={text}
          onFocus={event => event.currentTarget.select()}
        />
      )}
    </div>
  )
}
