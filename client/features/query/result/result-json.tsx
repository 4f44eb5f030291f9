import { useMemo } from 'react'
import { toJson } from './format.ts'
import styles from './result.module.css'
import type { Result } from './result.ts'

/** Longest text the page draws at once; the whole of it can be exported. */
const shownLength = 400_000

/** The rows as JSON, references replaced by what they refer to. */
export function ResultJson({ result }: { result: Result }) {
  const text = useMemo(() => toJson(result), [result, result.version])
  return (
    <div className={styles.scroller} tabIndex={0} role="region" aria-label="JSON">
      <pre className={styles.json}>{text.slice(0, shownLength)}</pre>
      {text.length > shownLength && (
        <p className={styles.note}>
          Showing the first {shownLength.toLocaleString('en-GB')} of {text.length.toLocaleString('en-GB')}{' '}
          characters. Export has all of it.
        </p>
      )}
    </div>
  )
}
