import { type Bounds, computeBounds, unreachable } from './bounds.ts'
import { Heap } from './heap.ts'
import { Lending } from './lending.ts'
import type { Walk } from './limits.ts'
import { throughBounds } from './through.ts'

/** A path found: entities in order, the relationship of each hop, and what it costs. */
export interface FoundPath {
  entities: readonly number[]
  relationships: readonly number[]
  points: number
}

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

interface Partial extends FoundPath {
  /** No completion costs less than this. */
  bound: number
  complete: boolean
}

const mostWaiting = 1_500_000

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
  const lending = new Lending(walk.graph.ids.length)
  try {
    const bounds = yield* computeBounds(walk, starts, ends, lending)
    const through = yield* throughBounds(walk, bounds, lending)
    return yield* follow(walk, bounds, through, starts, k, interrupt)
  } finally {
    lending.end()
  }
}

function* follow(
  walk: Walk,
  bounds: Bounds,
  through: Bounds[],
  starts: readonly number[],
  k: number,
  interrupt: Interrupt,
): Generator<void, SearchResult> {
  if (walk.through.includes(-1)) return { paths: [], more: false, cut: null }
  const queue = new Heap<Partial>(comesFirst)
  /** The k + 1 cheapest complete paths seen: nothing dearer than the last of them is kept. */
  const seen = new Heap<FoundPath>((a, b) => a.points > b.points)
  let dearest = unreachable
  const done: FoundPath[] = []

  const offer = (partial: Partial) => {
    if (partial.bound >= unreachable || partial.bound > dearest) return
    queue.push(partial)
    if (!partial.complete) return
    seen.push(partial)
    if (seen.size > k + 1) seen.pop()
    if (seen.size === k + 1) dearest = (seen.peek() as FoundPath).points
  }

  for (const start of starts) {
    const bound = walk.isEnd[start] ? 0 : (bounds[walk.maxHops]?.[start] ?? unreachable)
    offer({ entities: [start], relationships: [], points: 0, bound, complete: false })
  }
  let cut: SearchResult['cut'] = null
  let taken = 0
  while (done.length <= k) {
    if (++taken % 500 === 0) yield
    if (interrupt.stopped || queue.size > mostWaiting) {
      cut = interrupt.stopped ? 'time' : 'memory'
      break
    }
    const best = queue.pop()
    if (!best) break
    if (best.complete) done.push(best)
    else expand(walk, bounds, through, best, offer)
  }
  if (cut) done.push(...completeOnes(queue, k + 1 - done.length))
  return { paths: done.slice(0, k), more: done.length > k || cut !== null, cut }
}

function expand(
  walk: Walk,
  bounds: Bounds,
  through: Bounds[],
  path: Partial,
  offer: (next: Partial) => void,
) {
  const { graph } = walk
  const v = path.entities.at(-1) as number
  const left = walk.maxHops - path.relationships.length - 1
  const end = graph.offsets[v + 1] as number
  let i = graph.offsets[v] as number
  while (i < end) {
    const w = graph.neighbor[i] as number
    let points = -1
    let relationship = -1
    // Parallel relationships stand next to one another: the cheapest stands for them.
    for (; i < end && graph.neighbor[i] === w; i++) {
      const p = walk.points(graph.arc[i] as number, v)
      if (p >= 0 && (points < 0 || p < points)) {
        points = p
        relationship = graph.arc[i] as number
      }
    }
    if (points < 0 || path.entities.includes(w)) continue
    const complete = walk.isEnd[w] === 1
    const passing = complete ? 0 : walk.passing(w)
    if (passing < 0 || (!complete && left === 0)) continue
    const total = path.points + points + passing
    const rest = complete ? 0 : restOf(walk, bounds, through, path.entities, w, left)
    if (rest >= unreachable || (complete && !passesAll(walk, path.entities))) continue
    offer({
      entities: [...path.entities, w],
      relationships: [...path.relationships, relationship],
      points: total,
      bound: Math.max(path.bound, total + rest),
      complete,
    })
  }
}

const passesAll = (walk: Walk, entities: readonly number[]) => walk.through.every(v => entities.includes(v))

function restOf(
  walk: Walk,
  bounds: Bounds,
  through: Bounds[],
  passed: readonly number[],
  w: number,
  left: number,
) {
  let rest = bounds[left]?.[w] ?? unreachable
  walk.through.forEach((must, index) => {
    if (must !== w && !passed.includes(must)) {
      rest = Math.max(rest, through[index]?.[left]?.[w] ?? unreachable)
    }
  })
  return rest
}

/** Cheaper first; of equal cost the one whose ids come first, a beginning before what continues it. */
function comesFirst(a: Partial, b: Partial): boolean {
  if (a.bound !== b.bound) return a.bound < b.bound
  const shared = Math.min(a.entities.length, b.entities.length)
  for (let i = 0; i < shared; i++) {
    if (a.entities[i] !== b.entities[i]) return (a.entities[i] as number) < (b.entities[i] as number)
  }
  return a.entities.length < b.entities.length
}

function completeOnes(queue: Heap<Partial>, count: number): FoundPath[] {
  const found: Partial[] = []
  while (found.length < count && queue.size > 0) {
    const next = queue.pop() as Partial
    if (next.complete) found.push(next)
  }
  return found
}
