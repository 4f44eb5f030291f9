import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { questions } from '../../app/questions.ts'
import { useCanvasLog } from '../../canvas/use-store.ts'
import styles from './ask-band.module.css'

/** Questions as links, three at first. Gone after the first own action; in the search box they stay. */
export function AskBand() {
  const { steps } = useCanvasLog()
  const [all, setAll] = useState(false)
  if (steps.length > 0) return null
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
    </nav>
  )
}
