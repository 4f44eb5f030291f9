import type { CanvasView } from '../../canvas/canvas-view.ts'
import { neighborsOf } from '../../canvas/state.ts'
import type { CanvasStore } from '../../canvas/store.ts'
import type { MenuEntry } from './context-menu.tsx'

export interface Doing {
  expand(id: string): void
  open(id: string): void
  trace(id: string): void
  shared(ids: readonly string[]): void
}

/** The entries for what was pressed: the canvas itself, one element, or the selection it belongs to. */
export function menuEntries(view: CanvasView, id: string | null, doing: Doing): MenuEntry[] {
  const { store } = view
  return id === null
    ? canvasEntries(view)
    : store.get().groups.has(id)
      ? groupEntries(store, id)
      : elementEntries(view, id, doing)
}

function canvasEntries(view: CanvasView): MenuEntry[] {
  const { store } = view
  const { hidden, entities } = store.get()
  return [
    { name: 'Select everything', keys: 'Ctrl A', run: () => store.select(entities.keys()) },
    { name: 'Invert the selection', run: () => store.invertSelection() },
    ...(hidden.size > 0 ? [{ name: `Show ${hidden.size} hidden`, run: () => store.showAll() }] : []),
    { name: 'Show everything in view', keys: '0', run: () => view.fit(undefined, { animate: true }) },
  ]
}

const groupEntries = (store: CanvasStore, id: string): MenuEntry[] => [
  { name: 'Open the group', run: () => store.ungroup([id]) },
  { name: 'Select its members', run: () => store.select(store.get().groups.get(id)?.entityIds ?? []) },
]

function elementEntries(view: CanvasView, pressed: string, doing: Doing): MenuEntry[] {
  const { store } = view
  const state = store.get()
  const own = view.idsOf(pressed)
  const ids = own.some(id => state.selection.has(id)) ? [...state.selection] : [...own]
  const entityIds = ids.filter(id => state.entities.has(id))
  const [only] = entityIds.length === 1 ? entityIds : []
  const edge = view.scene().drawing.edges.get(pressed)
  const entries: MenuEntry[] = []
  if (only) {
    entries.push(
      { name: 'Expand', keys: 'E', run: () => doing.expand(only) },
      { name: 'Open its page', keys: 'Enter', run: () => doing.open(only) },
      { name: 'Trace from here', run: () => doing.trace(only) },
      { name: 'Focus on its neighborhood', run: () => store.keepOnly([only, ...neighborsOf(state, [only])]) },
    )
  }
  if (edge && edge.members.length > 1) {
    entries.push({
      name: `Unfold ${edge.members.length} relationships`,
      run: () => store.unfold(edge.foldKey),
    })
  } else if (edge && state.unfolded.has(edge.foldKey)) {
    entries.push({ name: 'Fold parallel relationships', run: () => store.unfold(edge.foldKey, false) })
  }
  if (entityIds.length > 1) entries.push({ name: 'What they share', run: () => doing.shared(entityIds) })
  if (entityIds.length > 0) {
    const pinned = entityIds.every(id => state.pinned.has(id))
    entries.push(
      { name: 'Select neighbors', keys: 'N', run: () => selectNeighbors(store, ids) },
      { name: pinned ? 'Unpin' : 'Pin', keys: 'P', run: () => store.pin(entityIds, !pinned) },
    )
  }
  entries.push(
    { name: 'Hide', keys: 'H', run: () => store.hide(ids) },
    { name: 'Remove', keys: 'Del', run: () => store.remove(ids) },
    { name: 'Keep only this', keys: 'K', run: () => store.keepOnly(ids) },
  )
  return entries
}

function selectNeighbors(store: CanvasStore, ids: readonly string[]): void {
  store.select(ids)
  store.selectNeighbors()
}
