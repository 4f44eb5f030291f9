import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef } from 'react'
import type { Change, changes } from '../../../contract/changes.ts'
import type { Clocks } from '../../../contract/clocks.ts'
import type { ResponseOf } from '../../../contract/endpoint.ts'
import type { Comparison } from '../../../contract/view-state.ts'
import type { SeenAt } from '../../../model/clocks-in-words.ts'
import type { ChangeKind } from '../../../model/compare.ts'
import { subgraphQuery } from '../../api/queries.ts'
import { changesQuery } from '../../api/time.ts'
import { clocksOn } from '../../app/comparison.ts'
import { makeLens, onlyMarked } from '../../canvas/lens.ts'
import type { Mark } from '../../canvas/state.ts'
import { useCanvas } from '../../canvas/use-store.ts'
import { comparedAt } from './said.ts'
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

/** The list of what became of the canvas between the two days; whoever asks for the same gets the same answer. */
export function useChanges(comparison: Comparison | null, clocks: Clocks) {
  const { entityIds } = useCanvasQuestion()
  const asked = entityIds.slice(0, mostAsked)
  const { dayA = '', dayB = '', clock = 'known' } = comparison ?? {}
  const list = useQuery({
    ...changesQuery({ ...clocks, from: dayA, to: dayB, clock, entity: asked, between: true }),
    enabled: comparison !== null && asked.length > 0 && dayA !== dayB,
    placeholderData: keepPreviousData,
  })
  return { list, answer: list.data, left: entityIds.length - asked.length }
}

/** Asks what became of the canvas between the two days, and marks it there. */
export function useCompare(comparison: Comparison, clocks: Clocks): Compared {
  const store = useCanvas()
  const question = useCanvasQuestion()
  const { dayA, dayB, clock, only, unchanged } = comparison
  const { list, answer, left } = useChanges(comparison, clocks)
  const on = (day: string) => ({
    ...subgraphQuery({ ...question, ...clocksOn(day, clock, clocks) }),
    placeholderData: keepPreviousData,
  })
  const before = useQuery(on(dayA))
  const after = useQuery(on(dayB))
  const marks = useMemo(
    () => marksOf((answer?.changes ?? []).filter(({ kind }) => !only || markFor(kind) === only)),
    [answer, only],
  )
  const latest = useRef<SeenAt | null>(null)
  latest.current = comparedAt(comparison, clocks)
  useEffect(() => {
    if (!before.data || !after.data) return
    const lens = makeLens(store.get(), after.data.subgraph, {
      earlier: before.data.subgraph,
      marks,
      seen: latest.current,
    })
    store.look(unchanged === 'hidden' ? onlyMarked(lens) : lens)
  }, [store, before.data, after.data, marks, unchanged])
  const failed = [list, before, after].find(query => query.error)
  return {
    answer,
    error: failed?.error ?? null,
    again: () => void Promise.all([list, before, after].map(query => query.refetch())),
    left,
  }
}

/** Marks by id. What happened to a value of an entity marks the entity, unless it came or went itself. */
export function marksOf(changes: readonly Change[]): Map<string, Mark> {
  const marks = new Map<string, Mark>()
  for (const { kind, relationshipId, entityId } of changes) {
    const id = relationshipId ?? entityId
    const mark = markFor(kind)
    if (mark !== 'changed' || !marks.has(id)) marks.set(id, mark)
  }
  return marks
}
