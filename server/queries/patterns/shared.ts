import { groupInto, idAt, linksOf, type RawHit, relationshipIdsAt, type Usable } from './hit.ts'

const mostPairs = 60_000

/**
 * Pairs of companies with investors, owners or people in common. Competitors come first: two are rivals where a
 * source says that they compete.
 */
export function sharedInvestors(usable: Usable, atLeast: number): { hits: RawHit[]; cut: boolean } {
  const { graph } = usable
  const rivals = new Set(
    linksOf(usable, ['COMPETES_WITH']).map(({ from, to }) => `${Math.min(from, to)} ${Math.max(from, to)}`),
  )
  const ties = linksOf(usable, ['INVESTED_IN', 'HOLDS_STAKE_IN', 'SITS_ON_BOARD_OF', 'LEADS']).filter(
    ({ to }) => idAt(graph, to).startsWith('company:'),
  )
  const pairs = new Map<string, { a: number; b: number; by: Set<number>; rs: number[] }>()
  let cut = false
  for (const [holder, mine] of groupInto(ties, tie => tie.from)) {
    const held = groupInto(mine, tie => tie.to)
    const companies = [...held.keys()].sort((a, b) => a - b)
    for (const [i, a] of companies.entries())
      for (const b of companies.slice(i + 1)) {
        const key = `${a} ${b}`
        if (!pairs.has(key) && pairs.size >= mostPairs) {
          cut = true
          continue
        }
        const pair = pairs.get(key) ?? { a, b, by: new Set<number>(), rs: [] }
        pair.by.add(holder)
        for (const tie of [...(held.get(a) ?? []), ...(held.get(b) ?? [])]) pair.rs.push(tie.r)
        pairs.set(key, pair)
      }
  }
  const hits = [...pairs.entries()]
    .filter(([key, pair]) => pair.by.size >= atLeast || rivals.has(key))
    .map(([key, { a, b, by, rs }]): RawHit => {
      const [x, y] = [idAt(graph, a), idAt(graph, b)]
      const holders = [...by].map(v => idAt(graph, v)).sort()
      const people = holders.filter(id => id.startsWith('person:')).length
      const rival = rivals.has(key)
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
    })
  return { hits, cut }
}
