import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { seenAt } from '../../../model/clocks-in-words.ts'
import { subgraphQuery } from '../../api/queries.ts'
import { useClocks } from '../../app/clocks.ts'
import { useComparison } from '../../app/comparison.ts'
import { clocksKey, isAt, makeLens, throughLens } from '../../canvas/lens.ts'
import { useCanvas, useCanvasPart, useCanvasState } from '../../canvas/use-store.ts'

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
 * moves, and nothing is taken off the canvas. Draws nothing itself; mounted once beside the canvas.
 */
export function ClockLens() {
  const store = useCanvas()
  const clocks = useClocks()
  const { comparison } = useComparison()
  const paused = comparison !== null
  const question = useCanvasQuestion()
  const at = clocksKey(clocks)
  // What was drawn under a clock says what it said then; once one has been set, today is asked for too.
  const wasOn = useRef(false)
  wasOn.current ||= at !== clocksKey({})
  const on = wasOn.current && !paused
  // What stands elsewhere in the address makes new clocks that say the same.
  const latest = useRef(clocks)
  latest.current = clocks
  const { data, isPlaceholderData } = useQuery({
    ...subgraphQuery({ ...question, ...clocks }),
    enabled: on && question.entityIds.length > 0,
    placeholderData: keepPreviousData,
  })
  useEffect(() => {
    if (paused) return
    if (!on) store.look(null)
    // What the canvas said at the clocks before stays until there is what it says at these.
    else if (data && !isPlaceholderData)
      store.look(makeLens(store.get(), data.subgraph, { at, seen: seenAt(latest.current) }))
  }, [store, on, paused, data, isPlaceholderData, at])
  useEffect(() => () => store.look(null), [store])
  return null
}

/** Whether the canvas still shows what was said at other clocks than those that are set. */
export function useLensIsMissing(): boolean {
  const clocks = useClocks()
  return !isAt(useCanvasState(), clocks)
}

/** How many entities and relationships on the canvas the clocks leave out. */
export function useHiddenByClocks(): number {
  const state = useCanvasState()
  if (!state.lens) return 0
  const seen = throughLens(state)
  return state.entities.size - seen.entities.size + state.relationships.size - seen.relationships.size
}
