import { Link } from '@tanstack/react-router'
import type { Claim } from '../../../model/claim.ts'
import { formatDate } from '../../../model/dates.ts'
import { sourceKinds } from '../../../model/source.ts'
import type { Cited } from '../../ui/statements.tsx'
import styles from './files.module.css'

/** The sources of the page with their numbers, and the claims that were left out with the reason. */
export function SourcePanel({
  cited,
  claims,
  leftOut,
}: {
  cited: Cited
  claims: number
  leftOut: readonly { claim: Claim; why: string }[]
}) {
  return (
    <section className={styles.sources} aria-labelledby="file-sources">
      <h2 id="file-sources">
        Sources{' '}
        <span>
          {cited.numbers.size} {cited.numbers.size === 1 ? 'source' : 'sources'}, {claims}{' '}
          {claims === 1 ? 'claim' : 'claims'}
        </span>
      </h2>
      <ol>
        {[...cited.numbers].map(([id, number]) => {
          const source = cited.sources.get(id)
          return source ? (
            <li key={id}>
              <b>{number}</b>
              <span>
                <Link to="/sources/$id" params={{ id }}>
                  {source.publisher ?? 'Publisher not stated'}
                </Link>{' '}
                {formatDate(source.publishedOn)}
                <small>
                  {sourceKinds[source.kind].toLowerCase()}; {source.title ?? 'title not stated'}
                </small>
              </span>
            </li>
          ) : null
        })}
      </ol>
      {leftOut.length > 0 && (
        <aside>
          <b>
            Left out: {leftOut.length} {leftOut.length === 1 ? 'claim' : 'claims'}.
          </b>
          {leftOut.map(({ claim, why }) => (
            <p key={claim.id}>
              “{claim.says}” {why}
            </p>
          ))}
        </aside>
      )}
    </section>
  )
}
