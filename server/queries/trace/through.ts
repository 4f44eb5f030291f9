import { type Bounds, push, unreachable } from './bounds.ts'
import type { Lending } from './lending.ts'
import type { Walk } from './limits.ts'

/** For each entity that must be passed: lower bounds of reaching an end by way of it. */
export function* throughBounds(walk: Walk, bounds: Bounds, lending: Lending): Generator<void, Bounds[]> {
  const all: Bounds[] = []
  for (const must of walk.through) {
    const by: Bounds = [lending.filled(unreachable)]
    if (must >= 0) yield* outwardFrom(walk, bounds, by, must, lending)
    all.push(by)
  }
  return all
}

function* outwardFrom(
  walk: Walk,
  bounds: Bounds,
  by: Bounds,
  must: number,
  lending: Lending,
): Generator<void, void> {
  let frontier: number[] = []
  for (let hops = 1; hops <= walk.maxHops; hops++) {
    const improved = yield* push(walk, by, frontier, lending)
    const now = by[hops] as Int32Array
    const direct = bounds[hops]?.[must] ?? unreachable
    if (direct < (now[must] as number)) {
      now[must] = direct
      improved.push(must)
    }
    frontier = improved
  }
}
