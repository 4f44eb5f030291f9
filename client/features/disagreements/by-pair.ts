import type { ToldConflict } from '../../../contract/conflicts.ts'
import { groupBy } from '../../../model/group-by.ts'

/** All that sources differ about between two entities, or about one. */
export interface Dispute {
  key: string
  subject: string
  object: string | null
  conflicts: ToldConflict[]
}

/** Disagreements by what they are about, in the order in which the first of each was listed. */
export function byPair(conflicts: readonly ToldConflict[]): Dispute[] {
  const pairs = groupBy(conflicts, ({ subject, object }) => `${subject}~${object ?? ''}`)
  return [...pairs].map(([key, list]) => ({
    key,
    subject: list[0]?.subject ?? '',
    object: list[0]?.object ?? null,
    conflicts: list,
  }))
}
