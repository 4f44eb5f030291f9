import type { Change } from '../../../contract/changes.ts'
import type { SeenAt } from '../../../model/clocks-in-words.ts'
import { changeKinds } from '../../../model/compare.ts'
import { csvOf } from '../../ui/csv.ts'

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

/** The list of changes as comma-separated values (RFC 4180), one line a change. */
export function changesCsv(changes: readonly Change[], seen: SeenAt): string {
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
  return csvOf(columns, rows, seen)
}
