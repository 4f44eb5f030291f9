import type { RelationshipType } from '../../../model/relationship-types.ts'
import type { Work } from '../progress.ts'
import { count, groupInto, idAt, linksOf, type RawHit, relationshipIdsAt, type Usable } from './hit.ts'

interface Leg {
  r: number
  kind: 'invests' | 'pays' | 'belongs'
}

const invests: RelationshipType[] = ['INVESTED_IN', 'HOLDS_STAKE_IN']
const pays: RelationshipType[] = ['CUSTOMER_OF', 'USES', 'RUNS_ON', 'TRAINED_ON', 'LICENSES_FROM']
const paid: RelationshipType[] = ['SUPPLIES']
const owns: RelationshipType[] = ['OPERATES', 'DESIGNS', 'DEVELOPS', 'OFFERS']

const mostLoops = 20_000

/** All relationships that lead from one to another, as legs. */
type Legs = ReadonlyMap<number, readonly Leg[]>

/**
 * Ways on which money goes out as an investment and comes back as a payment: from an investor to a company, from
 * there (also through others) to what the investor sells, operates or owns. A loop is told once, from its investor.
 * Loops of two legs are all found before any of three, and so on, so that a cut takes away long ones alone.
 */
export function* moneyLoops(
  usable: Usable,
  most: number,
  atMost = mostLoops,
): Work<{ loops: RawHit[]; cut: string | null }> {
  const flow = flowOf(usable)
  const into = groupInto(
    [...flow].flatMap(([from, out]) => [...out.keys()].map(to => ({ from, to }))),
    ({ to }) => to,
  )
  const starts = [...flow].filter(([, out]) => [...out.values()].some(investing)).map(([v]) => v)
  const loops: RawHit[] = []
  let looked = 0
  for (let length = 2; length <= most; length++)
    for (const [i, start] of starts.entries()) {
      if (loops.length >= atMost) return { loops, cut: cutText(loops.length, length, i, starts.length) }
      yield* waysBack(start, length)
      const done = (length - 2) * starts.length + i + 1
      yield { what: 'investors looked at', done, total: starts.length * (most - 1) }
    }
  return { loops, cut: null }

  /** Ways of exactly so many legs from a start back to it, over different entities. */
  function* waysBack(start: number, length: number): Work<void> {
    const last = new Set(into.get(start)?.map(({ from }) => from))
    const way = [start]
    const ahead = [flow.get(start)?.entries()]
    while (ahead.length > 0) {
      if (++looked % 2_000 === 0) yield
      const step = ahead.at(-1)?.next().value
      if (!step) {
        ahead.pop()
        way.pop()
        continue
      }
      const [to, legs] = step
      if (way.includes(to) || (way.length === 1 && !investing(legs))) continue
      if (way.length < length - 1) {
        way.push(to)
        ahead.push(flow.get(to)?.entries())
      } else if (last.has(to)) addLoop([...way, to])
    }
  }

  function addLoop(way: readonly number[]) {
    const legs = way.map((v, i) => flow.get(v)?.get(way[(i + 1) % way.length] as number) ?? [])
    if (legs.slice(1).some(paying)) loops.push(toHit(usable, way, legs))
  }
}

const investing = (legs: readonly Leg[]) => legs.some(leg => leg.kind === 'invests')
const paying = (legs: readonly Leg[]) => legs.some(leg => leg.kind === 'pays')

const cutText = (found: number, legs: number, done: number, all: number) =>
  `Looking ended at ${found.toLocaleString('en-GB')} loops: those of fewer than ${legs} legs are all here, those of ${legs} legs for ${done.toLocaleString('en-GB')} of ${all.toLocaleString('en-GB')} investors. Fewer legs make it complete.`

function flowOf(usable: Usable): ReadonlyMap<number, Legs> {
  const { graph } = usable
  const flow = new Map<number, Map<number, Leg[]>>()
  const add = (from: number, to: number, leg: Leg) => {
    const out = flow.get(from) ?? new Map<number, Leg[]>()
    flow.set(from, out)
    const legs = out.get(to)
    if (legs) legs.push(leg)
    else out.set(to, [leg])
  }
  for (const { r, type, from, to } of linksOf(usable, [...invests, ...pays, ...paid, ...owns, 'PART_OF'])) {
    if (invests.includes(type)) add(from, to, { r, kind: 'invests' })
    else if (pays.includes(type)) add(from, to, { r, kind: 'pays' })
    else if (paid.includes(type)) add(to, from, { r, kind: 'pays' })
    else if (owns.includes(type)) add(to, from, { r, kind: 'belongs' })
    else if (!idAt(graph, from).startsWith('deal:') && !idAt(graph, from).startsWith('proceeding:'))
      add(from, to, { r, kind: 'belongs' })
  }
  return flow
}

function toHit({ graph }: Usable, way: readonly number[], legs: readonly (readonly Leg[])[]): RawHit {
  const ids = way.map(v => idAt(graph, v))
  const shown = legs.map((leg, i) => (i === 0 ? leg.filter(({ kind }) => kind === 'invests') : leg))
  const origins = Math.min(...shown.map(leg => Math.max(...leg.map(({ r }) => graph.origins[r] as number))))
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
      shown.flatMap(leg => leg.map(({ r }) => r)),
    ),
  }
}
