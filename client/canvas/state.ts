import type { SubgraphEntity, SubgraphRelationship } from '../../contract/subgraph.ts'
import type { SeenAt } from '../../model/clocks-in-words.ts'
import { type Filters, noFilters } from './filters.ts'

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

/** What became of an element between two days; `same` is drawn grey while others are marked. */
export type Mark = 'appeared' | 'ended' | 'changed' | 'same'

/**
 * How the canvas is seen at the clocks: which of its elements were there and what they said then. The canvas itself
 * stays as it is, so taking the lens away shows everything again, where it was.
 */
export interface Lens {
  entities: ReadonlyMap<string, SubgraphEntity>
  relationships: ReadonlyMap<string, SubgraphRelationship>
  /** Elements that the lens was made for; what was added later is seen as it is until there is a new lens. */
  asked: ReadonlySet<string>
  /** The clocks it was made at, as `clocksKey` writes them; null while two days are compared. */
  at: string | null
  /** What is taken away says this of the day that it was seen at; null where all is as usual. */
  seen: SeenAt | null
  /** While two days are compared; null otherwise. */
  marks: ReadonlyMap<string, Mark> | null
  /** What relationships said on the earlier of two days; empty while none are compared. */
  before: ReadonlyMap<string, SubgraphRelationship>
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
