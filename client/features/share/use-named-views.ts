import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import {
  createNamedView,
  deleteNamedView,
  type NamedView,
  restoreNamedView,
  updateNamedView,
} from '../../../contract/named-views.ts'
import type { ViewState } from '../../../contract/view-state.ts'
import { saveView } from '../../../contract/views.ts'
import { call } from '../../api/call.ts'
import { explain } from '../../api/explain.ts'
import { namedViewsQuery } from '../../api/queries.ts'
import { announce } from '../../app/announce.ts'

/** What was done or why not, and what can be done about it. */
export interface Outcome {
  text: string
  action?: { name: string; run: () => void }
}

/** The views that have a name, and what can be done with them. Nothing that somebody else saved is overwritten unseen. */
export function useNamedViews(state: () => ViewState) {
  const client = useQueryClient()
  // Another tab may have saved one since the search box asked for them.
  const { data, error, refetch } = useQuery({ ...namedViewsQuery({}), staleTime: 0 })
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [busy, setBusy] = useState(false)
  const work = async (job: () => Promise<Outcome>): Promise<boolean> => {
    let done = true
    setBusy(true)
    const next = await job().catch((failure): Outcome => {
      done = false
      const { title, sentence, next } = explain(failure)
      return { text: `${title}. ${sentence} ${next}` }
    })
    setOutcome(next)
    announce(next.text)
    setBusy(false)
    await client.invalidateQueries({ queryKey: ['namedViews'] })
    return done
  }
  const keep = async () => (await call(saveView, { state: state() })).id
  const renew = ({ id, revision, name }: NamedView) =>
    work(async () => {
      await call(updateNamedView, { id, revision, viewId: await keep() })
      return { text: `“${name}” now shows what is on the canvas.` }
    })
  const restore = (view: NamedView) =>
    work(async () => ({ text: `“${(await call(restoreNamedView, { id: view.id })).name}” is back.` }))
  return {
    views: data?.views,
    error,
    again: () => void refetch(),
    outcome,
    busy,
    renew,
    /** Saves under a new name; where another view has it, offers to save over that one instead. */
    save: (name: string) =>
      work(async () => {
        const viewId = await keep()
        const { views } = await client.fetchQuery({ ...namedViewsQuery({}), staleTime: 0 })
        const taken = views.find(view => sameName(view.name, name))
        if (taken)
          return {
            text: `Another view is called “${taken.name}” already.`,
            action: { name: 'Save over it', run: () => void renew(taken) },
          }
        return { text: `Saved as “${(await call(createNamedView, { name, viewId })).name}”.` }
      }),
    rename: ({ id, revision }: NamedView, name: string) =>
      work(async () => ({
        text: `Renamed to “${(await call(updateNamedView, { id, revision, name })).name}”.`,
      })),
    remove: (view: NamedView) =>
      work(async () => {
        await call(deleteNamedView, { id: view.id, revision: view.revision })
        return {
          text: `Deleted “${view.name}”.`,
          action: { name: 'Undo', run: () => void restore(view) },
        }
      }),
  }
}

const sameName = (a: string, b: string) =>
  a.normalize('NFKC').trim().toLowerCase() === b.normalize('NFKC').trim().toLowerCase()
