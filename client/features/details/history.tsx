import { formatDate } from '../../../model/dates.ts'
import styles from './details.module.css'
import { useEvidence } from './evidence-context.tsx'
import { publications } from './publications.ts'

/** What became known when: the claims by day of first publication. */
export function History() {
  const { claims, sources } = useEvidence()
  return (
    <section className={styles.section}>
      <p className={styles.aside}>
        Claims in the order in which they were published. A source without a date is never known by a day.
      </p>
      <ol className={styles.history}>
        {publications([...claims.values()], sources).map(({ claim, source, on }) => (
          <li key={claim.id}>
            <span>{formatDate(on)}</span>
            <div>
              <p className={styles.says}>{claim.says}</p>
              <p className={styles.aside}>{source?.publisher ?? 'Publisher not stated'}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
