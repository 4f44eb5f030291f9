import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { view } from '../../../contract/views.ts'
import { asking, subgraphQuery } from '../../api/queries.ts'
import { useScheme } from '../../app/theme.tsx'
import { Canvas } from '../../canvas/canvas.tsx'
import { createCanvasStore } from '../../canvas/store.ts'
import { fromViewState } from '../../canvas/view-state.ts'
import { ErrorNotice, Notice } from '../../ui/notice.tsx'
import styles from './embed.module.css'

/** A view alone, for an iframe in an article. Pressing a line opens its evidence in a window of its own. */
export function EmbedScreen() {
  const { id } = useParams({ strict: false })
  const scheme = useScheme()
  const client = useQueryClient()
  const [store] = useState(() => createCanvasStore())
  const [ready, setReady] = useState(false)
  const { data, error, refetch } = useQuery({ ...asking(view)({ id: id ?? '' }), retry: false })
  const [failed, setFailed] = useState<unknown>(null)
  useEffect(() => {
    if (!data) return
    const { state } = data
    client
      .fetchQuery(
        subgraphQuery({
          entityIds: state.entityIds,
          between: state.relationshipIds === undefined,
          ...(state.relationshipIds ? { relationshipIds: state.relationshipIds } : {}),
          ...state.clocks,
        }),
      )
      .then(({ subgraph }) => {
        store.restore(fromViewState(state, subgraph), 'open')
        setReady(true)
      })
      .catch(setFailed)
  }, [data, client, store])
  const openEvidence = (target: string) => {
    const kind = target.includes('~') ? 'relationships' : 'entities'
    window.open(`/${kind}/${encodeURIComponent(target).replaceAll('%3A', ':')}`, '_blank', 'noopener')
  }
  const title = data?.state.title ?? 'Saved view'
  if (error || failed) return <ErrorNotice error={error ?? failed} again={() => void refetch()} />
  if (!ready) return <Notice title="Opening the view …" />
  return (
    <main className={styles.embed}>
      <header>
        <h1>{title}</h1>
        <a href={`/view/${id}`} target="_blank" rel="noopener">
          Open in Interlock
        </a>
      </header>
      <div className={styles.stage}>
        <Canvas store={store} scheme={scheme} label={title} onOpen={openEvidence} />
      </div>
      <Evidence store={store} onOpen={openEvidence} />
    </main>
  )
}

/** What is selected, in a sentence, with the way to who says so. */
function Evidence({
  store,
  onOpen,
}: {
  store: ReturnType<typeof createCanvasStore>
  onOpen: (id: string) => void
}) {
  const [state, setState] = useState(store.get())
  useEffect(() => store.subscribe(() => setState(store.get())), [store])
  const [id] = state.selection
  const line = state.relationships.get(id ?? '')
  const entity = state.entities.get(id ?? '')
  if (!id || !(line || entity)) return null
  return (
    <footer role="status">
      <p>{line?.sentence ?? entity?.description ?? entity?.name}</p>
      <button type="button" onClick={() => onOpen(id)}>
        {line ? `${line.claimIds.length} claims, ${line.originCount} origins: who says so?` : 'Open its page'}
      </button>
    </footer>
  )
}
