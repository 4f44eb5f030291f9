import { useParams } from '@tanstack/react-router'
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Clocks } from '../../../contract/clocks.ts'
import { seenAt } from '../../../model/clocks-in-words.ts'
import { announce, setAnnouncer } from '../../app/announce.ts'
import { useScheme } from '../../app/theme.tsx'
import { stringifySearch } from '../../app/url-state.ts'
import { Canvas } from '../../canvas/canvas.tsx'
import { type CanvasStore, createCanvasStore } from '../../canvas/store.ts'
import { ErrorNotice, Notice } from '../../ui/notice.tsx'
import { countChanges } from './changes.tsx'
import styles from './embed.module.css'
import { useEmbeddedView } from './use-embedded-view.ts'

/** A view alone, for an iframe in an article. What is pressed says what it is and leads to who says so. */
export function EmbedScreen() {
  const { id = '' } = useParams({ strict: false })
  const scheme = useScheme()
  const [store] = useState(() => createCanvasStore())
  const { saved, error, again, ready, setCanvas } = useEmbeddedView(id, store)
  const title = saved?.state.title ?? 'Saved view'
  const seen = saved && seenAt(saved.state.clocks)
  const changed = saved ? countChanges(saved.changes) : 0
  useEffect(() => {
    document.title = `${title} · Interlock`
  }, [title])
  return (
    <main className={styles.embed}>
      <header>
        <h1>{title}</h1>
        {seen && <p>{seen.sentence}</p>}
        {changed > 0 && (
          <a href={`/view/${id}`} target="_blank" rel="noopener">
            The data has changed since: what is different
          </a>
        )}
        <a href={error ? '/explore' : `/view/${id}`} target="_blank" rel="noopener">
          Open in Interlock
        </a>
      </header>
      <div className={styles.stage}>
        {error ? (
          <ErrorNotice error={error} again={again} />
        ) : ready ? (
          <Canvas store={store} scheme={scheme} label={title} onView={setCanvas} onSpeak={announce} />
        ) : (
          <Notice title="Opening the view …" />
        )}
      </div>
      {saved && <Evidence store={store} clocks={saved.state.clocks} />}
      <div ref={setAnnouncer} className="visually-hidden" aria-live="polite" />
    </main>
  )
}

/** What is selected, in a sentence, with the way to who says so. */
function Evidence({ store, clocks }: { store: CanvasStore; clocks: Clocks }) {
  const state = useSyncExternalStore(store.subscribe, store.get)
  const ids = [...state.selection]
  const id = ids[0]
  if (!id) return <footer className={styles.hint}>Press an entity or a line to see who says so.</footer>
  const line = state.relationships.get(id)
  const entity = state.entities.get(id)
  const page = `/${line ? 'relationships' : 'entities'}/${encodeURIComponent(id).replaceAll('%3A', ':')}`
  return (
    <footer>
      <p role="status">
        {line?.sentence ?? (entity?.description || entity?.name)}
        {ids.length > 1 && ` And ${ids.length - 1} more that are drawn as one with it.`}
      </p>
      <a href={`${page}${stringifySearch(clocks)}`} target="_blank" rel="noopener">
        {line
          ? `${counted(line.claimIds.length, 'claim')}, ${counted(line.originCount, 'origin')}: who says so?`
          : `What is known of ${entity?.name}`}
      </a>
    </footer>
  )
}

const counted = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`
