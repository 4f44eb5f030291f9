import { setTimeout as sleep } from 'node:timers/promises'
import type { Clocks } from '../../../contract/clocks.ts'
import type { Progress } from '../../../contract/progress.ts'
import type { Database } from '../../database/database.ts'
import { changesValues, isStored } from '../as-of.ts'
import { clockParams } from '../clocks.ts'
import type { Waiting } from '../progress.ts'
import { type GraphAt, graphOfDays } from './day-graph.ts'
import type { Graph } from './graph.ts'
import { type Past, readPast } from './past.ts'
import { readGraph, readMark } from './read-graph.ts'

export type { GraphAt }

/** A copy of the shape of one state of the graph. */
export interface Copy {
  /** The shape at these clocks: which relationships held and were known, and what was then to be said of them. */
  at(clocks: Clocks, waiting?: Waiting): Promise<GraphAt>
  /** Can it tell of these clocks without a question to the database? */
  hasAtHand(clocks: Clocks): boolean
}

interface Kept extends Copy {
  /** Where the log of transactions stood when it was last known to be right. */
  stamp: string
  /** What the content came to then. */
  mark: string
}

const kept = new WeakMap<Database, Promise<Kept>>()
const mostDays = 12

/**
 * Where the shape of the graph is kept between questions. The log of transactions tells whether anything was written
 * at all; if so, the content is asked whether it is what it was, so that a saved view does not cost a new copy.
 */
async function current(database: Database): Promise<Kept> {
  const before = kept.get(database)
  const next = before ? renew(database, before) : fresh(database)
  kept.set(database, next)
  next.catch(() => {
    if (kept.get(database) === next) kept.delete(database)
  })
  return next
}

async function renew(database: Database, before: Promise<Kept>): Promise<Kept> {
  const held = await before.catch(() => null)
  if (!held) return fresh(database)
  const stamp = await database.stamp()
  if (stamp === held.stamp) return held
  const mark = await readMark(database)
  return mark === held.mark ? Object.assign(held, { stamp }) : fresh(database, stamp, mark)
}

/** The marks are read before the graph: what is written in between costs one more copy, and is never missed. */
async function fresh(database: Database, stamp?: string, mark?: string): Promise<Kept> {
  return {
    stamp: stamp ?? (await database.stamp()),
    mark: mark ?? (await readMark(database)),
    ...copyOf(database, () => kept.delete(database)),
  }
}

/** Starts to read the shape. What it was on other days is read when somebody asks for the first of them. */
function copyOf(database: Database, failed: () => void): Copy {
  const graph = reading<Graph>('relationships read', read => readGraph(database, read))
  graph.whole.catch(failed)
  let past: Reading<Past> | null = null
  const days = new Map<string, Promise<GraphAt>>()

  const pastOf = (today: Graph): Reading<Past> => {
    if (past) return past
    const mine = reading('relationships read of other days', read => readPast(database, today, read))
    past = mine
    mine.whole.catch(() => {
      if (past === mine) past = null
    })
    return mine
  }

  return {
    hasAtHand: clocks =>
      graph.isThere() &&
      (!changesValues(clocks) || days.has(keyOf(clocks)) || (isStored(clocks) && !!past?.isThere())),
    async at({ trueOn, knownBy, certainty, rule }, waiting = {}) {
      const clocks = { trueOn, knownBy, certainty, rule }
      const today = await waitFor(graph, waiting)
      if (!changesValues(clocks)) return { graph: today, note: null }
      const key = keyOf(clocks)
      const known = days.get(key)
      if (known) return known
      const stored = isStored(clocks) ? await waitFor(pastOf(today), waiting) : null
      const then = graphOfDays(database, today, stored, clocks)
      if (days.size >= mostDays) days.delete(days.keys().next().value as string)
      days.set(key, then)
      then.catch(() => days.delete(key))
      return then
    },
  }
}

const keyOf = (clocks: Clocks) => JSON.stringify([clockParams(clocks), clocks.rule])

/** Something large on its way from the database: one reading serves all who wait for it. */
interface Reading<T> {
  whole: Promise<T>
  isThere(): boolean
  /** How far it has come. */
  read: Progress
}

function reading<T>(what: string, start: (read: Progress) => Promise<T>): Reading<T> {
  const read = { what, done: 0, total: 0 }
  let there = false
  const whole = start(read).then(all => {
    there = true
    return all
  })
  return { whole, isThere: () => there, read }
}

/** Waits for it, telling how far it is. Leaving ends the waiting; others may still want what is read. */
async function waitFor<T>({ whole, read }: Reading<T>, { tell, signal }: Waiting): Promise<T> {
  if (!tell && !signal) return whole
  const ready = whole.then(() => true)
  while (!(await Promise.race([ready, sleep(200, false)]))) {
    signal?.throwIfAborted()
    if (read.total > 0) tell?.({ ...read })
  }
  return whole
}

/** The copy of the graph as it stands now. */
export const copyNow = (database: Database): Promise<Copy> => current(database)

/**
 * The copy at hand, without asking whether anything was written since; null where none is, or where it would have to
 * be asked for. What is answered by it holds only if `isStill` says so afterwards.
 */
export async function copyAtHand(database: Database, clocks: Clocks): Promise<Copy | null> {
  const held = await kept.get(database)?.catch(() => null)
  return held?.hasAtHand(clocks) ? held : null
}

/** Was this a copy of the state with this stamp? Without a stamp: is it a copy of the graph as it is now? */
export async function isStill(database: Database, copy: Copy, stamp: string | null = null): Promise<boolean> {
  const held = await kept.get(database)?.catch(() => null)
  if (held === copy && held.stamp === stamp) return true
  return (await current(database)) === copy
}

/** The shape of the graph as it stands now, at these clocks. */
export const graphAt = async (database: Database, clocks: Clocks, waiting: Waiting = {}): Promise<GraphAt> =>
  (await current(database)).at(clocks, waiting)
