import type { Clocks } from '../../contract/clocks.ts'
import type { Subgraph } from '../../contract/subgraph.ts'
import type { ViewState } from '../../contract/view-state.ts'
import type { Filters } from './filters.ts'
import type { CanvasState, Position } from './state.ts'
import { emptyState } from './state.ts'
import { adding } from './transitions.ts'

/** What of a view is not in the store. */
interface Around extends Pick<ViewState, 'viewport' | 'layout' | 'title' | 'comparison'> {
  clocks: Clocks
}

const round = (value: number) => Math.round(value * 100) / 100

/** Filters as they are stored and shared. */
export const writtenFilters = (filters: Filters): ViewState['filters'] => ({
  ...filters,
  typesOff: [...filters.typesOff],
  familiesOff: [...filters.familiesOff],
  relationshipTypesOff: [...filters.relationshipTypesOff],
  statuses: [...filters.statuses],
  statesOff: [...filters.statesOff],
})

/** The state as it is stored and shared: ids and places, no data. */
export function toViewState(state: CanvasState, frame: Around): ViewState {
  return {
    entityIds: [...state.entities.keys()],
    relationshipIds: [...state.relationships.keys()],
    positions: Object.fromEntries(
      [...state.positions].map(([id, { x, y }]) => [id, [round(x), round(y)] as [number, number]]),
    ),
    selection: [...state.selection],
    hidden: [...state.hidden],
    pinned: [...state.pinned],
    filters: writtenFilters(state.filters),
    groups: [...state.groups.values()].map(({ id, name, entityIds }) => ({
      id,
      name,
      entityIds: [...entityIds],
    })),
    unfolded: [...state.unfolded],
    clocks: frame.clocks,
    comparison: frame.comparison,
    viewport: frame.viewport && {
      ...frame.viewport,
      x: round(frame.viewport.x),
      y: round(frame.viewport.y),
    },
    layout: frame.layout,
    title: frame.title,
  }
}

/** The state a view stands for, with the data as it is now. What is no longer in the data is not in it either. */
export function fromViewState(view: ViewState, subgraph: Subgraph): CanvasState {
  const positions = Object.fromEntries(
    Object.entries(view.positions).map(([id, [x, y]]): [string, Position] => [id, { x, y }]),
  )
  const state = adding(subgraph, { positions })({ ...emptyState, filters: view.filters })
  const here = (id: string) => state.entities.has(id) || state.relationships.has(id)
  const groups = view.groups
    .map(group => ({ ...group, entityIds: group.entityIds.filter(here) }))
    .filter(({ entityIds }) => entityIds.length > 1)
  const groupPlaces = groups.flatMap(({ id }) => {
    const place = positions[id]
    return place ? [[id, place] as const] : []
  })
  return {
    ...state,
    positions: new Map([...state.positions, ...groupPlaces]),
    selection: new Set(view.selection.filter(here)),
    hidden: new Set(view.hidden.filter(here)),
    pinned: new Set(view.pinned.filter(here)),
    groups: new Map(groups.map(group => [group.id, group])),
    unfolded: new Set(view.unfolded),
  }
}
