import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useCanvas, useCanvasPart } from '../../canvas/use-store.ts'
import { DetailsPanel } from '../../features/details/details-panel.tsx'
import type { DetailsHost } from '../../features/details/host.tsx'
import { ExploreScreen } from '../../features/explore/explore-screen.tsx'
import { useAddEntity, useDraw } from '../draw.ts'
import { Panel } from '../slots.tsx'

/** The canvas with the panel about what is selected on it. */
export function ExploreRoute() {
  const canvas = useCanvas()
  const selection = useCanvasPart(state => state.selection)
  const expand = useDraw()
  const add = useAddEntity()
  const navigate = useNavigate()
  const host = useMemo<DetailsHost>(
    () => ({
      expand: (id, of) => void expand(id, of),
      openEntity: id => void add(id, canvas.get().entities.get(id)?.name ?? id),
      openRelationship: id =>
        canvas.get().relationships.has(id)
          ? canvas.select([id])
          : void navigate({ to: '/relationships/$id', params: { id } }),
      close: () => canvas.select([]),
    }),
    [canvas, expand, add, navigate],
  )
  return (
    <>
      <ExploreScreen />
      {selection.size > 0 && (
        <Panel label="Details of the selection">
          <DetailsPanel selection={[...selection]} host={host} />
        </Panel>
      )}
    </>
  )
}
