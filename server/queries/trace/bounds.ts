import type { Graph } from './graph.ts'
import type { Lending } from './lending.ts'
import type { Walk } from './limits.ts'

/** Larger than any path can cost. */
export const unreachable = 2 ** 30

/** bounds[r][v]: no walk from v to an end in at most r hops costs less. */
export type Bounds = Int32Array[]

/**
 * Exact lower bounds for the rest of a path, as a meeting of two searches: some of the hops outward from the ends, the
 * others only for entities that the starts can reach in time. Each next hop is taken from the side that has less
 * before it, so that a hub at one of them is not opened. Yields now and then, so it can be interrupted.
 */
export function* computeBounds(
  walk: Walk,
  starts: readonly number[],
  ends: readonly number[],
  lending: Lending,
): Generator<void, Bounds> {
  const { maxHops, graph } = walk
  const bounds = [lending.filled(unreachable)]
  for (const end of ends) (bounds[0] as Int32Array)[end] = 0
  let frontier: readonly number[] = ends
  const ball = { layers: [[...starts]], seen: new Uint8Array(graph.ids.length) }
  for (const v of starts) ball.seen[v] = 1
  for (let ahead = 0, behind = 0; ahead + behind < maxHops; ) {
    if (breadth(graph, ball.layers[ahead] as number[]) < breadth(graph, frontier)) {
      ahead++
      if (ahead + behind < maxHops) yield* grow(walk, ball)
    } else {
      behind++
      frontier = yield* push(walk, bounds, frontier, lending)
    }
  }
  for (let hops = bounds.length; hops <= maxHops; hops++)
    yield* pull(walk, bounds, ball.layers.slice(0, maxHops - hops + 1).flat(), lending)
  return bounds
}

/** How many arcs lead on from these. */
export const breadth = ({ offsets }: Pick<Graph, 'offsets'>, frontier: readonly number[]): number =>
  frontier.reduce((sum, v) => sum + (offsets[v + 1] as number) - (offsets[v] as number), 0)

/** One more hop, outward from the entities that improved in the last round. */
export function* push(
  walk: Walk,
  bounds: Bounds,
  frontier: readonly number[],
  lending: Lending,
): Generator<void, number[]> {
  const { graph } = walk
  const before = bounds.at(-1) as Int32Array
  const now = lending.copyOf(before)
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
function* pull(
  walk: Walk,
  bounds: Bounds,
  entities: readonly number[],
  lending: Lending,
): Generator<void, void> {
  const { graph } = walk
  const before = bounds.at(-1) as Int32Array
  const now = lending.copyOf(before)
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

/** The entities one hop farther from the starts, as the next layer. */
function* grow(
  walk: Walk,
  { layers, seen }: { layers: number[][]; seen: Uint8Array },
): Generator<void, void> {
  const { graph } = walk
  const layer: number[] = []
  let touched = 0
  for (const v of layers.at(-1) as number[])
    for (let i = graph.offsets[v] as number; i < (graph.offsets[v + 1] as number); i++) {
      const w = graph.neighbor[i] as number
      if (++touched % 20_000 === 0) yield
      if (seen[w] || walk.passing(w) < 0 || walk.points(graph.arc[i] as number, v) < 0) continue
      seen[w] = 1
      layer.push(w)
    }
  layers.push(layer)
}
