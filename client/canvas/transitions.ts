import type { Subgraph } from '../../contract/subgraph.ts'
import { type Filters, filterName } from './filters.ts'
import { freePlace, placeAround } from './place-around.ts'
import type { CanvasState, Group, Position } from './state.ts'

/** Pure steps from one canvas to the next. One that changes nothing returns the very state it was given. */
export type Transition = (state: CanvasState) => CanvasState

/** Adds what is not there yet, renews what is, and moves nothing that has a place. */
export const adding =
  (
    subgraph: Subgraph,
    { origin, positions = {} }: { origin?: string; positions?: Record<string, Position> } = {},
  ): Transition =>
  state => {
    const entities = new Map(state.entities)
    const relationships = new Map(state.relationships)
    for (const entity of subgraph.entities) entities.set(entity.id, entity)
    for (const relationship of subgraph.relationships) {
      if (entities.has(relationship.from) && entities.has(relationship.to)) {
        relationships.set(relationship.id, relationship)
      }
    }
    const hidden = without(
      state.hidden,
      subgraph.entities.map(({ id }) => id),
    )
    const placed = new Map(state.positions)
    for (const [id, position] of Object.entries(positions)) {
      if (entities.has(id) && !state.positions.has(id)) placed.set(id, position)
    }
    const unplaced = subgraph.entities.map(({ id }) => id).filter(id => !placed.has(id))
    for (const [id, position] of placeAround(unplaced, placed, [...relationships.values()], origin)) {
      placed.set(id, position)
    }
    return { ...state, entities, relationships, hidden, positions: placed }
  }

/** Takes entities (with their lines) and relationships off the canvas. */
export const removing =
  (ids: Iterable<string>): Transition =>
  state => {
    const gone = new Set(ids)
    const keepMap = <T>(map: ReadonlyMap<string, T>) => new Map([...map].filter(([id]) => !gone.has(id)))
    const relationships = new Map(
      [...state.relationships].filter(([id, { from, to }]) => ![id, from, to].some(end => gone.has(end))),
    )
    return {
      ...state,
      entities: keepMap(state.entities),
      relationships,
      positions: keepMap(state.positions),
      selection: without(state.selection, gone),
      hidden: without(state.hidden, gone),
      pinned: without(state.pinned, gone),
      groups: cleanGroups(state.groups, id => !gone.has(id)),
    }
  }

/** Takes everything else off the canvas; the lines between what stays remain. */
export const keepingOnly =
  (ids: Iterable<string>): Transition =>
  state => {
    const kept = new Set(ids)
    for (const { id, from, to } of state.relationships.values()) {
      if (kept.has(id)) kept.add(from).add(to)
    }
    return removing([...state.entities.keys()].filter(id => !kept.has(id)))(state)
  }

export const hiding =
  (ids: Iterable<string>): Transition =>
  state => ({
    ...state,
    hidden: new Set([...state.hidden, ...ids]),
    selection: without(state.selection, ids),
  })

export const showing =
  (ids: Iterable<string>): Transition =>
  state =>
    state.hidden.size === 0 ? state : { ...state, hidden: without(state.hidden, ids) }

export const pinning =
  (ids: Iterable<string>, pinned: boolean): Transition =>
  state => ({
    ...state,
    pinned: pinned ? new Set([...state.pinned, ...ids]) : without(state.pinned, ids),
  })

/** Puts entities in new places. `keepPinned` leaves pinned ones where they are (a layout, not a hand, moves them). */
export const moving =
  (positions: Record<string, Position>, { keepPinned = false } = {}): Transition =>
  state => {
    const next = new Map(state.positions)
    for (const [id, position] of Object.entries(positions)) {
      if (keepPinned && state.pinned.has(id)) continue
      if (state.entities.has(id) || state.groups.has(id)) next.set(id, position)
    }
    return { ...state, positions: next }
  }

export const selecting =
  (ids: Iterable<string>): Transition =>
  state => {
    const selection = new Set([...ids].filter(id => state.entities.has(id) || state.relationships.has(id)))
    const same =
      selection.size === state.selection.size && [...selection].every(id => state.selection.has(id))
    return same ? state : { ...state, selection }
  }

export const filtering =
  (filters: Partial<Filters>): Transition =>
  state =>
    filterName(state.filters, filters) === null
      ? state
      : { ...state, filters: { ...state.filters, ...filters } }

/** Draws the entities as one node in the middle of them, beside what stands there. Members of other groups leave those. */
export const grouping =
  (group: Group): Transition =>
  state => {
    const members = group.entityIds.filter(id => state.entities.has(id))
    if (members.length < 2) return state
    const taken = new Set(members)
    const groups = new Map(cleanGroups(state.groups, id => !taken.has(id)))
    groups.set(group.id, { ...group, entityIds: members })
    const positions = new Map(state.positions)
    const places = members.flatMap(id => state.positions.get(id) ?? [])
    const middle = (pick: (place: Position) => number) =>
      places.reduce((sum, place) => sum + pick(place), 0) / Math.max(1, places.length)
    const wanted = { x: middle(place => place.x), y: middle(place => place.y) }
    positions.set(group.id, freePlace(wanted, placesDrawn(state, groups, group.id)))
    return { ...state, groups, positions }
  }

/** Where something else than this group stands: what is inside groups has no place of its own. */
function placesDrawn(state: CanvasState, groups: ReadonlyMap<string, Group>, own: string): Position[] {
  const inside = new Set([...groups.values()].flatMap(({ entityIds }) => entityIds))
  return [...state.positions]
    .filter(([id]) => id !== own && !inside.has(id) && !state.hidden.has(id))
    .map(([, position]) => position)
}

/** Opens groups again: their entities stand where they stood. */
export const ungrouping =
  (ids: Iterable<string>): Transition =>
  state => {
    const gone = new Set([...ids].filter(id => state.groups.has(id)))
    if (gone.size === 0) return state
    return {
      ...state,
      groups: new Map([...state.groups].filter(([id]) => !gone.has(id))),
      positions: new Map([...state.positions].filter(([id]) => !gone.has(id))),
    }
  }

export const unfolding =
  (keys: readonly string[], open: boolean): Transition =>
  state =>
    keys.every(key => state.unfolded.has(key) === open)
      ? state
      : { ...state, unfolded: open ? new Set([...state.unfolded, ...keys]) : without(state.unfolded, keys) }

function without<T>(set: ReadonlySet<T>, ids: Iterable<T>): Set<T> {
  const next = new Set(set)
  for (const id of ids) next.delete(id)
  return next
}

function cleanGroups(groups: ReadonlyMap<string, Group>, stays: (id: string) => boolean): Map<string, Group> {
  const next = new Map<string, Group>()
  for (const [id, group] of groups) {
    const entityIds = group.entityIds.filter(stays)
    if (entityIds.length > 1)
      next.set(id, entityIds.length === group.entityIds.length ? group : { ...group, entityIds })
  }
  return next
}
