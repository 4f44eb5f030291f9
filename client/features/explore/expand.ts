import { CancelledError, useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { EntityType } from '../../../model/entity-types.ts'
import { typeOfId } from '../../../model/ids.ts'
import type { RelationshipType } from '../../../model/relationship-types.ts'
import { explain } from '../../api/explain.ts'
import { neighborsQuery } from '../../api/queries.ts'
import { announce } from '../../app/announce.ts'
import { useClocks } from '../../app/clocks.ts'
import { clip } from '../../canvas/appearance.ts'
import type { CanvasState } from '../../canvas/state.ts'
import { useCanvas, useCanvasLog } from '../../canvas/use-store.ts'

/** So many at once; more are asked for in a dialog. */
export const atOnce = 25

export interface ExpandChoice {
  types?: RelationshipType[]
  entityTypes?: EntityType[]
  direction?: 'out' | 'in'
  sort?: 'amount' | 'date' | 'evidence'
}

/** What came of an expansion. */
export interface Outcome {
  text: string
  /** What can be done next: draw more, or try again. */
  next?: { name: string; run: () => void }
  /** How many steps the canvas had taken by then: after another one it is no news any more. */
  steps: number
}

/** Entities drawn with a line of the chosen kind to this one: what need not be sent again. */
export function drawnNeighbors(state: CanvasState, id: string, choice: ExpandChoice): string[] {
  const found = new Set<string>()
  for (const { from, to, type } of state.relationships.values()) {
    if (from !== id && to !== id) continue
    const other = from === id ? to : from
    const wanted =
      (!choice.types || choice.types.includes(type)) &&
      (!choice.direction || (choice.direction === 'out') === (from === id)) &&
      (!choice.entityTypes || choice.entityTypes.includes(typeOfId(other)))
    if (wanted && other !== id) found.add(other)
  }
  return [...found]
}

/** How many neighbors the graph has beyond those drawn. */
const notDrawn = (state: CanvasState, id: string) =>
  Math.max(0, (state.entities.get(id)?.neighbors ?? 0) - drawnNeighbors(state, id, {}).length)

/** What is being asked for, and how to stop asking. */
export interface Waiting {
  name: string
  stop: () => void
}

const count = (number: number) => number.toLocaleString('en-GB')

/** Draws neighbors of an entity: at once when there are few, after a choice when there are many. */
export function useExpand() {
  const client = useQueryClient()
  const store = useCanvas()
  const clocks = useClocks()
  const [asking, setAsking] = useState<{ id: string; total: number } | null>(null)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [waiting, setWaiting] = useState<Waiting | null>(null)
  const { steps } = useCanvasLog()

  const draw = useCallback(
    async (id: string, choice: ExpandChoice = {}, limit = atOnce): Promise<void> => {
      const name = clip(store.get().entities.get(id)?.name ?? id, 60)
      const known = drawnNeighbors(store.get(), id, choice)
      // Long lists of ids do not fit an address; what is sent twice is drawn once.
      const ask = neighborsQuery({ id, limit, exclude: known.slice(0, 250), ...choice, ...clocks })
      const stop = () => void client.cancelQueries({ queryKey: ask.queryKey, exact: true })
      setWaiting({ name, stop })
      try {
        // While the database is away this waits, and goes on by itself.
        const { subgraph, shown, total } = await client.fetchQuery(ask)
        store.add(subgraph, { name: `expand ${name}`, origin: id })
        const drawn = drawnNeighbors(store.get(), id, choice).length
        const left = Math.max(0, total - drawn)
        const kind = choice.types || choice.entityTypes ? ' of this kind' : ''
        const text =
          left > 0
            ? `Showing ${count(drawn)} of ${count(total)} neighbors of ${name}${kind}.`
            : shown === 0
              ? `${name} has no further neighbors${kind}.`
              : `Added ${count(shown)} ${shown === 1 ? 'neighbor' : 'neighbors'} of ${name}; all ${count(total)}${kind} are shown.`
        announce(text)
        const more = Math.min(left, limit)
        const next = { name: `Next ${count(more)}`, run: () => void draw(id, choice, limit) }
        setOutcome({ text, steps: store.log().steps.length, ...(more > 0 && shown > 0 ? { next } : {}) })
      } catch (error) {
        const stopped = error instanceof CancelledError
        const { title, next } = explain(error)
        const text = stopped
          ? `Stopped. ${name} was not expanded.`
          : `${title}. Nothing on the canvas was changed. ${next}`
        announce(text)
        setOutcome({
          text,
          steps: store.log().steps.length,
          next: { name: 'Try again', run: () => void draw(id, choice, limit) },
        })
      } finally {
        setWaiting(null)
      }
    },
    [client, store, clocks],
  )

  const ask = useCallback((id: string) => setAsking({ id, total: notDrawn(store.get(), id) }), [store])
  const expand = useCallback(
    async (id: string, choice: ExpandChoice = {}) => {
      if (store.get().groups.has(id)) store.ungroup([id])
      else if (!choice.types && notDrawn(store.get(), id) > atOnce) ask(id)
      else await draw(id, choice)
    },
    [store, draw, ask],
  )
  return {
    expand,
    /** Asks what to draw, however few there are. */
    ask,
    draw,
    asking,
    stopAsking: () => setAsking(null),
    waiting,
    outcome: outcome?.steps === steps.length ? outcome : null,
    clear: () => setOutcome(null),
  }
}
