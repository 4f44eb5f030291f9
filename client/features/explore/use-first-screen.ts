import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { z } from 'zod'
import { listOf } from '../../../contract/query-string.ts'
import { story } from '../../../contract/stories.ts'
import { EntityId } from '../../../model/ids.ts'
import { asking, subgraphQuery } from '../../api/queries.ts'
import { announce } from '../../app/announce.ts'
import { useOpenView } from '../../app/open-view.ts'
import { useUrlState } from '../../app/url-state.ts'
import { isUnfiltered } from '../../canvas/filters.ts'
import { readState } from '../../canvas/state-link.ts'
import { useCanvas } from '../../canvas/use-store.ts'
import { writtenFilters } from '../../canvas/view-state.ts'
import { isSmallScreen } from '../../ui/small-screen.ts'
import { forPortrait } from './portrait.ts'

/** How much of a phone's height is canvas, and what names take of its width, in pixels. */
const canvasShare = 0.62
const namesRoom = 180

/** What an address may ask the canvas to begin with. */
const StartUrl = z.object({
  /** A whole view, packed. */
  state: z.string().max(20_000).optional(),
  /** Entities to add. */
  add: listOf(EntityId).optional(),
  /** One to select, an entity or a relationship. */
  select: z.string().max(420).optional(),
  /** A story that is read instead; it draws its own. */
  story: z.string().max(80).optional(),
})

const storyQuery = asking(story)

/**
 * Fills an empty canvas: with the view in the address, else with the story of the first screen. Entities named in
 * the address are added in any case.
 */
export function useFirstScreen() {
  const store = useCanvas()
  const client = useQueryClient()
  const open = useOpenView()
  const [url, setUrl] = useUrlState(StartUrl)
  const begun = useRef(false)
  const [note, setNote] = useState<string | null>(null)
  const empty = store.get().entities.size === 0
  const { data, error, refetch } = useQuery({
    ...storyQuery({ id: 'first-screen' }),
    enabled: empty && !url.state && !url.add && !url.story,
    staleTime: Number.POSITIVE_INFINITY,
  })

  useEffect(() => {
    const step = data?.steps[0]
    if (!step || begun.current || store.get().entities.size > 0) return
    begun.current = true
    // A link with filters and no view filters the first screen.
    const { filters } = store.get()
    const view = {
      ...step.view,
      ...(isUnfiltered(filters) ? {} : { filters: writtenFilters(filters) }),
      // Where details lie over the canvas, the picture comes first.
      ...(isSmallScreen() ? { selection: [] } : {}),
      positions: forPortrait(
        step.view.positions,
        window.innerWidth - namesRoom,
        window.innerHeight * canvasShare,
      ),
    }
    void open(view, 'first screen', { keepClocks: true }).then(() => {
      if (url.select) store.select([url.select])
    })
  }, [data, open, store, url.select])

  useEffect(() => {
    if (!url.state) return
    const packed = url.state
    void setUrl({ state: undefined }, { replace: true })
    void readState(packed).then(async view => {
      if (!view) {
        setNote(
          'The link was cut short or changed, so it cannot be opened. The first screen is shown instead.',
        )
        return
      }
      begun.current = true
      const missing = await open(view, 'open a link')
      if (missing.length > 0) setNote(`${missing.length} of what this link shows is no longer in the data.`)
    })
  }, [url.state, open, setUrl])

  useEffect(() => {
    if (!url.add?.length) return
    const wanted = url.add.filter(id => !store.get().entities.has(id))
    const select = url.add
    void setUrl({ add: undefined }, { replace: true })
    if (wanted.length === 0) {
      store.select(select)
      return
    }
    const entityIds = [...store.get().entities.keys(), ...wanted]
    void client.fetchQuery(subgraphQuery({ entityIds })).then(({ subgraph, missing }) => {
      store.add(subgraph, {
        name: wanted.length === 1 ? `add ${subgraph.entities.at(-1)?.name}` : `add ${wanted.length} entities`,
      })
      store.select(select.filter(id => store.get().entities.has(id)))
      announce(`Added ${wanted.length - missing.length} to the canvas.`)
      if (missing.length > 0) setNote(`Not in the data any more: ${missing.join(', ')}.`)
    })
  }, [url.add, client, setUrl, store])

  return { error, again: () => void refetch(), note, clearNote: () => setNote(null) }
}
