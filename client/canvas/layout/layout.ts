import type { EntityType } from '../../../model/entity-types.ts'
import type { Position } from '../state.ts'

export interface LayoutNode extends Position {
  id: string
  type: EntityType
  name: string
  /** First date that is known of it, as days since 1970; null where there is none. */
  day: number | null
  pinned: boolean
}

export interface LayoutEdge {
  from: string
  to: string
  /** Money and supply run downward in the layered layout; the rest follows. */
  flows: boolean
}

export interface LayoutInput {
  nodes: LayoutNode[]
  edges: LayoutEdge[]
  /** The middle of the radial layout. */
  root?: string
}

export type LayoutResult = Record<string, Position>

/** Ways to arrange, as menus and undo name them. */
export const layoutNames = {
  organic: 'Organic',
  layered: 'Layers, money and supply downward',
  radial: 'Rings round one',
  time: 'By time',
  columns: 'Columns by kind',
  grid: 'Grid',
} as const
export type LayoutName = keyof typeof layoutNames

/** Room one node takes with its name. */
export const cell = { width: 150, height: 104 }

/** For each node the indexes of those next to it. */
export function adjacency({ nodes, edges }: LayoutInput): number[][] {
  const index = new Map(nodes.map(({ id }, at) => [id, at]))
  const next: number[][] = nodes.map(() => [])
  for (const { from, to } of edges) {
    const a = index.get(from)
    const b = index.get(to)
    if (a === undefined || b === undefined || a === b) continue
    ;(next[a] as number[]).push(b)
    ;(next[b] as number[]).push(a)
  }
  return next
}

/** Steps from one node to every other; −1 where there is no way. */
export function distancesFrom(start: number, next: readonly (readonly number[])[]): Int32Array {
  const distance = new Int32Array(next.length).fill(-1)
  distance[start] = 0
  const queue = [start]
  for (let head = 0; head < queue.length; head++) {
    const here = queue[head] as number
    for (const other of next[here] as number[]) {
      if (distance[other] !== -1) continue
      distance[other] = (distance[here] as number) + 1
      queue.push(other)
    }
  }
  return distance
}
