import type { ReactNode } from 'react'
import { explain } from '../api/explain.ts'
import { Button } from './button.tsx'
import styles from './parts.module.css'

/** A calm text in the place of content: nothing here yet, nothing found. */
export function Notice({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className={styles.notice}>
      <h2>{title}</h2>
      {children}
    </div>
  )
}

/** An error in the place of content: what happened, why, what to do next. */
export function ErrorNotice({ error, again }: { error: unknown; again?: () => void }) {
  const explanation = explain(error)
  return (
    <div className={styles.notice} role="alert">
      <h2>{explanation.title}</h2>
      <p>
        {explanation.sentence} {explanation.next}
      </p>
      {explanation.details.map(detail => (
        <p key={detail}>{detail}</p>
      ))}
      {again && explanation.again && (
        <Button size="medium" onClick={again}>
          Try again
        </Button>
      )}
      {explanation.requestId && <small>request {explanation.requestId}</small>}
    </div>
  )
}
