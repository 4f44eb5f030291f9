import { type QueryNotification, type QueryRequest, queryLimits } from '../../contract/query.ts'
import type { Done, Limits, ServerNotification } from './job.ts'
import { suggestFor, type Words } from './vocabulary.ts'

/** The server's limits, lowered by the caller's wishes. */
export function limitsFor(
  asked: QueryRequest['limits'],
  streamed: boolean,
  lower: Partial<Limits> = {},
): Limits {
  const rows = streamed ? queryLimits.streamedRows : queryLimits.rows
  const bytes = streamed ? queryLimits.streamedBytes : queryLimits.bytes
  const least = (...values: (number | undefined)[]) =>
    Math.min(...values.filter(value => value !== undefined))
  return {
    timeMs: least(queryLimits.timeMs, lower.timeMs, asked.timeMs),
    rows: least(rows, lower.rows, asked.rows),
    bytes: least(bytes, lower.bytes, asked.bytes),
  }
}

/** What was cut, in one sentence; null when the result is whole. */
export function cutSentence({ cut, rows }: Done, limits: Limits): string | null {
  const count = rows.toLocaleString('en')
  if (cut.includes('rows')) return `Showing the first ${count} rows: there are more.`
  if (cut.includes('bytes')) {
    const megabytes = Math.max(1, Math.round(limits.bytes / 1024 / 1024))
    return `Showing the first ${count} rows: more would exceed ${megabytes} MB.`
  }
  return cut.includes('depth') ? 'Values nested very deeply are left out.' : null
}

/** The server's remarks, each with what to write instead where that is known. */
export function withSuggestions(found: ServerNotification[], words: Words): QueryNotification[] {
  return found.map(remark => ({
    ...remark,
    ...inPlainWords(remark.description),
    suggestion: suggestFor(remark.description, words),
  }))
}

/** The server's remark in our words, where they say it shorter: what is there, and what comes of it. */
function inPlainWords(description: string): Pick<QueryNotification, 'title' | 'description'> | null {
  const unlinked = /cartesian product.*identifiers? (?:is|are): \(([^)]*)\)/s.exec(description)
  if (unlinked)
    return {
      title: 'Every match is paired with every other.',
      description: `Nothing connects ${unlinked[1]} with the rest of the pattern, so all pairs are built. Add a relationship between them, unless all pairs are wanted.`,
    }
  const unknown = /missing (label|relationship type|property)(?: name)? is: `?([^)`]+)`?\)/.exec(description)
  if (!unknown) return null
  const [, kind, name] = unknown
  return {
    title: `The graph has no ${kind} ${name}.`,
    description: kind === 'property' ? 'It would be empty on every row.' : 'It matches nothing.',
  }
}
