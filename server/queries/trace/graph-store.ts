import { setTimeout as sleep } from 'node:timers/promises'
import type { Clocks } from '../../../contract/clocks.ts'
import type { Progress } from '../../../contract/progress.ts'
import type { Database } from '../../database/database.ts'
import { changesValues } from '../as-of.ts'
import { clockParams, isTimed } from '../clocks.ts'
import type { Waiting } from '../progress.ts'
import { graphOfDays, readExisting } from './day-graph.ts'
import type { Graph } from './graph.ts'
import { readGraph, readMark } from './read-graph.ts'

interface Kept {
  /** Where the log of transactions stood when it was last known to be right. */
  stamp: string
  /** What the content came to then. */
  mark: string
  graph: Promise<Graph>
  /** The same, as soon as it is there. */
  ready: Graph | null
  /** How far the reading of the graph has come: one reading serves all who wait for it. */
  read: Progress
  days: Map<string, Promise<GraphAt>>
}

/** The shape of the graph on the days asked about. */
export interface GraphAt {
  graph: Graph
  /** Ids of the relationships that held and were known then; undefined where no day is asked about. */
  existed: ReadonlySet<string> | undefined
  /** What could not be read as of the clocks; null where all was. */
  note: string | null
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
  const read = { what: 'relationships read', done: 0, total: 0 }
  const held: Kept = {
    stamp: stamp ?? (await database.stamp()),
    mark: mark ?? (await readMark(database)),
    read,
    graph: readGraph(database, read),
    ready: null,
    days: new Map(),
  }
  held.graph.then(
    graph => {
      held.ready = graph
    },
    () => kept.delete(database),
  )
  return held
}

/**
 * Today's shape as it is at hand, without asking whether anything was written since; null where none is. What is
 * answered by it holds only if `isStill` says so afterwards.
 */
export async function graphAtHand(database: Database): Promise<GraphAt | null> {
  const held = await kept.get(database)?.catch(() => null)
  return held?.ready ? { graph: held.ready, existed: undefined, note: null } : null
}

/** Was this the shape of the graph in the state with this stamp? Without a stamp: is it the shape now? */
export async function isStill(
  database: Database,
  { graph }: GraphAt,
  stamp: string | null = null,
): Promise<boolean> {
  const held = await kept.get(database)?.catch(() => null)
  if (held?.ready === graph && held.stamp === stamp) return true
  return (await current(database)).ready === graph
}

/** The shape at these clocks: which relationships held and were known, and what was then to be said of them. */
export async function graphAt(
  database: Database,
  { trueOn, knownBy, certainty, rule }: Clocks,
  waiting: Waiting = {},
): Promise<GraphAt> {
  const clocks = { trueOn, knownBy, certainty, rule }
  const { graph, days, read } = await current(database)
  await told(graph, read, waiting)
  if (!changesValues(clocks)) return { graph: await graph, existed: undefined, note: null }
  const key = JSON.stringify([clockParams(clocks), clocks.rule])
  const known = days.get(key)
  if (known) return known
  const then = readDays(database, await graph, clocks)
  if (days.size >= mostDays) days.delete(days.keys().next().value as string)
  days.set(key, then)
  then.catch(() => days.delete(key))
  return then
}

/** Waits for the graph, telling how far its reading is. Leaving ends the waiting; others may still want the graph. */
async function told(graph: Promise<Graph>, read: Progress, { tell, signal }: Waiting): Promise<void> {
  if (!tell && !signal) return
  const ready = graph.then(() => true)
  while (!(await Promise.race([ready, sleep(200, false)]))) {
    signal?.throwIfAborted()
    if (read.total > 0) tell?.({ ...read })
  }
}

async function readDays(database: Database, graph: Graph, clocks: Clocks): Promise<GraphAt> {
  const existed = isTimed(clocks) ? await readExisting(database, clocks) : undefined
  return { existed, ...(await graphOfDays(database, graph, clocks, existed)) }
}
