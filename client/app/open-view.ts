import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { ViewState } from '../../contract/view-state.ts'
import { subgraphQuery } from '../api/queries.ts'
import { useCanvas } from '../canvas/use-store.ts'
import { setFrame } from '../canvas/view-frame.ts'
import { fromViewState } from '../canvas/view-state.ts'
import { useClockState } from './clocks.ts'

const clocksOff = { trueOn: undefined, knownBy: undefined, certainty: undefined, rule: undefined }

/**
 * Puts a view on the canvas as one step that can be undone, its clocks with it unless those in the address are kept.
 * Returns the ids that are no longer in the data.
 */
export function useOpenView() {
  const client = useQueryClient()
  const canvas = useCanvas()
  const [, setClocks] = useClockState()
  return useCallback(
    async (view: ViewState, name: string, { keepClocks = false } = {}): Promise<string[]> => {
      const { subgraph, missing } = await client.fetchQuery(
        subgraphQuery({
          entityIds: view.entityIds,
          between: view.relationshipIds === undefined,
          ...(view.relationshipIds ? { relationshipIds: view.relationshipIds } : {}),
          ...view.clocks,
        }),
      )
      canvas.restore(fromViewState(view, subgraph), name)
      const { title, layout, viewport } = view
      setFrame(canvas, { title, layout, viewport }, true)
      if (!keepClocks) await setClocks({ ...clocksOff, ...view.clocks }, { replace: true })
      return missing
    },
    [client, canvas, setClocks],
  )
}
