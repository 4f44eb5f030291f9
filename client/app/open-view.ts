import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { Clocks } from '../../contract/clocks.ts'
import type { Subgraph } from '../../contract/subgraph.ts'
import type { ViewState } from '../../contract/view-state.ts'
import { subgraphQuery } from '../api/queries.ts'
import { useCanvas } from '../canvas/use-store.ts'
import { setFrame } from '../canvas/view-frame.ts'
import { fromViewState } from '../canvas/view-state.ts'
import { clocksAreOn, useClockState } from './clocks.ts'
import { useComparison } from './comparison.ts'

const clocksOff = { trueOn: undefined, knownBy: undefined, certainty: undefined, rule: undefined }

/**
 * Puts a view on the canvas as one step that can be undone, its clocks with it unless those in the address are kept.
 * Returns the ids that are no longer in the data.
 */
export function useOpenView() {
  const client = useQueryClient()
  const canvas = useCanvas()
  const [, setClocks] = useClockState()
  const { compare } = useComparison()
  return useCallback(
    async (view: ViewState, name: string, { keepClocks = false } = {}): Promise<string[]> => {
      const read = (clocks: Clocks) =>
        client.fetchQuery(
          subgraphQuery({
            entityIds: view.entityIds,
            between: view.relationshipIds === undefined,
            ...(view.relationshipIds ? { relationshipIds: view.relationshipIds } : {}),
            ...clocks,
          }),
        )
      // What the clocks hide stays on the canvas; what was taken back since is seen on earlier days only.
      const [today, then] = await Promise.all([
        read({}),
        clocksAreOn(view.clocks) ? read(view.clocks) : { subgraph: null },
      ])
      canvas.restore(fromViewState(view, both(today.subgraph, then.subgraph)), name)
      const { title, layout, viewport } = view
      setFrame(canvas, { title, layout, viewport }, true)
      if (!keepClocks) {
        await setClocks({ ...clocksOff, ...view.clocks }, { replace: true })
        await compare(view.comparison)
      }
      return today.missing
    },
    [client, canvas, setClocks, compare],
  )
}

function both(some: Subgraph, more: Subgraph | null): Subgraph {
  const add = <Item extends { id: string }>(items: Item[], others: readonly Item[] = []): Item[] => {
    const there = new Set(items.map(({ id }) => id))
    return [...items, ...others.filter(({ id }) => !there.has(id))]
  }
  return {
    entities: add(some.entities, more?.entities),
    relationships: add(some.relationships, more?.relationships),
  }
}
