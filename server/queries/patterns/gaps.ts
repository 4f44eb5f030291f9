import { formatAmount } from '../../../model/money.ts'
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
  alike: DealRow[]
}

/** Deals that nobody examined, each with the examined ones of the same kind whose size is within the factor. */
export function gapsOf(deals: readonly DealRow[], factor: number): Gap[] {
  const comparable = deals.filter(deal => deal.amount && deal.subtype && deal.currency)
  const kinds = groupInto(comparable, deal => `${deal.subtype} ${deal.currency}`)
  return [...kinds.values()].flatMap(group => {
    const examined = group.filter(deal => deal.examinedBy.length > 0)
    return group
      .filter(deal => deal.examinedBy.length === 0)
      .map(deal => ({ deal, alike: examined.filter(other => within(deal, other, factor)) }))
      .filter(gap => gap.alike.length > 0)
  })
}

const within = (a: DealRow, b: DealRow, factor: number) => {
  const [x, y] = [a.amount as number, b.amount as number]
  return Math.max(x, y) <= Math.min(x, y) * factor
}

export const gapHits = (gaps: readonly Gap[]): RawHit[] =>
  gaps.map(({ deal, alike }) => ({
    id: deal.id,
    weight: alike.length * 1e6 + Math.min(1e6, (deal.amount as number) / 1e6),
    title: name => name(deal.id),
    lead: name =>
      `No proceeding about ${name(deal.id)} is recorded. Of the same kind and a like size, ${alike.map(other => name(other.id)).join(', ')} ${alike.length === 1 ? 'was' : 'were'} examined.`,
    figures: [
      { name: 'Size', value: formatAmount(deal.amount as number, deal.currency as string) },
      { name: 'Kind', value: (deal.subtype as string).replaceAll('_', ' ') },
      { name: 'Examined alike', value: String(alike.length) },
    ],
    unknown:
      'Not every proceeding is public, and thresholds differ between laws: a gap is a question, not a finding.',
    entityIds: [deal.id, ...alike.map(other => other.id)],
    relationshipIds: alike.flatMap(other => other.examinedBy),
  }))
