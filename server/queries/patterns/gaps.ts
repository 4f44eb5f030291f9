import { formatAmount } from '../../../model/money.ts'
import type { Work } from '../progress.ts'
import { groupInto, type RawHit } from './hit.ts'

/** A deal as it is compared with others. */
export interface DealRow {
  id: string
  subtype: string | null
  amount: number | null
  currency: string | null
  amountKind: string | null
  /** Ids of the relationships by which proceedings concern it. */
  examinedBy: string[]
}

export interface Gap {
  deal: DealRow
  /** Examined ones like it, the nearest in size first; at most {@link mostAlike} of `count`. */
  alike: DealRow[]
  count: number
}

const mostAlike = 60

/** Deals that nobody examined, each with the examined ones of the same kind whose size is within the factor. */
export function* gapsOf(deals: readonly DealRow[], factor: number): Work<Gap[]> {
  const comparable = deals.filter(deal => deal.amount && deal.subtype && deal.currency)
  const groups = [...groupInto(comparable, deal => `${deal.subtype} ${deal.currency}`).values()]
  const gaps: Gap[] = []
  let done = 0
  for (const group of groups) {
    const examined = group.filter(deal => deal.examinedBy.length > 0).sort((a, b) => sizeOf(a) - sizeOf(b))
    for (const deal of group) {
      yield { what: 'deals compared', done: ++done, total: comparable.length }
      if (deal.examinedBy.length > 0) continue
      const from = firstAt(examined, other => sizeOf(other) * factor >= sizeOf(deal))
      const to = firstAt(examined, other => sizeOf(other) > sizeOf(deal) * factor)
      if (to > from) gaps.push({ deal, alike: nearest(examined, deal, from, to), count: to - from })
    }
  }
  return gaps
}

const sizeOf = (deal: DealRow) => deal.amount as number

/** The first place in a list, ordered by size, from which on something holds. */
function firstAt(ordered: readonly DealRow[], holds: (deal: DealRow) => boolean): number {
  let [low, high] = [0, ordered.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(ordered[middle] as DealRow)) high = middle
    else low = middle + 1
  }
  return low
}

/** Those of a part of an ordered list whose size is nearest to a deal's. */
function nearest(ordered: readonly DealRow[], deal: DealRow, from: number, to: number): DealRow[] {
  const at = firstAt(ordered, other => sizeOf(other) >= sizeOf(deal))
  const near = ordered.slice(Math.max(from, at - mostAlike), Math.min(to, at + mostAlike))
  const apart = (other: DealRow) => Math.abs(Math.log(sizeOf(other) / sizeOf(deal)))
  return near.sort((a, b) => apart(a) - apart(b) || (a.id < b.id ? -1 : 1)).slice(0, mostAlike)
}

const mostNamed = 6

export const gapHits = (gaps: readonly Gap[]): RawHit[] =>
  gaps.map(({ deal, alike, count }) => ({
    id: deal.id,
    weight: count * 1e6 + Math.min(1e6, sizeOf(deal) / 1e6),
    title: name => name(deal.id),
    lead: name =>
      `No proceeding about ${name(deal.id)} is recorded. Of the same kind and a like size, ${namedOf(alike, count, name)} ${count === 1 ? 'was' : 'were'} examined.`,
    figures: [
      { name: 'Size', value: formatAmount(sizeOf(deal), deal.currency as string) },
      { name: 'Kind', value: (deal.subtype as string).replaceAll('_', ' ') },
      { name: 'Examined alike', value: String(count) },
    ],
    unknown:
      'Not every proceeding is public, and thresholds differ between laws: a gap is a question, not a finding.',
    entityIds: [deal.id, ...alike.map(other => other.id)],
    relationshipIds: alike.flatMap(other => other.examinedBy),
  }))

function namedOf(alike: readonly DealRow[], count: number, name: (id: string) => string): string {
  const named = alike.slice(0, mostNamed).map(other => name(other.id))
  return count > named.length ? `${named.join(', ')} and ${count - named.length} more` : named.join(', ')
}
