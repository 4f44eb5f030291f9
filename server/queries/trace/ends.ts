import type { EntityType } from '../../../model/entity-types.ts'
import { AppError, notFound } from '../../http/app-error.ts'
import { type Graph, typeIndex } from './graph.ts'

/** The entities an end of a trace names, without repetition. */
export function membersOf(graph: Graph, name: 'from' | 'to', wanted: readonly string[]): number[] {
  if (wanted.length === 0) throw wrong(name, 'Name at least one entity, or a type as any:regulator.')
  const members = new Set<number>()
  for (const end of wanted) {
    if (!end.startsWith('any:')) {
      const v = graph.indexOf(end)
      if (v === undefined) throw notFound('entity', end)
      members.add(v)
      continue
    }
    const type = typeIndex.get(end.slice(4) as EntityType)
    for (let v = 0; v < graph.ids.length; v++) if (graph.types[v] === type) members.add(v)
  }
  return [...members].sort((a, b) => a - b)
}

/** Refuses ends between which no path can be: the same entity, nothing of a type. */
export function checkEnds(starts: readonly number[], ends: readonly number[]): void {
  if (starts.length === 1 && ends.length === 1 && starts[0] === ends[0])
    throw wrong('to', 'From and to are the same entity. Choose another one, or look at its neighbors.')
}

export const wrong = (name: string, message: string): AppError =>
  new AppError('bad_request', { detail: message, parameters: [{ name, message }] })
