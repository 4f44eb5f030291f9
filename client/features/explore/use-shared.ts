import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { explain } from '../../api/explain.ts'
import { sharedQuery } from '../../api/queries.ts'
import { useClocks } from '../../app/clocks.ts'
import { clip } from '../../canvas/appearance.ts'
import { useCanvas } from '../../canvas/use-store.ts'

/** So many entities can be asked about at once. */
const most = 20
const drawn = 50

/** Adds what is next to all of the given entities. */
export function useShared(say: (text: string) => void) {
  const client = useQueryClient()
  const store = useCanvas()
  const clocks = useClocks()
  return useCallback(
    (ids: readonly string[]) => {
      const asked = ids.slice(0, most)
      const name = (id: string) => clip(store.get().entities.get(id)?.name ?? id, 40)
      const who = asked.length === 2 ? asked.map(name).join(' and ') : `${asked.length} entities`
      const cut = ids.length > most ? ` Only the first ${most} of the selection were asked about.` : ''
      void client
        .fetchQuery(sharedQuery({ ids: asked, atLeast: asked.length, limit: drawn, ...clocks }))
        .then(({ subgraph, shown, total }) => {
          if (total > 0) store.add(subgraph, { name: `add what ${who} share` })
          say(
            total === 0
              ? `Nothing is next to all of ${who}.${cut}`
              : `Showing ${shown} of ${total} that ${who} share.${cut}`,
          )
        })
        .catch((error: unknown) => {
          const { title, next } = explain(error)
          say(`${title}. Nothing on the canvas was changed. ${next}`)
        })
    },
    [client, store, clocks, say],
  )
}
