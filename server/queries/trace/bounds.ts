import type { Walk } from './limits.ts'

/** Larger than any path can cost. */
export const unreachable = 2 ** 30

/** bounds[r][v]: no walk from v to an end in at most r hops costs less. */
export type Bounds = Int32Array[]

/**
 * Exact lower bounds for the rest of a path, as a meeting of two searches: half of the hops outward from the ends,
 * the other half only for entities that the starts can reach in time. Yields now and then, so it can be interrupted.
 */
export function* computeBounds(
  walk: Walk,
  starts: readonly number[],
  ends: readonly number[],
): Generator<void, Bounds> {
  const { maxHops, graph } = walk
  const outward = Math.ceil(maxHops / 2)
  const bounds = [new Int32Array(graph.ids.length).fill(unreachable)]
  for (const end of ends) (bounds[0] as Int32Array)[end] = 0
  let frontier: readonly number[] = ends
  for (let hops = 1; hops <= outward; hops++) {
    frontier = yield* push(walk, bounds, frontier)
  }
  const ball = yield* reachable(walk, starts, maxHops - outward - 1)
  for (let hops = outward + 1; hops <= maxHops; hops++) {
    yield* pull(walk, bounds, ball.slice(0, maxHops - hops + 1).flat())
  }
  return bounds
}

/** One more hop, outward from the entities that improved in the last round. */
export function* push(walk: Walk, bounds: Bounds, frontier: readonly number[]): Generator<void, number[]> {
  const { graph } = walk
  const before = bounds.at(-1) as Int32Array
  const now = before.slice()
  bounds.push(now)
  const improved: number[] = []
  let touched = 0
  for (const w of frontier) {
    const passing = walk.isEnd[w] ? 0 : walk.passing(w)
    if (passing < 0) continue
    const rest = (before[w] as number) + passing
    for (let i = graph.offsets[w] as number; i < (graph.offsets[w + 1] as number); i++) {
      const v = graph.neighbor[i] as number
      if (walk.isEnd[v]) continue
      const points = walk.points(graph.arc[i] as number, v)
      if (points < 0 || points + rest >= (now[v] as number)) continue
      if (now[v] === before[v]) improved.push(v)
      now[v] = points + rest
      if (++touched % 20_000 === 0) yield
    }
  }
  return improved
}

/** One more hop, for these entities alone. */
function* pull(walk: Walk, bounds: Bounds, entities: readonly number[]): Generator<void, void> {
  const { graph } = walk
  const before = bounds.at(-1) as Int32Array
  const now = before.slice()
  bounds.push(now)
  let touched = 0
  for (const v of entities) {
    if (walk.isEnd[v]) continue
    for (let i = graph.offsets[v] as number; i < (graph.offsets[v + 1] as number); i++) {
      const w = graph.neighbor[i] as number
      const rest = before[w] as number
      if (++touched % 20_000 === 0) yield
      if (rest >= (now[v] as number)) continue
      const passing = walk.isEnd[w] ? 0 : walk.passing(w)
      if (passing < 0) continue
      const points = walk.points(graph.arc[i] as number, v)
      if (points >= 0 && points + rest + passing < (now[v] as number)) now[v] = points + rest + passing
    }
  }
}

/** Entities within so many hops of the starts, by distance. */
function* reachable(walk: Walk, starts: readonly number[], hops: number): Generator<void, number[][]> {
  const { graph } = walk
  const seen = new Uint8Array(graph.ids.length)
  for (const v of starts) seen[v] = 1
  const layers: number[][] = [[...starts]]
  let touched = 0
  for (let hop = 1; hop <= hops; hop++) {
    const layer: number[] = []
    for (const v of layers[hop - 1] as number[]) {
      for (let i = graph.offsets[v] as number; i < (graph.offsets[v + 1] as number); i++) {
        const w = graph.neighbor[i] as number
        if (++touched % 20_000 === 0) yield
        if (seen[w] || walk.passing(w) < 0 || walk.points(graph.arc[i] as number, v) < 0) continue
        seen[w] = 1
        layer.push(w)
      }
    }
    layers.push(layer)
  }
  return layers
}
