import { adjacency, distancesFrom, type LayoutInput } from '../../client/canvas/layout/layout.ts'
import type { Position } from '../../client/canvas/state.ts'

/** Normalised stress over pairs from a sample of nodes, at the scale that suits the drawing best; lower is better. */
export function stress(input: LayoutInput, places: ReadonlyMap<string, Position>, sample = 60): number {
  const next = adjacency(input)
  const step = Math.max(1, Math.floor(input.nodes.length / sample))
  let [dd, dg, gg] = [0, 0, 0]
  const pairs: [number, number][] = []
  for (let at = 0; at < input.nodes.length; at += step) {
    const steps = distancesFrom(at, next)
    const from = places.get(input.nodes[at]?.id ?? '')
    if (!from) continue
    steps.forEach((graph, other) => {
      const to = places.get(input.nodes[other]?.id ?? '')
      if (graph <= 0 || !to) return
      const drawn = Math.hypot(to.x - from.x, to.y - from.y)
      pairs.push([drawn, graph])
      dd += (drawn * drawn) / graph ** 2
      dg += drawn / graph
      gg += 1
    })
  }
  const scale = dd === 0 ? 1 : dg / dd
  return (
    pairs.reduce((sum, [drawn, graph]) => sum + ((scale * drawn - graph) / graph) ** 2, 0) / Math.max(1, gg)
  )
}

/** How often two straight lines cross. */
export function crossings(input: LayoutInput, places: ReadonlyMap<string, Position>): number {
  const lines = input.edges.flatMap(({ from, to }) => {
    const a = places.get(from)
    const b = places.get(to)
    return a && b && from !== to ? [{ from, to, a, b }] : []
  })
  const turn = (p: Position, q: Position, r: Position) =>
    Math.sign((q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x))
  let count = 0
  for (const [i, first] of lines.entries()) {
    for (const second of lines.slice(i + 1)) {
      if ([second.from, second.to].some(end => end === first.from || end === first.to)) continue
      const { a, b } = first
      const { a: c, b: d } = second
      if (turn(a, b, c) !== turn(a, b, d) && turn(c, d, a) !== turn(c, d, b)) count++
    }
  }
  return count
}
