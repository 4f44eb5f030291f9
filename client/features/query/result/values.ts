import { type QueryValue, tagOf } from '../../../../contract/query-value.ts'
import { nodeOf } from './format.ts'
import type { Result } from './result.ts'

/** A parameter may hold this many values of a column. */
const mostValues = 1_000

/** A column as a list parameter: ids of what it refers to, or its values, each once; lists are laid out flat. */
export function listOfValues(values: QueryValue[], result: Result): { list: QueryValue[]; left: number } {
  const once = new Map<string, QueryValue>()
  for (const value of values)
    for (const item of plainValues(value, result)) once.set(JSON.stringify(item), item)
  return { list: [...once.values()].slice(0, mostValues), left: Math.max(0, once.size - mostValues) }
}

function plainValues(value: QueryValue, result: Result): QueryValue[] {
  if (value === null) return []
  if (Array.isArray(value)) return value.flatMap(item => plainValues(item, result))
  const tag = tagOf(value)
  const inner = tag ? ((value as Record<string, QueryValue>)[tag] ?? null) : null
  if (tag === '$entity' || tag === '$relationship') return [inner]
  if (tag === '$node') {
    const id = nodeOf(result, inner)?.properties.id
    return id === undefined ? [] : [id]
  }
  if (tag === '$path') return plainValues(inner, result)
  return tag === '$link' || tag === '$cut' ? [] : [value]
}
