import type { Work } from '../progress.ts'
import type { Joined } from './supply-graph.ts'

/**
 * The share of shortest ways between two others that pass each entity (Brandes 2001), from 0 to 1. Of a graph with
 * more entities than `most`, an estimate from as many of them, evenly spread, as beginnings (Brandes and Pich 2007).
 */
export function* betweennessOf(
  { members, next }: Joined,
  most: number,
): Work<{ of: ReadonlyMap<number, number>; beginnings: number }> {
  const n = members.length
  const beginnings = Math.min(n, most)
  const sum = new Float64Array(n)
  const ways = new Float64Array(n)
  const share = new Float64Array(n)
  const depth = new Int32Array(n)
  const order = new Int32Array(n)
  let touched = 0
  for (let k = 0; k < beginnings; k++) {
    const start = Math.floor((k * n) / beginnings)
    depth.fill(-1)
    ways.fill(0)
    share.fill(0)
    depth[start] = 0
    ways[start] = 1
    order[0] = start
    let reached = 1
    for (let head = 0; head < reached; head++) {
      const v = order[head] as number
      for (const w of next[v] as readonly number[]) {
        if (++touched % 20_000 === 0) yield
        if (depth[w] === -1) {
          depth[w] = (depth[v] as number) + 1
          order[reached++] = w
        }
        if (depth[w] === (depth[v] as number) + 1) ways[w] = (ways[w] as number) + (ways[v] as number)
      }
    }
    for (let at = reached - 1; at > 0; at--) {
      const w = order[at] as number
      const part = (1 + (share[w] as number)) / (ways[w] as number)
      for (const v of next[w] as readonly number[]) {
        if (++touched % 20_000 === 0) yield
        if (depth[v] === (depth[w] as number) - 1)
          share[v] = (share[v] as number) + (ways[v] as number) * part
      }
      sum[w] = (sum[w] as number) + (share[w] as number)
    }
    yield { what: 'beginnings of shortest ways', done: k + 1, total: beginnings }
  }
  // Every pair was met from both of its ends, and there are (n − 1)(n − 2) of them with an order.
  const pairs = ((n - 1) * (n - 2) * beginnings) / n
  const of = new Map(members.map((v, i) => [v, n < 3 ? 0 : (sum[i] as number) / pairs]))
  return { of, beginnings }
}
