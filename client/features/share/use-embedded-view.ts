import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { view } from '../../../contract/views.ts'
import { asking, subgraphQuery } from '../../api/queries.ts'
import type { CanvasView } from '../../canvas/canvas-view.ts'
import type { CanvasStore } from '../../canvas/store.ts'
import { viewportFor } from '../../canvas/view-frame.ts'
import { fromViewState } from '../../canvas/view-state.ts'

/** Reads a view and puts it on a canvas of its own, showing the part that was saved with it. */
export function useEmbeddedView(id: string, store: CanvasStore) {
  const client = useQueryClient()
  const saved = useQuery({ ...asking(view)({ id }), retry: false })
  const state = saved.data?.state
  const drawn = useQuery({
    ...subgraphQuery({
      entityIds: state?.entityIds ?? [],
      between: state?.relationshipIds === undefined,
      ...(state?.relationshipIds ? { relationshipIds: state.relationshipIds } : {}),
      ...state?.clocks,
    }),
    enabled: state !== undefined,
  })
  const [canvas, setCanvas] = useState<CanvasView | null>(null)
  const [ready, setReady] = useState(false)
  useEffect(() => {
    if (!state || !drawn.data) return
    store.restore(fromViewState(state, drawn.data.subgraph), 'open')
    setReady(true)
  }, [state, drawn.data, store])
  useEffect(() => {
    if (!canvas || !ready) return
    const { clientWidth, clientHeight } = canvas.container
    if (state?.viewport) canvas.setViewport(viewportFor(state.viewport, clientWidth, clientHeight))
    else canvas.fit()
  }, [canvas, ready, state])
  return {
    saved: saved.data,
    error: saved.error ?? drawn.error,
    again: () => void client.refetchQueries({ type: 'active' }),
    ready,
    setCanvas,
  }
}
