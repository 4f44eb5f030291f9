import { IconPencil, IconTrash } from '@tabler/icons-react'
import { useMemo, useState, useSyncExternalStore } from 'react'
import { examples } from '../../../contract/query-examples.ts'
import { announce } from '../../app/announce.ts'
import { Button } from '../../ui/button.tsx'
import { SectionLabel } from '../../ui/tag.tsx'
import styles from './query.module.css'
import { questionOf } from './question.ts'
import { type SavedQuery, saved } from './store.ts'

/** Puts a query into the editor. */
export type OpenQuery = (query: { name: string; cypher: string; params: Record<string, unknown> }) => void

/** Folders in the order in which they first come. */
const byFolder = <Item extends { folder: string }>(items: Item[]): [string, Item[]][] => {
  const folders = new Map<string, Item[]>()
  for (const item of items) folders.set(item.folder, [...(folders.get(item.folder) ?? []), item])
  return [...folders]
}

const byName = (a: SavedQuery, b: SavedQuery): number =>
  a.folder.localeCompare(b.folder, 'en') || a.name.localeCompare(b.name, 'en', { numeric: true })

/** Saved queries by folder, then the examples that teach the model, from the simplest on. */
export function SavedPanel({ open, onEdit }: { open: OpenQuery; onEdit(query: SavedQuery): void }) {
  const list = useSyncExternalStore(saved.subscribe, saved.read)
  const [filter, setFilter] = useState('')
  const [removed, setRemoved] = useState<SavedQuery | null>(null)
  const wanted = filter.trim().toLowerCase()
  const mine = useMemo(
    () =>
      list
        .filter(query =>
          `${query.name} ${query.description} ${query.folder} ${query.cypher}`.toLowerCase().includes(wanted),
        )
        .sort(byName),
    [list, wanted],
  )
  const shipped = useMemo(
    () =>
      examples.filter(query =>
        `${query.name} ${query.folder} ${query.cypher}`.toLowerCase().includes(wanted),
      ),
    [wanted],
  )
  const remove = (query: SavedQuery) => {
    saved.update(items => items.filter(item => item.id !== query.id))
    setRemoved(query)
    announce(`Deleted ${query.name}`)
  }
  return (
    <div className={styles.sideBody}>
      <input
        type="search"
        className={styles.sideSearch}
        placeholder="Find a query"
        aria-label="Find a saved query or an example"
        value={filter}
        onChange={event => setFilter(event.target.value)}
      />
      {removed && (
        <p className={styles.undo} role="status">
          Deleted “{removed.name}”.{' '}
          <Button
            look="quiet"
            onClick={() => {
              saved.update(items => [removed, ...items])
              setRemoved(null)
            }}
          >
            Undo
          </Button>
        </p>
      )}
      <SectionLabel level={2}>Saved by you</SectionLabel>
      {mine.length === 0 && (
        <p className={styles.dim}>
          {list.length === 0 ? 'Nothing yet. “Save” keeps the query in this browser.' : 'None matches.'}
        </p>
      )}
      {byFolder(mine).map(([folder, queries]) => (
        <section key={folder}>
          <h3 className={styles.folder}>{folder || 'No folder'}</h3>
          <ul>
            {queries.map(query => (
              <li key={query.id} className={styles.savedRow}>
                <button type="button" onClick={() => open(query)} title={query.cypher}>
                  <strong>{query.name}</strong>
                  {query.description && <span>{query.description}</span>}
                </button>
                <Button
                  look="icon"
                  aria-label={`Rename or move ${query.name}`}
                  title={`Rename or move ${query.name}`}
                  onClick={() => onEdit(query)}
                >
                  <IconPencil size={15} />
                </Button>
                <Button
                  look="icon"
                  aria-label={`Delete ${query.name}`}
                  title={`Delete ${query.name}`}
                  onClick={() => remove(query)}
                >
                  <IconTrash size={15} />
                </Button>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <SectionLabel level={2}>Examples</SectionLabel>
      {byFolder(shipped).map(([folder, queries]) => (
        <section key={folder}>
          <h3 className={styles.folder}>{folder}</h3>
          <ul>
            {queries.map(query => (
              <li key={query.name} className={styles.savedRow}>
                <button
                  type="button"
                  onClick={() => open({ ...query, params: query.params ?? {} })}
                  title={query.cypher}
                >
                  <strong>{query.name}</strong>
                  <span>{questionOf(query.cypher)}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {mine.length + shipped.length === 0 && (
        <p className={styles.dim}>Nothing has “{filter}” in its name or text.</p>
      )}
    </div>
  )
}
