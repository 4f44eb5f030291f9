import { Link } from '@tanstack/react-router'
import { formatDate } from '../../model/dates.ts'
import type { Source } from '../../model/source.ts'
import styles from './parts.module.css'

/** "Axios, 25 September 2023"; what is not stated is said so. */
export const sourceName = (source: Pick<Source, 'publisher' | 'publishedOn'>): string =>
  `${source.publisher ?? 'Publisher not stated'}, ${formatDate(source.publishedOn)}`

/** Numbers of sources on one screen, in the order they are first cited. */
export const numberSources = (sources: readonly Pick<Source, 'id'>[]): ReadonlyMap<string, number> =>
  new Map(sources.map((source, index) => [source.id, index + 1]))

/** The raised number of a source: says which on hover and focus, opens its page. */
export function Citation({ source, number }: { source: Source; number: number }) {
  return (
    <Link
      to="/sources/$id"
      params={{ id: source.id }}
      className={styles.citation}
      title={sourceName(source)}
      aria-label={`Source ${number}: ${sourceName(source)}`}
    >
      {number}
    </Link>
  )
}
