import type { SubgraphEntity, SubgraphRelationship } from '../../contract/subgraph.ts'
import { type Filters, noFilters } from './filters.ts'
import type { Lens } from './lens.ts'

/** A place on the canvas, in model pixels at zoom 1. */
export interface Position {
  x: number
  y: number
}

/** Entities drawn as one node until it is opened. */
export interface Group {
  id: string
  name: string
  entityIds: readonly string[]
}

/** All that is on the canvas. Immutable: a transition returns a new one that shares what did not change. */
export interface CanvasState {
  entities: ReadonlyMap<string, SubgraphEntity>
  relationships: ReadonlyMap<string, SubgraphRelationship>
  /** Of entities and of groups. */
  positions: ReadonlyMap<string, Position>
  /** Entities and relationships, in the order they were chosen. */
  selection: ReadonlySet<string>
  hidden: ReadonlySet<string>
  pinned: ReadonlySet<string>
  filters: Filters
  groups: ReadonlyMap<string, Group>
  /** Keys of parallel relationships that were opened; see fold.ts. */
  unfolded: ReadonlySet<string>
  /** The clocks through which all of it is seen; null shows everything as it is today. */
  lens: Lens | null
}

export const emptyState: CanvasState = {
  entities: new Map(),
  relationships: new Map(),
  positions: new Map(),
  selection: new Set(),
  hidden: new Set(),
  pinned: new Set(),
  filters: noFilters,
  groups: new Map(),
  unfolded: new Set(),
  lens: null,
}

/** Entities next to the given ones on the canvas, themselves left out. */
export function neighborsOf(state: CanvasState, ids: Iterable<string>): Set<string> {
  const start = new Set(ids)
  const found = new Set<string>()
  for (const { from, to } of state.relationships.values()) {
    if (start.has(from) && !start.has(to)) found.add(to)
    if (start.has(to) && !start.has(from)) found.add(from)
  }
  return found
}
