import type { Mark } from '../../canvas/state.ts'
import styles from './time.module.css'

/** What can have become of something, as it is marked. */
export type Marked = Exclude<Mark, 'same'>

export const markNames: Record<Marked, string> = { appeared: 'Appeared', ended: 'Ended', changed: 'Changed' }
const signs: Record<Marked, string> = { appeared: '+', ended: '−', changed: 'Δ' }

/** The sign of a change on a disc in its colour. Decorative beside its name. */
export const Sign = ({ mark }: { mark: Marked }) => (
  <span className={styles.sign} data-mark={mark} aria-hidden="true">
    {signs[mark]}
  </span>
)
