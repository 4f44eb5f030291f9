import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { RelationshipType } from '../../../model/relationship-types.ts'
import { useCanvas, useCanvasPart } from '../../canvas/use-store.ts'
import { DetailsPanel } from '../../features/details/details-panel.tsx'
import type { DetailsHost } from '../../features/details/host.tsx'
import { useAddEntity } from '../draw.ts'
import { Panel } from '../slots.tsx'

type Expand = (id: string, choice?: { types: RelationshipType[]; direction?: 'out' | 'in' }) => void

/** Details of what is selected on the canvas. Names in it select, or draw what is not there yet. */
export function SelectionPanel({ onExpand }: { onExpand: Expand }) {
  const canvas = useCanvas()
  const selection = useCanvasPart(state => state.selection)
  const add = useAddEntity()
  const navigate = useNavigate()
  const host = useMemo<DetailsHost>(
    () => ({
      expand: (id, of) =>
        onExpand(
          id,
          of && {
            types: [of.type as RelationshipType],
            ...(of.direction ? { direction: of.direction } : {}),
          },
        ),
      openEntity: id => void add(id, canvas.get().entities.get(id)?.name ?? id),
      openRelationship: id =>
        canvas.get().relationships.has(id)
          ? canvas.select([id])
          : void navigate({ to: '/relationships/$id', params: { id } }),
      close: () => canvas.select([]),
    }),
    [canvas, onExpand, add, navigate],
  )
  if (selection.size === 0) return null
  return (
    <Panel label="Details of the selection">
      <DetailsPanel selection={[...selection]} host={host} />
    </Panel>
  )
}
