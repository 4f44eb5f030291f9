import type { RelationshipType } from '../../../model/relationship-types.ts'
import { count, groupInto, idAt, linksOf, type RawHit, relationshipIdsAt, type Usable } from './hit.ts'

interface Leg {
  to: number
  r: number
  kind: 'invests' | 'pays' | 'belongs'
}

const invests: RelationshipType[] = ['INVESTED_IN', 'HOLDS_STAKE_IN']
const pays: RelationshipType[] = ['CUSTOMER_OF', 'USES', 'RUNS_ON', 'TRAINED_ON', 'LICENSES_FROM']
const paid: RelationshipType[] = ['SUPPLIES']
const owns: RelationshipType[] = ['OPERATES', 'DESIGNS', 'DEVELOPS', 'OFFERS']

const mostLoops = 20_000

/**
 * Ways on which money goes out as an investment and comes back as a payment: from an investor to a company, from
 * there (also through others) to what the investor sells, operates or owns. A loop is told once, from its investor.
 */
export function moneyLoops(usable: Usable, legs: number): { loops: RawHit[]; cut: boolean } {
  const { graph } = usable
  const flow = new Map<number, Leg[]>()
  const add = (from: number, leg: Leg) => {
    const list = flow.get(from)
    if (list) list.push(leg)
    else flow.set(from, [leg])
  }
  const all = linksOf(usable, [...invests, ...pays, ...paid, ...owns, 'PART_OF'])
  for (const { r, type, from, to } of all) {
    if (invests.includes(type)) add(from, { to, r, kind: 'invests' })
    else if (pays.includes(type)) add(from, { to, r, kind: 'pays' })
    else if (paid.includes(type)) add(to, { to: from, r, kind: 'pays' })
    else if (owns.includes(type)) add(to, { to: from, r, kind: 'belongs' })
    else if (!idAt(graph, from).startsWith('deal:') && !idAt(graph, from).startsWith('proceeding:'))
      add(from, { to, r, kind: 'belongs' })
  }
  const found = new Map<string, { way: number[]; legs: Leg[] }>()
  let cut = false

  const walk = (start: number, way: number[], taken: Leg[]) => {
    if (found.size >= mostLoops) {
      cut = true
      return
    }
    const at = way.at(-1) as number
    // Parallel relationships are one leg: the first stands for them, the rest is shown with it.
    const next = groupInto(flow.get(at) ?? [], leg => `${leg.to} ${leg.kind}`)
    for (const [leg] of next.values()) {
      if (!leg || (taken.length === 0 && leg.kind !== 'invests')) continue
      const path = [...taken, leg]
      if (leg.to === start) {
        if (path.some(step => step.kind === 'pays')) found.set(way.join(), { way, legs: path })
      } else if (path.length < legs && !way.includes(leg.to)) walk(start, [...way, leg.to], path)
    }
  }
  for (const [start, out] of flow) if (out.some(leg => leg.kind === 'invests')) walk(start, [start], [])

  return { loops: [...found.values()].map(loop => toHit(usable, flow, loop)), cut }
}

function toHit(
  { graph }: Usable,
  flow: ReadonlyMap<number, Leg[]>,
  { way, legs }: { way: number[]; legs: Leg[] },
): RawHit {
  const ids = way.map(v => idAt(graph, v))
  const parallel = legs.flatMap((leg, i) =>
    (flow.get(way[i] as number) ?? []).filter(other => other.to === leg.to && other.kind === leg.kind),
  )
  const origins = Math.min(...legs.map(leg => graph.origins[leg.r] as number))
  return {
    id: ids.join(),
    // Short loops first; of the same length, those whose weakest leg is better supported.
    weight: -legs.length * 1000 + Math.min(origins, 99),
    title: name => [...ids, ids[0] as string].map(name).join(' → '),
    lead: name =>
      `Money goes from ${name(ids[0] as string)} to ${name(ids[1] as string)} as an investment and comes back as payment${ids.length > 2 ? ` by way of ${ids.slice(2).map(name).join(', ')}` : ''}.`,
    figures: [
      { name: 'Legs', value: String(legs.length) },
      { name: 'Weakest leg', value: count(origins, 'origin') },
    ],
    unknown: null,
    entityIds: ids,
    relationshipIds: relationshipIdsAt(
      graph,
      parallel.map(leg => leg.r),
    ),
  }
}
