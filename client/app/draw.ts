import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { RelationshipType } from '../../model/relationship-types.ts'
import { explain } from '../api/explain.ts'
import { neighborsQuery, subgraphQuery } from '../api/queries.ts'
import { useCanvas } from '../canvas/use-store.ts'
import { announce } from './announce.ts'
import { useClocks } from './clocks.ts'

/** How many neighbors one step draws; the rest is announced and can be asked for. */
const atOnce = 25

/** From any screen: draws an entity with its neighbors on the canvas and goes there. */
export function useDraw() {
  const client = useQueryClient()
  const canvas = useCanvas()
  const navigate = useNavigate()
  const clocks = useClocks()
  return useCallback(
    async (entityId: string, of?: { type: string; direction: 'out' | 'in' | undefined }) => {
      const shape = of ? { types: [of.type as RelationshipType], direction: of.direction } : {}
      try {
        const { subgraph, shown, total } = await client.fetchQuery(
          neighborsQuery({ id: entityId, limit: atOnce, ...shape, ...clocks }),
        )
        const name = subgraph.entities.find(entity => entity.id === entityId)?.name ?? entityId
        canvas.add(subgraph, { name: `expand ${name}`, origin: entityId })
        canvas.select([entityId])
        announce(
          shown < total
            ? `Showing ${shown} of ${total} neighbors of ${name}.`
            : `Added ${shown} neighbors of ${name}.`,
        )
        await navigate({ to: '/explore' })
      } catch (error) {
        announce(explain(error).title)
      }
    },
    [client, canvas, navigate, clocks],
  )
}

/** Puts one entity, with what connects it to the canvas, where the person is looking. */
export function useAddEntity() {
  const client = useQueryClient()
  const canvas = useCanvas()
  const clocks = useClocks()
  return useCallback(
    async (entityId: string, name: string) => {
      if (canvas.get().entities.has(entityId)) {
        canvas.select([entityId])
        announce(`${name} is on the canvas already; it is selected.`)
        return
      }
      const entityIds = [...canvas.get().entities.keys(), entityId]
      try {
        const { subgraph } = await client.fetchQuery(subgraphQuery({ entityIds, ...clocks }))
        const entities = subgraph.entities.filter(entity => entity.id === entityId)
        const relationships = subgraph.relationships.filter(
          ({ from, to }) => from === entityId || to === entityId,
        )
        canvas.add({ entities, relationships }, { name: `add ${name}` })
        canvas.select([entityId])
        announce(`Added ${name}.`)
      } catch (error) {
        announce(explain(error).title)
      }
    },
    [client, canvas, clocks],
  )
}
