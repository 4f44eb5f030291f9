import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { EntityType } from '../../../model/entity-types.ts'
import type { RelationshipType } from '../../../model/relationship-types.ts'
import { explain, isAway } from '../../api/explain.ts'
import { neighborsQuery } from '../../api/queries.ts'
import { announce } from '../../app/announce.ts'
import { useClocks } from '../../app/clocks.ts'
import { useCanvas } from '../../canvas/use-store.ts'

/** So many at once; more are asked for in a dialog. */
export const atOnce = 25

export interface ExpandChoice {
  types?: RelationshipType[]
  entityTypes?: EntityType[]
  direction?: 'out' | 'in'
  sort?: 'amount' | 'date' | 'evidence'
}

export interface Outcome {
  text: string
  /** Asks again; set where the request failed. */
  again?: () => void
}

/** Draws neighbors of an entity: at once when there are few, after a choice when there are many. */
export function useExpand() {
  const client = useQueryClient()
  const store = useCanvas()
  const clocks = useClocks()
  const [asking, setAsking] = useState<{ id: string; total: number } | null>(null)
  const [outcome, setOutcome] = useState<Outcome | null>(null)

  const draw = useCallback(
    async (id: string, choice: ExpandChoice = {}, limit = atOnce): Promise<void> => {
      const name = store.get().entities.get(id)?.name ?? id
      // Long lists of ids do not fit an address; what is sent twice is drawn once.
      const shownIds = [...store.get().entities.keys()].filter(other => other !== id).slice(0, 250)
      const ask = neighborsQuery({ id, limit, exclude: shownIds, ...choice, ...clocks })
      try {
        const { subgraph, shown, total } = await client.fetchQuery(ask)
        store.add(subgraph, { name: `expand ${name}`, origin: id })
        const text =
          total === 0
            ? `${name} has no further neighbors${choice.types || choice.entityTypes ? ' of this kind' : ''}.`
            : shown < total
              ? `Showing ${shown} of ${total.toLocaleString('en-GB')} further neighbors of ${name}.`
              : `Added ${shown} ${shown === 1 ? 'neighbor' : 'neighbors'} of ${name}.`
        announce(text)
        setOutcome({ text, ...(shown < total ? { again: () => void draw(id, choice, limit) } : {}) })
      } catch (error) {
        const { title, next } = explain(error)
        announce(`${title}. ${next}`)
        setOutcome({
          text: isAway(error) ? `${title}. Nothing on the canvas was changed.` : `${title}. ${next}`,
          again: () => void draw(id, choice, limit),
        })
      }
    },
    [client, store, clocks],
  )

  const expand = useCallback(
    async (id: string, choice: ExpandChoice = {}) => {
      const entity = store.get().entities.get(id)
      const drawn = new Set(
        [...store.get().relationships.values()].flatMap(({ from, to }) =>
          from === id ? [to] : to === id ? [from] : [],
        ),
      )
      const total = (entity?.neighbors ?? 0) - drawn.size
      if (!choice.types && total > atOnce) setAsking({ id, total })
      else await draw(id, choice)
    },
    [store, draw],
  )
  return { expand, draw, asking, stopAsking: () => setAsking(null), outcome, clear: () => setOutcome(null) }
}
