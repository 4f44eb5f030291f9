import type { Work } from '../progress.ts'
import { groupInto, idAt, linksOf, type RawHit, relationshipIdsAt, type Usable } from './hit.ts'

const mostPairs = 1_000_000

/**
 * Pairs of companies with investors, owners or people in common. Competitors come first: two are rivals where a
 * source says that they compete.
 */
export function* sharedInvestors(
  usable: Usable,
  atLeast: number,
  atMost = mostPairs,
): Work<{ hits: RawHit[]; cut: string | null }> {
  const { graph } = usable
  const keyOf = (a: number, b: number) => Math.min(a, b) * graph.ids.length + Math.max(a, b)
  const rivals = new Set(linksOf(usable, ['COMPETES_WITH']).map(({ from, to }) => keyOf(from, to)))
  const ties = linksOf(usable, ['INVESTED_IN', 'HOLDS_STAKE_IN', 'SITS_ON_BOARD_OF', 'LEADS']).filter(
    ({ to }) => idAt(graph, to).startsWith('company:'),
  )
  const held = [...groupInto(ties, tie => tie.from)].map(
    ([holder, mine]) => [holder, groupInto(mine, tie => tie.to)] as const,
  )
  const pairs = new Map<number, { a: number; b: number; by: number[] }>()
  let left = 0
  for (const [done, [holder, companies]] of held.entries()) {
    const mine = [...companies.keys()].sort((a, b) => a - b)
    for (const [i, a] of mine.entries()) {
      yield { what: 'holders looked at', done, total: held.length }
      for (const b of mine.slice(i + 1)) {
        const key = keyOf(a, b)
        const pair = pairs.get(key)
        if (pair) pair.by.push(holder)
        else if (pairs.size < atMost || rivals.has(key)) pairs.set(key, { a, b, by: [holder] })
        else left++
      }
    }
  }
  const tiesOf = new Map(held)
  const hits: RawHit[] = []
  for (const [key, { a, b, by }] of pairs)
    if (by.length >= atLeast || rivals.has(key)) {
      const rs = by.flatMap(holder => [a, b].flatMap(v => tiesOf.get(holder)?.get(v) ?? []))
      hits.push(
        toHit(
          usable,
          a,
          b,
          by,
          rs.map(({ r }) => r),
          rivals.has(key),
        ),
      )
    }
  const cut =
    left > 0
      ? `${atMost.toLocaleString('en-GB')} pairs of companies were compared, and all that compete; ${left.toLocaleString('en-GB')} more were left out.`
      : null
  return { hits, cut }
}

function toHit(
  { graph }: Usable,
  a: number,
  b: number,
  by: readonly number[],
  rs: readonly number[],
  rival: boolean,
): RawHit {
  const [x, y] = [idAt(graph, a), idAt(graph, b)]
  const holders = by.map(v => idAt(graph, v)).sort()
  const people = holders.filter(id => id.startsWith('person:')).length
  return {
    id: `${x},${y}`,
    weight: (rival ? 1_000_000 : 0) + people * 1000 + holders.length,
    title: name => `${name(x)} and ${name(y)}`,
    lead: name =>
      `${holders.map(name).join(', ')} ${holders.length === 1 ? 'stands' : 'stand'} behind both ${name(x)} and ${name(y)}${rival ? ', which compete with one another' : ''}.`,
    figures: [
      { name: 'In common', value: String(holders.length) },
      { name: 'Of them people', value: String(people) },
      { name: 'Competitors', value: rival ? 'yes, a source says so' : 'no source says so' },
    ],
    unknown: 'Shares held through funds, and seats that no source mentions, are not seen.',
    entityIds: [x, y, ...holders],
    relationshipIds: relationshipIdsAt(graph, rs),
  }
}
