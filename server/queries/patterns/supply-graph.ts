import type { RelationshipType } from '../../../model/relationship-types.ts'
import { groupInto, type Link, linksOf, type Usable } from './hit.ts'

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

/** Needs by supplier, and for each dependent and kind of need its distinct suppliers. */
export interface Supply {
  needs: readonly Need[]
  fed: ReadonlyMap<number, readonly Need[]>
  suppliersOf(need: Need): ReadonlySet<number>
}

export function supplyOf(needs: readonly Need[]): Supply {
  const suppliers = new Map<string, Set<number>>()
  const keyOf = (need: Need) => `${need.dependent} ${need.type}`
  for (const need of needs) {
    const key = keyOf(need)
    const set = suppliers.get(key) ?? new Set<number>()
    suppliers.set(key, set.add(need.supplier))
  }
  return {
    needs,
    fed: groupInto(needs, need => need.supplier),
    suppliersOf: need => suppliers.get(keyOf(need)) as ReadonlySet<number>,
  }
}

/**
 * What falls if one stops: whoever has, for one kind of need, no supplier left that has not fallen. Follows from
 * what is recorded alone; the order in which they fall plays no part.
 */
export function falls({ fed, suppliersOf }: Supply, stopped: number): Set<number> {
  const fallen = new Set([stopped])
  const queue = [stopped]
  for (let at = queue.pop(); at !== undefined; at = queue.pop())
    for (const need of fed.get(at) ?? []) {
      if (fallen.has(need.dependent)) continue
      if ([...suppliersOf(need)].every(supplier => fallen.has(supplier))) {
        fallen.add(need.dependent)
        queue.push(need.dependent)
      }
    }
  fallen.delete(stopped)
  return fallen
}

/** Who is joined with whom, whichever way the supply goes: each pair once, numbered from 0. */
export interface Joined {
  members: readonly number[]
  next: readonly (readonly number[])[]
}

export function joinedBy(edges: Iterable<readonly [number, number]>): Joined {
  const index = new Map<number, number>()
  const around: Set<number>[] = []
  const at = (v: number) => {
    const known = index.get(v)
    if (known !== undefined) return known
    index.set(v, around.length)
    around.push(new Set())
    return around.length - 1
  }
  for (const [a, b] of edges) {
    if (a === b) continue
    const [i, j] = [at(a), at(b)]
    around[i]?.add(j)
    around[j]?.add(i)
  }
  return { members: [...index.keys()], next: around.map(set => [...set]) }
}

/** Entities without which the rest of their part of the supply graph falls apart (Tarjan, without recursion). */
export function articulationPoints({ members, next }: Joined): Set<number> {
  const found = new Set<number>()
  const depth = new Int32Array(members.length).fill(-1)
  const low = new Int32Array(members.length)
  const add = (v: number) => found.add(members[v] as number)
  for (let root = 0; root < members.length; root++) {
    if ((depth[root] as number) >= 0) continue
    let children = 0
    depth[root] = 0
    const stack = [{ v: root, parent: -1, i: 0 }]
    while (stack.length > 0) {
      const frame = stack.at(-1) as { v: number; parent: number; i: number }
      const w = next[frame.v]?.[frame.i++]
      if (w === undefined) {
        stack.pop()
        const { parent, v } = frame
        if (parent < 0) continue
        low[parent] = Math.min(low[parent] as number, low[v] as number)
        if (parent !== root && (low[v] as number) >= (depth[parent] as number)) add(parent)
      } else if ((depth[w] as number) < 0) {
        if (frame.v === root) children++
        depth[w] = stack.length
        low[w] = stack.length
        stack.push({ v: w, parent: frame.v, i: 0 })
      } else if (w !== frame.parent) low[frame.v] = Math.min(low[frame.v] as number, depth[w] as number)
    }
    if (children > 1) add(root)
  }
  return found
}
