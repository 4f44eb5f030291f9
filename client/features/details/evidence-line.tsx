import { Link } from '@tanstack/react-router'
import { formatDate } from '../../../model/dates.ts'
import type { Source } from '../../../model/source.ts'
import styles from './details.module.css'

/** Who says so and when: publisher, then date, each "not stated" where it is not. */
export function EvidenceLine({ source }: { source: Source }) {
  return (
    <Link
      to="/sources/$id"
      params={{ id: source.id }}
      className={styles.evidence}
      title={source.title ?? 'Title not stated'}
    >
      <b>{source.publisher ?? 'Publisher not stated'}</b> <span>{formatDate(source.publishedOn)}</span>
    </Link>
  )
}
