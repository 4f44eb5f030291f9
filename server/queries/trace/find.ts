import { wrong } from './ends.ts'
import type { Graph } from './graph.ts'
import { hopsApart } from './hops-apart.ts'
import { type Limits, prepareWalk } from './limits.ts'
import { runSliced, type Time } from './run.ts'
import { type FoundPath, type Interrupt, type SearchResult, searchPaths } from './search.ts'

export interface Asked {
  starts: readonly number[]
  ends: readonly number[]
  k: number
  /** Paths at most between the same two ends. */
  perPair?: number | undefined
}

const mostPairs = 2_000

/** Searches until done, or until time is up; then gives the best so far and says so. */
export async function findBest(
  graph: Graph,
  limits: Limits,
  asked: Asked,
  time: Time,
): Promise<SearchResult> {
  const interrupt: Interrupt = { stopped: false }
  const work = asked.perPair
    ? eachPair(graph, limits, asked, interrupt)
    : all(graph, limits, asked, interrupt)
  return runSliced(work, interrupt, time)
}

function all(graph: Graph, limits: Limits, { starts, ends, k }: Asked, interrupt: Interrupt) {
  return searchPaths(prepareWalk(graph, limits, starts, ends), starts, ends, k, interrupt)
}

export interface Nearest {
  path: FoundPath | null
  /** True where time was up before it was known whether there is one. */
  cut: boolean
}

/** The shortest path within the limits, of several the best; null where there is none or time was up. */
export async function findNearest(
  graph: Graph,
  limits: Limits,
  { starts, ends }: Pick<Asked, 'starts' | 'ends'>,
  time: Time,
): Promise<Nearest> {
  const interrupt: Interrupt = { stopped: false }
  return runSliced(nearest(graph, { ...limits, rank: 'shortest' }, starts, ends, interrupt), interrupt, time)
}

function* nearest(
  graph: Graph,
  limits: Limits,
  starts: readonly number[],
  ends: readonly number[],
  interrupt: Interrupt,
): Generator<void, Nearest> {
  const walk = prepareWalk(graph, limits, starts, ends)
  let { maxHops } = limits
  // How long it is costs little to know, and makes the search for the best of that length short.
  if (walk.through.length === 0 && !starts.some(v => walk.isEnd[v])) {
    const hops = yield* hopsApart(walk, starts, ends)
    if (hops === null) return { path: null, cut: false }
    maxHops = hops
  }
  const short = prepareWalk(graph, { ...limits, maxHops }, starts, ends)
  const { paths, cut } = yield* searchPaths(short, starts, ends, 1, interrupt)
  const [path = null] = paths
  return { path, cut: cut !== null && !path }
}

/** The best between each two ends, merged: no end crowds the others out. */
function* eachPair(
  graph: Graph,
  limits: Limits,
  { starts, ends, k, perPair = 1 }: Asked,
  interrupt: Interrupt,
): Generator<void, SearchResult> {
  if (starts.length * ends.length > mostPairs)
    throw wrong(
      'perPair',
      `There are ${starts.length * ends.length} pairs of ends, more than the ${mostPairs} that can be searched one by one. Name fewer entities, or leave perPair out.`,
    )
  const found: FoundPath[] = []
  let more = false
  let cut: SearchResult['cut'] = null
  for (const start of starts)
    for (const end of ends) {
      if (start === end) continue
      // A pair of a small graph is done before its search would give way by itself.
      yield
      if (interrupt.stopped) {
        cut ??= 'time'
        break
      }
      const walk = prepareWalk(graph, limits, starts, ends)
      // The other members stay impassable, but only this pair is asked for.
      walk.isEnd.fill(0)
      walk.isEnd[end] = 1
      const passing = walk.passing
      const members = new Set([...starts, ...ends])
      const one = { ...walk, passing: (w: number) => (members.has(w) ? -1 : passing(w)) }
      const result = yield* searchPaths(one, [start], [end], perPair, interrupt)
      found.push(...result.paths)
      more ||= result.more
      cut ??= result.cut
    }
  found.sort((a, b) => a.points - b.points || compareIds(a.entities, b.entities))
  return { paths: found.slice(0, k), more: more || cut !== null || found.length > k, cut }
}

function compareIds(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const order = (a[i] as number) - (b[i] as number)
    if (order !== 0) return order
  }
  return a.length - b.length
}
