import { listed } from '../listed.ts'
import type { Work } from '../progress.ts'
import { groupInto, idAt, type Link, linksOf, type RawHit, relationshipIdsAt, type Usable } from './hit.ts'

/**
 * Pairs of companies with investors, owners or people in common. Competitors come first: two are rivals where a
 * source says that they compete. Company by company, so that only what counts is kept.
 */
export function* sharedInvestors(usable: Usable, atLeast: number): Work<RawHit[]> {
  const { graph } = usable
  const keyOf = (a: number, b: number) => Math.min(a, b) * graph.ids.length + Math.max(a, b)
  const rivals = new Set(linksOf(usable, ['COMPETES_WITH']).map(({ from, to }) => keyOf(from, to)))
  const ties = linksOf(usable, ['INVESTED_IN', 'HOLDS_STAKE_IN', 'SITS_ON_BOARD_OF', 'LEADS']).filter(
    ({ to }) => idAt(graph, to).startsWith('company:'),
  )
  const into = groupInto(ties, tie => tie.to)
  const held = new Map(
    [...groupInto(ties, tie => tie.from)].map(([holder, mine]) => [
      holder,
      [...new Set(mine.map(tie => tie.to))],
    ]),
  )
  const companies = [...into.keys()].sort((a, b) => a - b)
  const hits: RawHit[] = []
  for (const [done, a] of companies.entries()) {
    yield { what: 'companies compared', done, total: companies.length }
    const common = new Map<number, number[]>()
    for (const holder of new Set((into.get(a) as Link[]).map(tie => tie.from)))
      for (const b of held.get(holder) as number[]) {
        if (b <= a) continue
        const by = common.get(b)
        if (by) by.push(holder)
        else common.set(b, [holder])
      }
    for (const [b, by] of common) {
      const rival = rivals.has(keyOf(a, b))
      if (by.length < atLeast && !rival) continue
      const behind = new Set(by)
      const rs = [a, b].flatMap(company =>
        (into.get(company) as Link[]).filter(tie => behind.has(tie.from)).map(tie => tie.r),
      )
      hits.push(toHit(usable, a, b, by, rs, rival))
    }
  }
  return hits
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
      `${listed(holders.map(name))} ${holders.length === 1 ? 'stands' : 'stand'} behind both ${name(x)} and ${name(y)}${rival ? ', which compete with one another' : ''}.`,
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
