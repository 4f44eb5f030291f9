import type { ToldConflict } from '../../../contract/conflicts.ts'
import { groupBy } from '../../../model/group-by.ts'

/** All that sources differ about between two entities, or about one. */
export interface Dispute {
  key: string
  subject: string
  object: string | null
  conflicts: ToldConflict[]
}

/**
 * Disagreements by what they are about, in the order in which the first of each was listed. What a deal itself says
 * belongs to the two between whom sources differ about that deal.
 */
export function byPair(conflicts: readonly ToldConflict[]): Dispute[] {
  const pair = ({ subject, object }: ToldConflict) => `${subject}~${object ?? ''}`
  const ofDeal = new Map(
    conflicts.filter(({ object, about }) => object && about).map(one => [one.about, pair(one)]),
  )
  const pairs = groupBy(conflicts, one =>
    one.object === null ? (ofDeal.get(one.subject) ?? pair(one)) : pair(one),
  )
  return [...pairs].map(([key, list]) => {
    const [subject = '', object = ''] = key.split('~')
    return { key, subject, object: object || null, conflicts: list }
  })
}
