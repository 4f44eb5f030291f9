import type { SubgraphEntity, SubgraphRelationship } from '../../contract/subgraph.ts'
import type { Filters } from './filters.ts'
import type { CanvasState, Position } from './state.ts'

/** What is on the canvas, as plain data for automation and support. A copy: changing it changes nothing. */
export interface Snapshot {
  entities: SubgraphEntity[]
  relationships: SubgraphRelationship[]
  positions: Record<string, Position>
  selection: string[]
  filters: Filters
}

export function takeSnapshot(state: CanvasState): Snapshot {
  return structuredClone({
    entities: [...state.entities.values()],
    relationships: [...state.relationships.values()],
    positions: Object.fromEntries(state.positions),
    selection: [...state.selection],
    filters: state.filters,
  })
}
