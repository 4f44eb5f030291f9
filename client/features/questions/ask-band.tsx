import { IconX } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { z } from 'zod'
import { questions } from '../../app/questions.ts'
import { useRemembered } from '../../app/remembered.ts'
import { IconButton } from '../../ui/button.tsx'
import styles from './ask-band.module.css'

/** Questions as links, three at first. Once dismissed they stay in the command box. */
export function AskBand() {
  const [hidden, setHidden] = useRemembered('ask-hidden', z.boolean(), false)
  const [all, setAll] = useState(false)
  if (hidden) return null
  const shown = all ? questions : questions.slice(0, 3)
  return (
    <nav className={styles.band} aria-label="Questions to begin with">
      <span>Ask</span>
      <ul>
        {shown.map(({ text, to, params, search }) => (
          <li key={text}>
            <Link to={to} params={(params ?? {}) as never} search={(search ?? {}) as never}>
              {text}
            </Link>
          </li>
        ))}
      </ul>
      {!all && (
        <button type="button" onClick={() => setAll(true)}>
          {questions.length - 3} more
        </button>
      )}
      <IconButton label="Hide the questions" onClick={() => setHidden(true)}>
        <IconX size={14} stroke={1.8} aria-hidden="true" />
      </IconButton>
    </nav>
  )
}
