import { type ReactNode, useState, useSyncExternalStore } from 'react'
import { Button } from '../../ui/button.tsx'
import { SectionLabel } from '../../ui/tag.tsx'
import styles from './query.module.css'
import type { OpenQuery } from './saved-panel.tsx'
import { type HistoryEntry, history } from './store.ts'

const shortTime = (iso: string) =>
  new Date(iso).toLocaleString('en-GB', {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  })

const firstLine = (cypher: string) =>
  cypher
    .split('\n')
    .map(line => line.trim())
    .find(line => line && !line.startsWith('//')) ?? cypher

/** What was run before, kept in this browser, searchable. */
export function HistoryPanel({
  open,
  few,
  onAll,
  after,
}: {
  open: OpenQuery
  few?: number
  /** Shows the whole history, where only the newest are here. */
  onAll?(): void
  after?: ReactNode
}) {
  const entries = useSyncExternalStore(history.subscribe, history.read)
  const [filter, setFilter] = useState('')
  const wanted = filter.trim().toLowerCase()
  const found: HistoryEntry[] = wanted
    ? entries.filter(entry => `${entry.name ?? ''} ${entry.cypher}`.toLowerCase().includes(wanted))
    : entries
  return (
    <div className={few ? styles.historyFew : styles.sideBody}>
      {few ? (
        <div className={styles.sideHead}>
          <SectionLabel level={2}>History</SectionLabel>
          {onAll && entries.length > 0 && (
            <button type="button" className={styles.all} onClick={onAll}>
              all {entries.length}
            </button>
          )}
        </div>
      ) : (
        <>
          <input
            type="search"
            className={styles.sideSearch}
            placeholder="Find in history"
            aria-label="Find in history"
            value={filter}
            onChange={event => setFilter(event.target.value)}
          />
          <p className={styles.dim} role="status">
            {wanted
              ? `${found.length} of ${entries.length} ${entries.length === 1 ? 'run' : 'runs'}`
              : `${entries.length} ${entries.length === 1 ? 'run' : 'runs'}, the newest 200 are kept`}
          </p>
        </>
      )}
      <ul>
        {found.slice(0, few ?? found.length).map(entry => (
          <li key={entry.id} className={styles.savedRow}>
            <button
              type="button"
              title={`${shortTime(entry.ranAt)}\n${entry.cypher}`}
              onClick={() =>
                open({ name: entry.name ?? 'From history', cypher: entry.cypher, params: entry.params })
              }
            >
              <span>
                <strong data-bad={!entry.ok}>{entry.outcome}</strong> {entry.name ?? shortTime(entry.ranAt)}
              </span>
              <code>{firstLine(entry.cypher)}</code>
            </button>
          </li>
        ))}
      </ul>
      {entries.length === 0 && <p className={styles.dim}>Nothing has been run yet.</p>}
      {after}
      {!few && entries.length > 0 && (
        <Button look="quiet" onClick={() => history.update(() => [])}>
          Clear the history
        </Button>
      )}
    </div>
  )
}
