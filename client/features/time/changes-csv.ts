import type { Change } from '../../../contract/changes.ts'
import { changeKinds } from '../../../model/compare.ts'

const columns = [
  'what',
  'kind',
  'before',
  'after',
  'on',
  'sources',
  'addresses',
  'claims',
  'relationship',
] as const

/** Quotes a cell, and keeps a spreadsheet from reading it as a formula. */
const cell = (text: string) => {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** The list of changes as comma-separated values (RFC 4180), one line a change. */
export function changesCsv(changes: readonly Change[]): string {
  const rows = changes.map(change => [
    change.title,
    changeKinds[change.kind],
    change.before ?? '',
    change.after ?? '',
    change.on ?? '',
    change.sources
      .map(source => `${source.publisher ?? 'not stated'} ${source.publishedOn ?? 'no date'}`)
      .join('; '),
    change.sources.map(source => source.url ?? '').join(' '),
    change.claimIds.join(' '),
    change.relationshipId ?? '',
  ])
  return `${[columns as readonly string[], ...rows].map(row => row.map(cell).join(',')).join('\r\n')}\r\n`
}
