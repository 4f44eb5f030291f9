import type { Subgraph } from '../../contract/subgraph.ts'
import { clip } from './appearance.ts'
import { type Filters, filterName, noFilters } from './filters.ts'
import { createLog, type LogView } from './log.ts'
import { type Snapshot, takeSnapshot } from './snapshot.ts'
import { type CanvasState, emptyState, type Group, type Lens, neighborsOf, type Position } from './state.ts'
import * as to from './transitions.ts'

export interface AddOptions {
  /** What was done, as undo names it: "expand Nvidia". */
  name: string
  /** The entity that new ones are placed around. */
  origin?: string
  positions?: Record<string, Position>
}

/** The one place that knows what is on the canvas. Everything drawn, listed or exported is read from here. */
export interface CanvasStore {
  get(): CanvasState
  subscribe(listener: () => void): () => void
  log(): LogView
  add(subgraph: Subgraph, options: AddOptions): void
  /** Starts afresh with this subgraph; undo brings back what was there. */
  replace(subgraph: Subgraph, options: AddOptions): void
  remove(ids: Iterable<string>, name?: string): void
  hide(ids: Iterable<string>): void
  /** Shows what was hidden by hand. */
  showAll(): void
  /** Shows what was hidden by hand and what filters keep back. */
  showEverything(): void
  keepOnly(ids: Iterable<string>): void
  /** Keeps these and what is next to them. */
  focus(ids: Iterable<string>): void
  pin(ids: Iterable<string>, pinned?: boolean): void
  move(positions: Record<string, Position>): void
  /** Moves everything but what is pinned. */
  applyLayout(positions: Record<string, Position>, name: string): void
  select(ids: Iterable<string>): void
  addToSelection(ids: Iterable<string>): void
  toggleSelection(id: string): void
  selectNeighbors(): void
  invertSelection(): void
  filter(filters: Partial<Filters>): void
  clearFilters(): void
  group(group: Group): void
  groupAll(groups: readonly Group[], name: string): void
  ungroup(ids?: Iterable<string>): void
  unfold(keys: Iterable<string>, open?: boolean): void
  /** Puts a whole state in place as one step; shared views and stories use it. */
  restore(state: CanvasState, name: string): void
  /** Shows the canvas at the clocks. No step of its own: undo and redo keep it. */
  look(lens: Lens | null): void
  undo(): string | null
  redo(): string | null
  snapshot(): Snapshot
}

/** Creates an empty canvas. Changes are seen by `get` at once and by subscribers once per step. */
export function createCanvasStore(initial: CanvasState = emptyState): CanvasStore {
  const log = createLog(initial)
  const { get, step, quiet } = log
  const names = (ids: readonly string[]) => nameOf(get(), ids)
  const keepingLens = (travel: () => string | null) => {
    const { lens } = get()
    const name = travel()
    quiet(state => (state.lens === lens ? state : { ...state, lens }))
    return name
  }
  const act = (verb: string, ids: Iterable<string>, make: (ids: string[]) => to.Transition) => {
    const list = [...ids]
    if (list.length > 0) step(`${verb} ${names(list)}`, make(list))
  }
  return {
    get,
    subscribe: log.subscribe,
    log: log.view,
    add: (subgraph, { name, ...options }) => step(name, to.adding(subgraph, options)),
    replace: (subgraph, { name, ...options }) =>
      step(name, state => to.adding(subgraph, options)({ ...emptyState, filters: state.filters })),
    remove: (ids, name) => (name ? step(name, to.removing(ids)) : act('remove', ids, to.removing)),
    hide: ids => act('hide', ids, to.hiding),
    showAll: () => step('show hidden', to.showing(get().hidden)),
    showEverything: () =>
      step('show everything', state => to.filtering(noFilters)(to.showing(state.hidden)(state))),
    keepOnly: ids => act('keep only', ids, to.keepingOnly),
    focus: ids =>
      act('focus on', ids, list => state => to.keepingOnly([...list, ...neighborsOf(state, list)])(state)),
    pin: (ids, pinned = true) => act(pinned ? 'pin' : 'unpin', ids, list => to.pinning(list, pinned)),
    move: positions => act('move', Object.keys(positions), () => to.moving(positions)),
    applyLayout: (positions, name) => step(name, to.moving(positions, { keepPinned: true })),
    select: ids => quiet(to.selecting(ids)),
    addToSelection: ids => quiet(to.selecting([...get().selection, ...ids])),
    toggleSelection: id => {
      const next = new Set(get().selection)
      if (!next.delete(id)) next.add(id)
      quiet(to.selecting(next))
    },
    selectNeighbors: () => quiet(to.selecting([...get().selection, ...neighborsOf(get(), get().selection)])),
    invertSelection: () =>
      quiet(state => to.selecting([...state.entities.keys()].filter(id => !state.selection.has(id)))(state)),
    filter: filters => {
      const name = filterName(get().filters, filters)
      const keys = Object.keys(filters)
      const typed = keys.length === 1 && (keys[0] === 'text' || keys[0] === 'minOrigins')
      if (name) step(name, to.filtering(filters), { merge: typed })
    },
    clearFilters: () => step('clear filters', to.filtering(noFilters)),
    group: group => step(`group ${group.name}`, to.grouping(group)),
    groupAll: (groups, name) =>
      step(name, state => groups.reduce((next, group) => to.grouping(group)(next), state)),
    ungroup: (ids = get().groups.keys()) => step('open groups', to.ungrouping([...ids])),
    unfold: (keys, open = true) =>
      step(open ? 'unfold relationships' : 'fold relationships', to.unfolding([...keys], open)),
    restore: (state, name) => {
      // What fills an empty canvas is where one begins, not something to undo.
      if (get().entities.size === 0) quiet(() => state)
      else step(name, () => state)
    },
    look: lens => quiet(state => (state.lens === lens ? state : { ...state, lens })),
    undo: () => keepingLens(log.undo),
    redo: () => keepingLens(log.redo),
    snapshot: () => takeSnapshot(get()),
  }
}

function nameOf(state: CanvasState, ids: readonly string[]): string {
  const [first = ''] = ids
  const name = state.entities.get(first)?.name ?? state.groups.get(first)?.name ?? 'a relationship'
  return ids.length === 1 ? clip(name, 60) : `${ids.length.toLocaleString('en-GB')} items`
}
