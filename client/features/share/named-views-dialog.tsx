import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import {
  createNamedView,
  deleteNamedView,
  type NamedView,
  namedViews,
  restoreNamedView,
  updateNamedView,
} from '../../../contract/named-views.ts'
import type { ViewState } from '../../../contract/view-state.ts'
import { saveView } from '../../../contract/views.ts'
import { call } from '../../api/call.ts'
import { explain } from '../../api/explain.ts'
import { asking } from '../../api/queries.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorNotice } from '../../ui/notice.tsx'
import styles from './share.module.css'

/** Saves this view under a name; opens, renews, renames and deletes those that have one. */
export function NamedViewsDialog({
  state,
  title,
  onClose,
}: {
  state: () => ViewState
  title: string
  onClose: () => void
}) {
  const client = useQueryClient()
  const { data, error, refetch } = useQuery(asking(namedViews)({}))
  const [name, setName] = useState(title)
  const [said, setSaid] = useState('')
  const [deleted, setDeleted] = useState<NamedView | null>(null)
  const work = async (job: () => Promise<string>) => {
    try {
      setSaid(await job())
    } catch (failure) {
      const { title: what, sentence, next } = explain(failure)
      setSaid(`${what}. ${sentence} ${next}`)
    }
    await client.invalidateQueries({ queryKey: ['namedViews'] })
  }
  const save = (event: FormEvent) => {
    event.preventDefault()
    void work(async () => {
      const { id } = await call(saveView, { state: state() })
      await call(createNamedView, { name, viewId: id })
      return `Saved as “${name}”.`
    })
  }
  const renew = ({ id, revision, name: own }: NamedView) =>
    work(async () => {
      const saved = await call(saveView, { state: state() })
      await call(updateNamedView, { id, revision, viewId: saved.id })
      return `“${own}” now shows what is on the canvas.`
    })
  const rename = ({ id, revision, name: own }: NamedView) => {
    const next = window.prompt('New name', own)
    if (next)
      void work(
        async () => `Renamed to “${(await call(updateNamedView, { id, revision, name: next })).name}”.`,
      )
  }
  const remove = (view: NamedView) =>
    work(async () => {
      await call(deleteNamedView, { id: view.id, revision: view.revision })
      setDeleted(view)
      return `Deleted “${view.name}”.`
    })
  const restore = (view: NamedView) =>
    work(async () => {
      const back = await call(restoreNamedView, { id: view.id })
      setDeleted(null)
      return `“${back.name}” is back.`
    })
  return (
    <Dialog title="Named views" onClose={onClose}>
      <form className={styles.form} onSubmit={save}>
        <label>
          Name of this view
          <input value={name} maxLength={120} required onChange={event => setName(event.target.value)} />
        </label>
        <Button look="primary" size="medium" type="submit">
          Save
        </Button>
      </form>
      <p role="status" className={styles.status}>
        {said} {deleted && <Button onClick={() => void restore(deleted)}>Undo</Button>}
      </p>
      {error && <ErrorNotice error={error} again={() => void refetch()} />}
      <ul className={styles.views}>
        {data?.views.map(view => (
          <li key={view.id}>
            <Link to="/view/$id" params={{ id: view.viewId }} onClick={onClose}>
              {view.name}
            </Link>
            <Button onClick={() => void renew(view)}>Renew</Button>
            <Button onClick={() => rename(view)}>Rename</Button>
            <Button onClick={() => void remove(view)}>Delete</Button>
          </li>
        ))}
        {data?.views.length === 0 && <li>No view has a name yet.</li>}
      </ul>
    </Dialog>
  )
}
