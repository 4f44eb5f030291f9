import { useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { Subgraph } from '../../contract/subgraph.ts'
import { useCanvas } from '../canvas/use-store.ts'
import { announce } from './announce.ts'

/** From any screen: puts these entities and relationships on the canvas, selects them, and goes there. */
export function useDrawSubgraph() {
  const canvas = useCanvas()
  const navigate = useNavigate()
  return useCallback(
    (subgraph: Subgraph, name: string) => {
      canvas.add(subgraph, { name })
      canvas.select(subgraph.entities.map(({ id }) => id))
      announce(`Added ${subgraph.entities.length} entities to the canvas.`)
      void navigate({ to: '/explore' })
    },
    [canvas, navigate],
  )
}
