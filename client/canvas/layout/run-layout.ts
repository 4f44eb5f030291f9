import { earliestDay } from '../../../model/dates.ts'
import type { Drawing, DrawnNode } from '../drawing.ts'
import { boundsOf } from '../fitting.ts'
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

/** Moves a result so that its middle lies where the middle of what was arranged lay. */
export function keepMiddle(result: LayoutResult, before: readonly Position[]): LayoutResult {
  const from = boundsOf(Object.values(result))
  const to = boundsOf(before)
  if (!from || !to) return result
  const x = Math.round((to.left + to.right - from.left - from.right) / 2)
  const y = Math.round((to.top + to.bottom - from.top - from.bottom) / 2)
  return Object.fromEntries(
    Object.entries(result).map(([id, position]) => [id, { x: position.x + x, y: position.y + y }]),
  )
}
