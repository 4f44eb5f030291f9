import { type Bounds, computeBounds, unreachable } from './bounds.ts'
import { Heap } from './heap.ts'
import { Lending } from './lending.ts'
import type { Walk } from './limits.ts'
import { comesFirst, type FoundPath, type Partial, passes, written } from './partial.ts'
import { throughBounds } from './through.ts'

export type { FoundPath }

export interface SearchResult {
  /** The best, best first; of equal cost the one whose ids come first. */
  paths: FoundPath[]
  /** True where more paths exist within the limits. */
  more: boolean
  /** Why it ended early; the paths are then the best seen so far. */
  cut: 'time' | 'memory' | null
}

/** What may end a search early. */
export interface Interrupt {
  stopped: boolean
}

const mostWaiting = 1_500_000

interface Way {
  walk: Walk
  bounds: Bounds
  through: Bounds[]
  beginnings: Partial[]
}

/**
 * The k best simple paths from a start to an end, exactly: partial paths are taken up in the order of an exact
 * lower bound of their whole cost, so the first k that come out complete are the k best (A* over simple paths;
 * Hart, Nilsson and Raphael 1968). Between two entities the cheapest relationship counts, so that parallel ones
 * do not crowd others out. Yields now and then: the caller may stop it and take what there is.
 */
export function* searchPaths(
  walk: Walk,
  starts: readonly number[],
  ends: readonly number[],
  k: number,
  interrupt: Interrupt,
): Generator<void, SearchResult> {
  if (walk.through.includes(-1)) return { paths: [], more: false, cut: null }
  const lending = new Lending(walk.graph.ids.length)
  try {
    const bounds = yield* unlessStopped(computeBounds(walk, starts, ends, lending), interrupt)
    const through = bounds && (yield* unlessStopped(throughBounds(walk, bounds, lending), interrupt))
    if (!through) return { paths: [], more: true, cut: 'time' }
    const beginnings = starts.map(v => ({
      before: null,
      v,
      relationship: -1,
      hops: 0,
      points: 0,
      bound: walk.isEnd[v] ? 0 : (bounds[walk.maxHops]?.[v] ?? unreachable),
      complete: false,
    }))
    const way = { walk, bounds, through, beginnings }
    return yield* best(way, k, yield* estimate(way, k + 1, interrupt), interrupt)
  } finally {
    lending.end()
  }
}

/** Does the work, unless it is stopped on the way; then null. */
function* unlessStopped<Result>(
  work: Generator<void, Result>,
  interrupt: Interrupt,
): Generator<void, Result | null> {
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return step.value
    if (interrupt.stopped) return null
    yield
  }
}

/** The best k, none of which costs more than `dearest`. */
function* best(way: Way, k: number, dearest: number, interrupt: Interrupt): Generator<void, SearchResult> {
  const queue = new Heap<Partial>(comesFirst)
  /** The k + 1 cheapest complete paths seen: nothing dearer than the last of them is kept. */
  const seen = new Heap<Partial>((a, b) => a.points > b.points)
  const done: FoundPath[] = []
  const offer = (partial: Partial) => {
    if (partial.bound >= unreachable || partial.bound > dearest) return
    queue.push(partial)
    if (!partial.complete) return
    seen.push(partial)
    if (seen.size > k + 1) seen.pop()
    if (seen.size === k + 1) dearest = Math.min(dearest, (seen.peek() as Partial).points)
  }
  way.beginnings.forEach(offer)
  let cut: SearchResult['cut'] = null
  let taken = 0
  while (done.length <= k) {
    if (++taken % 500 === 0) yield
    if (interrupt.stopped || queue.size > mostWaiting) {
      cut = interrupt.stopped ? 'time' : 'memory'
      break
    }
    const next = queue.pop()
    if (!next) break
    if (next.complete) done.push(written(next))
    else expand(way, next, () => dearest, offer)
  }
  if (cut) done.push(...completeOnes(queue, k + 1 - done.length))
  return { paths: done.slice(0, k), more: done.length > k || cut !== null, cut }
}

/** Above so many paths an estimate costs as much as it saves. */
const mostEstimated = 64

/**
 * What the last of so many paths costs at most: by finding that many, going on only with the most promising. Knowing
 * it, the search keeps nothing dearer, and a hub on the way leaves little waiting. Unreachable where it cannot be told.
 */
function* estimate(way: Way, count: number, interrupt: Interrupt): Generator<void, number> {
  if (count > mostEstimated) return unreachable
  const queue = new Heap<Partial>(comesFirst)
  const steps = count * way.walk.maxHops * 4
  for (const beginning of cheapest(way.beginnings, count)) queue.push(beginning)
  for (let step = 0, found = 0; step < steps && !interrupt.stopped; step++) {
    const next = queue.pop()
    if (!next || next.bound >= unreachable) break
    if (next.complete) {
      if (++found === count) return next.points
      continue
    }
    const some: Partial[] = []
    let dearest = unreachable
    expand(
      way,
      next,
      () => dearest,
      partial => {
        some.push(partial)
        if (some.length < count * 4) return
        some.splice(0, some.length, ...cheapest(some, count))
        dearest = (some.at(-1) as Partial).bound
      },
    )
    for (const partial of cheapest(some, count)) queue.push(partial)
    if (step % 50 === 49) yield
  }
  return unreachable
}

const cheapest = (partials: readonly Partial[], count: number): Partial[] =>
  partials.toSorted((a, b) => a.bound - b.bound).slice(0, count)

/** Offers each way on by one hop, as far as a path by way of it can be within the limits and costs no more than `most`. */
function expand(
  { walk, bounds, through }: Way,
  path: Partial,
  most: () => number,
  offer: (next: Partial) => void,
) {
  const { graph } = walk
  const { v } = path
  const left = walk.maxHops - path.hops - 1
  const end = graph.offsets[v + 1] as number
  const direct = bounds[left] as Int32Array
  let i = graph.offsets[v] as number
  while (i < end) {
    const w = graph.neighbor[i] as number
    const complete = walk.isEnd[w] === 1
    const hopeless = !complete && (left === 0 || path.points + (direct[w] as number) > most())
    let points = -1
    let relationship = -1
    // Parallel relationships stand next to one another: the cheapest stands for them.
    for (; i < end && graph.neighbor[i] === w; i++) {
      if (hopeless) continue
      const p = walk.points(graph.arc[i] as number, v)
      if (p >= 0 && (points < 0 || p < points)) {
        points = p
        relationship = graph.arc[i] as number
      }
    }
    if (points < 0 || passes(path, w)) continue
    const passing = complete ? 0 : walk.passing(w)
    if (passing < 0 || (complete && !walk.through.every(must => passes(path, must)))) continue
    const total = path.points + points + passing
    const rest = complete ? 0 : restOf(walk, direct, through, path, w, left)
    const bound = Math.max(path.bound, total + rest)
    if (rest >= unreachable || bound > most()) continue
    offer({ before: path, v: w, relationship, hops: path.hops + 1, points: total, bound, complete })
  }
}

function restOf(
  walk: Walk,
  direct: Int32Array,
  through: Bounds[],
  path: Partial,
  w: number,
  left: number,
): number {
  let rest = direct[w] as number
  walk.through.forEach((must, index) => {
    if (must !== w && !passes(path, must)) rest = Math.max(rest, through[index]?.[left]?.[w] ?? unreachable)
  })
  return rest
}

function completeOnes(queue: Heap<Partial>, count: number): FoundPath[] {
  const found: FoundPath[] = []
  while (found.length < count && queue.size > 0) {
    const next = queue.pop() as Partial
    if (next.complete) found.push(written(next))
  }
  return found
}
