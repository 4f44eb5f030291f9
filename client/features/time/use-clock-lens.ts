import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Clocks } from '../../../contract/clocks.ts'
import { subgraphQuery } from '../../api/queries.ts'
import { makeLens } from '../../canvas/lens.ts'
import { useCanvas, useCanvasPart } from '../../canvas/use-store.ts'

const isSet = ({ trueOn, knownBy, rule }: Clocks) => Boolean(trueOn ?? knownBy ?? rule)

/** The entities and relationships on the canvas, as a question to the server. */
export function useCanvasQuestion() {
  const entities = useCanvasPart(state => state.entities)
  const relationships = useCanvasPart(state => state.relationships)
  return {
    entityIds: [...entities.keys()].sort(),
    between: false,
    relationshipIds: [...relationships.keys()].sort(),
  }
}

/**
 * Shows the canvas at the clocks: what was not there is left out, and the rest says what it said then. Nothing
 * moves, and nothing is taken off the canvas. Returns how many elements the clocks leave out.
 */
export function useClockLens(
  clocks: Clocks,
  paused = false,
): { hidden: number; reading: boolean; error: unknown } {
  const store = useCanvas()
  const question = useCanvasQuestion()
  const on = isSet(clocks) && !paused
  const { data, error, isFetching } = useQuery({
    ...subgraphQuery({ ...question, ...clocks }),
    enabled: on && question.entityIds.length > 0,
    placeholderData: (before: unknown) => before as never,
  })
  useEffect(() => {
    if (paused) return
    if (!on) store.look(null)
    else if (data) store.look(makeLens(store.get(), data.subgraph))
  }, [store, on, paused, data])
  useEffect(() => () => store.look(null), [store])
  const asked = question.entityIds.length + question.relationshipIds.length
  const seen = data ? data.subgraph.entities.length + data.subgraph.relationships.length : asked
  return { hidden: on ? Math.max(0, asked - seen) : 0, reading: isFetching, error }
}
