import { earliestDay } from '../../../model/dates.ts'
import type { Drawing, DrawnNode } from '../drawing.ts'
import { boundsOf } from '../fitting.ts'
import { freeShift } from '../place-around.ts'
import type { Position } from '../state.ts'
import type { LayoutInput, LayoutName, LayoutResult } from './layout.ts'

/** What of a drawing a layout needs. With `ids`, only those are arranged, and only lines between them count. */
export function layoutInput(drawing: Drawing, ids?: ReadonlySet<string>, root?: string): LayoutInput {
  const nodes = [...drawing.nodes.values()].filter(({ id }) => !ids || ids.has(id))
  const known = new Set(nodes.map(({ id }) => id))
  const edges = [...drawing.edges.values()].filter(({ from, to }) => known.has(from) && known.has(to))
  const firstDay = new Map<string, string>()
  for (const { from, to, shown } of edges) {
    const date = shown.eventOn ?? shown.validFrom
    if (!date) continue
    for (const id of [from, to]) {
      const known = firstDay.get(id)
      if (!known || earliestDay(date) < known) firstDay.set(id, earliestDay(date))
    }
  }
  return {
    nodes: nodes.map(node => ({
      id: node.id,
      type: node.type,
      name: node.name,
      ...node.position,
      day: dayOf(node, firstDay.get(node.id)),
      pinned: node.pinned,
    })),
    edges: edges.map(({ from, to, family }) => ({
      from,
      to,
      flows: family === 'money' || family === 'supply',
    })),
    ...(root ? { root } : {}),
  }
}

function dayOf(node: DrawnNode, fallback: string | undefined): number | null {
  const date = node.entity?.eventOn ? earliestDay(node.entity.eventOn) : fallback
  return date ? Math.round(Date.parse(date) / 86_400_000) : null
}

/** Runs a layout off the main thread. Aborting ends the worker; the promise then rejects with the reason. */
export function runLayout(name: LayoutName, input: LayoutInput, signal?: AbortSignal): Promise<LayoutResult> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  return new Promise<LayoutResult>((resolve, reject) => {
    const stop = () => reject(signal?.reason)
    if (signal?.aborted) stop()
    signal?.addEventListener('abort', stop)
    worker.onmessage = ({ data }: MessageEvent<LayoutResult>) => resolve(data)
    worker.onerror = event => reject(new Error(event.message))
    worker.postMessage({ name, input })
  }).finally(() => worker.terminate())
}

/**
 * Where a result belongs on the canvas: round the middle of what was arranged, and on nothing that stays where it is.
 * The organic layout is drawn around what is pinned, so that its places are true as they are.
 */
export function intoPlace(
  name: LayoutName,
  result: LayoutResult,
  { nodes }: LayoutInput,
  drawing: Drawing,
): LayoutResult {
  const isPinned = nodes.some(({ pinned }) => pinned)
  if (name === 'organic' && isPinned) return result
  const centred = moveBy(result, fromMiddleTo(result, nodes))
  const stays = ({ id, pinned }: DrawnNode) => pinned || !(id in result)
  const moving = Object.keys(centred).filter(id => !drawing.nodes.get(id)?.pinned)
  const standing = [...drawing.nodes.values()].filter(stays).map(({ position }) => position)
  const shift = freeShift(
    moving.map(id => centred[id] as Position),
    standing,
  )
  return moveBy(centred, shift)
}

function fromMiddleTo(result: LayoutResult, before: readonly Position[]): Position {
  const from = boundsOf(Object.values(result))
  const to = boundsOf(before)
  if (!from || !to) return { x: 0, y: 0 }
  return {
    x: Math.round((to.left + to.right - from.left - from.right) / 2),
    y: Math.round((to.top + to.bottom - from.top - from.bottom) / 2),
  }
}

const moveBy = (result: LayoutResult, by: Position): LayoutResult =>
  Object.fromEntries(Object.entries(result).map(([id, { x, y }]) => [id, { x: x + by.x, y: y + by.y }]))
