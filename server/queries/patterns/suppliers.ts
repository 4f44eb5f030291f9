import type { Work } from '../progress.ts'
import { betweennessOf } from './betweenness.ts'
import { count, groupInto, idAt, type RawHit, relationshipIdsAt, type Usable } from './hit.ts'
import { articulationPoints, falls, joinedBy, type Need, needsOf, supplyOf } from './supply-graph.ts'

/** Beginnings from which shortest ways are followed; a larger supply graph gets an estimate. */
const mostBeginnings = 1_000
/** Steps of shortest ways for which somebody waits. */
const mostSteps = 40_000_000

/** Suppliers that at least so many depend on with no alternative in the data. */
export function* singleSuppliers(
  usable: Usable,
  atLeast: number,
): Work<{ hits: RawHit[]; cut: string | null }> {
  const needs = needsOf(usable)
  const supply = supplyOf(needs)
  const joined = joinedBy(needs.map(need => [need.dependent, need.supplier] as const))
  yield
  const joints = articulationPoints(joined)
  yield
  const beginnings = Math.max(20, Math.min(mostBeginnings, Math.floor(mostSteps / (needs.length * 4 + 1))))
  const between = yield* betweennessOf(joined, beginnings)
  const alone = needs.filter(need => supply.suppliersOf(need).size === 1)
  const groups = [...groupInto(alone, need => need.supplier)]
  const hits: RawHit[] = []
  for (const [i, [supplier, mine]] of groups.entries()) {
    yield { what: 'suppliers taken away', done: i + 1, total: groups.length }
    const dependents = new Set(mine.map(need => need.dependent))
    if (dependents.size < atLeast) continue
    hits.push(
      toHit(usable, supplier, mine, dependents, {
        fallen: falls(supply, supplier),
        joint: joints.has(supplier),
        between: between.of.get(supplier) ?? 0,
      }),
    )
  }
  const { length } = joined.members
  return {
    hits,
    cut:
      between.beginnings < length
        ? `Betweenness is an estimate from the shortest ways that begin at ${between.beginnings.toLocaleString('en-GB')} of the ${length.toLocaleString('en-GB')} entities in the supply graph.`
        : null,
  }
}

const mostNamed = 8

function toHit(
  { graph }: Usable,
  supplier: number,
  needs: readonly Need[],
  dependents: ReadonlySet<number>,
  { fallen, joint, between }: { fallen: ReadonlySet<number>; joint: boolean; between: number },
): RawHit {
  const id = idAt(graph, supplier)
  const farther = [...fallen].filter(v => !dependents.has(v)).map(v => idAt(graph, v))
  return {
    id,
    weight: fallen.size * 1000 + dependents.size,
    title: name => name(id),
    lead: name =>
      `${count(dependents.size, 'entity depends', 'entities depend')} on ${name(id)} with no alternative in the data.${farther.length > 0 ? ` If it stopped, these would be without a supplier as well: ${farther.slice(0, mostNamed).map(name).join(', ')}${farther.length > mostNamed ? ` and ${farther.length - mostNamed} more` : ''}.` : ''}`,
    figures: [
      { name: 'Without alternative', value: String(dependents.size) },
      { name: 'Falls with it', value: String(fallen.size) },
      {
        name: 'Chokepoint',
        value: joint ? 'yes: without it the supply graph falls apart' : 'no',
      },
      { name: 'Betweenness', value: between.toFixed(3) },
    ],
    unknown: 'An alternative that no source mentions is not seen.',
    entityIds: [id, ...[...dependents].map(v => idAt(graph, v)), ...farther.slice(0, mostNamed)],
    relationshipIds: relationshipIdsAt(
      graph,
      needs.map(need => need.r),
    ),
  }
}
