import { type QueryValue, tagOf } from '../../../../contract/query-value.ts'
import { csvRows } from '../../../ui/csv.ts'
import type { Result } from './result.ts'

/** Nodes come in the order of their refs; one that does not is looked for. */
export const nodeOf = (result: Result, ref: unknown): Result['nodes'][number] | undefined => {
  const node = result.nodes[Number(ref)]
  return node?.ref === ref ? node : result.nodes.find(candidate => candidate.ref === ref)
}

const record = (value: QueryValue): Record<string, QueryValue> => value as Record<string, QueryValue>

/** A value as one line of text: names for entities, sentences for relationships, JSON for the rest. */
export function plainText(value: QueryValue, result: Result): string {
  if (value === null) return ''
  if (typeof value !== 'object') return String(value)
  if (Array.isArray(value))
    return value.every(isSimple)
      ? value.map(item => plainText(item, result)).join(', ')
      : JSON.stringify(legible(value, result))
  const tag = tagOf(value)
  const inner = tag ? record(value)[tag] : undefined
  if (tag === '$entity') return result.entities.get(String(inner))?.name ?? String(inner)
  if (tag === '$relationship') return result.relationships.get(String(inner))?.sentence ?? String(inner)
  if (tag === '$path' && Array.isArray(inner))
    return inner
      .filter((_, index) => index % 2 === 0)
      .map(item => plainText(item, result))
      .join(' → ')
  if (tag === '$node') {
    const node = nodeOf(result, inner)
    return String(node?.properties.id ?? node?.labels.join(':') ?? inner)
  }
  if (tag === '$link') return result.links.find(candidate => candidate.ref === inner)?.type ?? String(inner)
  if (tag === '$cut') return '… (nested too deeply to be sent)'
  if (tag && typeof inner !== 'object') return String(inner)
  return JSON.stringify(legible(value, result))
}

/** Fits into a list that is read as words with commas between them. */
const isSimple = (value: QueryValue): boolean =>
  value !== null &&
  !Array.isArray(value) &&
  (typeof value !== 'object' || tagOf(value) !== null) &&
  !(typeof value === 'string' && value.includes(','))

/** Nested values for a single cell: references and typed values as the words they are read as. */
function legible(value: QueryValue, result: Result): unknown {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(item => legible(item, result))
  const tag = tagOf(value)
  const inner = tag ? record(value)[tag] : undefined
  if (tag && (typeof inner !== 'object' || tag === '$path')) return plainText(value, result)
  const map = tag && inner && typeof inner === 'object' ? record(inner) : record(value)
  return Object.fromEntries(Object.entries(map).map(([key, item]) => [key, legible(item, result)]))
}

/** A value with its references replaced by what they refer to: for JSON that stands alone. */
export function expand(value: QueryValue, result: Result): unknown {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(item => expand(item, result))
  const tag = tagOf(value)
  const inner = tag ? record(value)[tag] : undefined
  if (tag === '$entity') return result.entities.get(String(inner)) ?? value
  if (tag === '$relationship') return result.relationships.get(String(inner)) ?? value
  if (tag === '$node') return nodeOf(result, inner) ?? value
  if (tag === '$link') return result.links.find(link => link.ref === inner) ?? value
  if (tag === '$path' && Array.isArray(inner)) return { path: inner.map(item => expand(item, result)) }
  if (tag === '$map' && inner && typeof inner === 'object') return expandEach(record(inner), result)
  if (tag) return value
  return expandEach(record(value), result)
}

const expandEach = (map: Record<string, QueryValue>, result: Result) =>
  Object.fromEntries(Object.entries(map).map(([key, item]) => [key, expand(item, result)]))

/** A number where the value is one (also beyond 2^53, then rounded), else null: for sorting and charts. */
export function numberOf(value: QueryValue): number | null {
  if (typeof value === 'number') return value
  const tag = tagOf(value)
  if (tag === '$int' || tag === '$float') {
    const number = Number(record(value)[tag])
    return Number.isFinite(number) ? number : null
  }
  return null
}

/** Orders values for a table: nothing last, numbers by size, everything else as people read it. */
export function compareValues(a: QueryValue, b: QueryValue, result: Result): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
  const [left, right] = [numberOf(a), numberOf(b)]
  if (left !== null && right !== null) return left - right
  return plainText(a, result).localeCompare(plainText(b, result), 'en', { numeric: true })
}

/** Rows as RFC 4180 CSV with a header line. */
export const toCsv = (result: Result): string =>
  csvRows([result.columns, ...result.rows.map(row => row.map(value => plainText(value, result)))])

/** Rows as a JSON array of objects, references replaced. */
export const toJson = (result: Result): string =>
  JSON.stringify(
    result.rows.map(row =>
      Object.fromEntries(result.columns.map((column, index) => [column, expand(row[index] ?? null, result)])),
    ),
    null,
    2,
  )

const markdownCell = (text: string) =>
  text.replaceAll('\\', '\\\\').replaceAll('|', '\\|').replaceAll('<', '&lt;').replace(/\r?\n/g, ' ')

/** Rows as a Markdown table. */
export function toMarkdown(result: Result): string {
  const line = (cells: string[]) => `| ${cells.map(markdownCell).join(' | ')} |`
  return [
    line(result.columns),
    `| ${result.columns.map(() => '---').join(' | ')} |`,
    ...result.rows.map(row => line(row.map(value => plainText(value, result)))),
  ].join('\n')
}
