import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import type { Change, changes } from '../../../contract/changes.ts'
import type { Clocks } from '../../../contract/clocks.ts'
import type { ResponseOf } from '../../../contract/endpoint.ts'
import type { ChangeKind } from '../../../model/compare.ts'
import { subgraphQuery } from '../../api/queries.ts'
import { changesQuery } from '../../api/time.ts'
import { type Mark, makeLens } from '../../canvas/lens.ts'
import { useCanvas } from '../../canvas/use-store.ts'
import { type Comparison, clocksOn } from './compare-url.ts'
import { useCanvasQuestion } from './use-clock-lens.tsx'

/** How a kind of change is drawn: appeared, ended, or changed in some way. */
export const markFor = (kind: ChangeKind): Exclude<Mark, 'same'> =>
  kind === 'appeared' || kind === 'ended' ? kind : 'changed'

/** So many entities are asked about at most: their ids stand in the address of the request. */
const mostAsked = 250

export interface Compared {
  answer: ResponseOf<typeof changes> | undefined
  error: unknown
  again: () => void
  /** Entities on the canvas that the list leaves out, because there are too many. */
  left: number
}

/** Asks what became of the canvas between the two days, and marks it there. */
export function useCompare(comparison: Comparison, clocks: Clocks): Compared {
  const store = useCanvas()
  const question = useCanvasQuestion()
  const asked = question.entityIds.slice(0, mostAsked)
  const { dayA, dayB, clock } = comparison
  const { certainty, rule } = clocks
  const differ = dayA !== dayB
  const list = useQuery({
    ...changesQuery({
      from: dayA,
      to: dayB,
      ...clocks,
      clock,
      certainty,
      rule,
      entity: asked,
      between: true,
    }),
    enabled: asked.length > 0 && differ,
  })
  const before = useQuery(subgraphQuery({ ...question, ...clocksOn(dayA, clock, clocks) }))
  const after = useQuery(subgraphQuery({ ...question, ...clocksOn(dayB, clock, clocks) }))
  const marks = useMemo(() => marksOf(list.data?.changes ?? []), [list.data])
  useEffect(() => {
    if (before.data && after.data)
      store.look(makeLens(store.get(), after.data.subgraph, before.data.subgraph, marks))
  }, [store, before.data, after.data, marks])
  const failed = [list, before, after].find(query => query.error)
  return {
    answer: list.data,
    error: failed?.error ?? null,
    again: () => void Promise.all([list, before, after].map(query => query.refetch())),
    left: question.entityIds.length - asked.length,
  }
}

/** Marks by id. What happened to a value of an entity marks the entity. */
export function marksOf(changes: readonly Change[]): Map<string, Mark> {
  const marks = new Map<string, Mark>()
  for (const { kind, relationshipId, entityId } of changes)
    marks.set(relationshipId ?? entityId, markFor(kind))
  return marks
}
