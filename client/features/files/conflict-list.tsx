import type { Conflict } from '../../../contract/evidence.ts'
import { Citations, type Cited } from '../../ui/statements.tsx'
import { DifferTag } from '../../ui/tag.tsx'
import styles from './files.module.css'

/** Where sources differ: each question with its sides next to one another, the shown one first. */
export function ConflictList({ conflicts, cited }: { conflicts: readonly Conflict[]; cited: Cited }) {
  if (conflicts.length === 0) return null
  return (
    <section className={styles.section}>
      <h2>
        <DifferTag /> {conflicts.length} {conflicts.length === 1 ? 'question' : 'questions'}
      </h2>
      {conflicts.map(conflict => (
        <div key={conflict.id} className={styles.conflict}>
          <h3>{conflict.question}</h3>
          <ul>
            {conflict.sides.map(side => (
              <li key={side.value} data-shown={side.shown}>
                <b>{side.value}</b>
                <Citations ids={side.sourceIds} cited={cited} />
                <small>
                  {side.origins} {side.origins === 1 ? 'origin' : 'origins'}
                  {side.official && ', official'}
                  {side.shown && '; the value shown'}
                </small>
                {side.correction && <small>Corrected: {side.correction}</small>}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
