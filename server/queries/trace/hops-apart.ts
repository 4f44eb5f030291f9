import { breadth } from './bounds.ts'
import type { Walk } from './limits.ts'

/**
 * How many hops the shortest path within the limits has, at most `walk.maxHops`; null where there is none. Goes
 * outward from both sides at once, a hop at a time, from the side that has less before it. Starts and ends have no
 * member in common, and nothing has to be passed.
 */
export function* hopsApart(
  walk: Walk,
  starts: readonly number[],
  ends: readonly number[],
): Generator<void, number | null> {
  const { graph } = walk
  const ahead = { depth: new Int8Array(graph.ids.length).fill(-1), frontier: [...starts], hops: 0 }
  const behind = { depth: new Int8Array(graph.ids.length).fill(-1), frontier: [...ends], hops: 0 }
  for (const v of starts) ahead.depth[v] = 0
  for (const v of ends) behind.depth[v] = 0
  let touched = 0
  while (ahead.hops + behind.hops < walk.maxHops) {
    const forward = breadth(graph, ahead.frontier) <= breadth(graph, behind.frontier)
    const [mine, theirs] = forward ? [ahead, behind] : [behind, ahead]
    mine.hops++
    let met = Number.POSITIVE_INFINITY
    const next: number[] = []
    for (const v of mine.frontier)
      for (let i = graph.offsets[v] as number; i < (graph.offsets[v + 1] as number); i++) {
        if (++touched % 20_000 === 0) yield
        const w = graph.neighbor[i] as number
        const other = theirs.depth[w] as number
        if (other < 0 && (mine.depth[w] as number) >= 0) continue
        if (walk.points(graph.arc[i] as number, forward ? v : w) < 0) continue
        if (other >= 0) met = Math.min(met, mine.hops + other)
        else if (walk.passing(w) >= 0) {
          mine.depth[w] = mine.hops
          next.push(w)
        }
      }
    if (met <= walk.maxHops) return met
    if (next.length === 0) return null
    mine.frontier = next
  }
  return null
}
