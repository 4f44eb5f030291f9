import type { RelationshipType } from '../../../model/relationship-types.ts'
import {
  count,
  groupInto,
  idAt,
  type Link,
  linksOf,
  type RawHit,
  relationshipIdsAt,
  type Usable,
} from './hit.ts'

/** Types on which one end depends on the other: true where the dependent is the subject. */
const dependence: Partial<Record<RelationshipType, boolean>> = {
  FABRICATES: false,
  SUPPLIES: false,
  RUNS_ON: true,
  TRAINED_ON: true,
  CUSTOMER_OF: true,
}
const types = Object.keys(dependence) as RelationshipType[]

export interface Need {
  dependent: number
  supplier: number
  type: RelationshipType
  r: number
}

/** Who depends on whom, for what. */
export const needsOf = (usable: Usable): Need[] =>
  linksOf(usable, types).map(({ r, type, from, to }: Link) =>
    dependence[type]
      ? { r, type, dependent: from, supplier: to }
      : { r, type, dependent: to, supplier: from },
  )

/**
 * What falls if one stops: whoever has, for one kind of need, no supplier left that has not fallen. Follows from
 * what is recorded alone; the order in which they fall plays no part.
 */
export function falls(needs: readonly Need[], stopped: number): Set<number> {
  const byDependent = groupInto(needs, need => `${need.dependent} ${need.type}`)
  const fed = groupInto(needs, need => need.supplier)
  const fallen = new Set([stopped])
  const queue = [stopped]
  for (let at = queue.pop(); at !== undefined; at = queue.pop())
    for (const { dependent, type } of fed.get(at) ?? []) {
      if (fallen.has(dependent)) continue
      const alternatives = byDependent.get(`${dependent} ${type}`) ?? []
      if (alternatives.every(need => fallen.has(need.supplier))) {
        fallen.add(dependent)
        queue.push(dependent)
      }
    }
  fallen.delete(stopped)
  return fallen
}

/** Entities without which the rest of their part of the supply graph falls apart (Tarjan, without recursion). */
export function articulationPoints(edges: readonly (readonly [number, number])[]): Set<number> {
  const next = new Map<number, number[]>()
  for (const [a, b] of edges) {
    if (a === b) continue
    next.set(a, [...(next.get(a) ?? []), b])
    next.set(b, [...(next.get(b) ?? []), a])
  }
  const found = new Set<number>()
  const depth = new Map<number, number>()
  const low = new Map<number, number>()
  for (const root of next.keys()) {
    if (depth.has(root)) continue
    let children = 0
    depth.set(root, 0)
    low.set(root, 0)
    const stack: { v: number; parent: number; i: number }[] = [{ v: root, parent: -1, i: 0 }]
    while (stack.length > 0) {
      const frame = stack.at(-1) as { v: number; parent: number; i: number }
      const around = next.get(frame.v) as number[]
      const w = around[frame.i++]
      if (w === undefined) {
        stack.pop()
        const { parent } = frame
        if (parent < 0) continue
        low.set(parent, Math.min(low.get(parent) as number, low.get(frame.v) as number))
        if (parent !== root && (low.get(frame.v) as number) >= (depth.get(parent) as number))
          found.add(parent)
      } else if (!depth.has(w)) {
        if (frame.v === root) children++
        depth.set(w, stack.length)
        low.set(w, stack.length)
        stack.push({ v: w, parent: frame.v, i: 0 })
      } else if (w !== frame.parent) {
        low.set(frame.v, Math.min(low.get(frame.v) as number, depth.get(w) as number))
      }
    }
    if (children > 1) found.add(root)
  }
  return found
}

/** Suppliers that at least so many depend on with no alternative in the data. */
export function singleSuppliers(
  usable: Usable,
  atLeast: number,
  betweenness: ReadonlyMap<number, number> | null,
): RawHit[] {
  const { graph } = usable
  const needs = needsOf(usable)
  const alternatives = groupInto(needs, need => `${need.dependent} ${need.type}`)
  const alone = needs.filter(
    need =>
      new Set((alternatives.get(`${need.dependent} ${need.type}`) as Need[]).map(other => other.supplier))
        .size === 1,
  )
  const joints = articulationPoints(needs.map(need => [need.dependent, need.supplier]))
  const hits: RawHit[] = []
  for (const [supplier, mine] of groupInto(alone, need => need.supplier)) {
    const dependents = new Set(mine.map(need => need.dependent))
    if (dependents.size < atLeast) continue
    const fallen = falls(needs, supplier)
    const id = idAt(graph, supplier)
    const farther = [...fallen].filter(v => !dependents.has(v)).map(v => idAt(graph, v))
    const between = betweenness?.get(supplier)
    hits.push({
      id,
      weight: fallen.size * 1000 + dependents.size,
      title: name => name(id),
      lead: name =>
        `${count(dependents.size, 'entity depends', 'entities depend')} on ${name(id)} with no alternative in the data.${farther.length > 0 ? ` If it stopped, these would be without a supplier as well: ${farther.slice(0, 8).map(name).join(', ')}${farther.length > 8 ? ' and others' : ''}.` : ''}`,
      figures: [
        { name: 'Without alternative', value: String(dependents.size) },
        { name: 'Falls with it', value: String(fallen.size) },
        {
          name: 'Chokepoint',
          value: joints.has(supplier) ? 'yes: without it the supply graph falls apart' : 'no',
        },
        ...(between === undefined ? [] : [{ name: 'Betweenness', value: between.toFixed(3) }]),
      ],
      unknown: 'An alternative that no source mentions is not seen.',
      entityIds: [id, ...[...dependents].map(v => idAt(graph, v)), ...farther.slice(0, 8)],
      relationshipIds: relationshipIdsAt(
        graph,
        mine.map(need => need.r),
      ),
    })
  }
  return hits
}
