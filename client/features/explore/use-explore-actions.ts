import { useMemo } from 'react'
import { type Action, useActions } from '../../app/actions.ts'
import { announce } from '../../app/announce.ts'
import type { CanvasView } from '../../canvas/canvas-view.ts'
import { type LayoutName, layoutNames } from '../../canvas/layout/layout.ts'
import { neighborsOf } from '../../canvas/state.ts'
import { useCanvas } from '../../canvas/use-store.ts'
import { type Grouping, groupings, groupsBy } from './group.ts'

interface Can {
  view: CanvasView | null
  expand: (id: string) => void
  arrange: (name: LayoutName) => void
  shared: (ids: readonly string[]) => void
}

/** Everything the canvas can do, for keys and for the command box. */
export function useExploreActions({ view, expand, arrange, shared }: Can): void {
  const store = useCanvas()
  const actions = useMemo<Action[]>(() => {
    const group = 'Canvas'
    const selected = () => [...store.get().selection]
    const entities = () => selected().filter(id => store.get().entities.has(id))
    const said = (verb: string, name: string | null) =>
      announce(name ? `${verb} ${name}.` : `Nothing to ${verb === 'Undid' ? 'undo' : 'redo'}.`)
    return [
      { id: 'undo', name: 'Undo', keys: 'mod+z', group, run: () => said('Undid', store.undo()) },
      { id: 'redo', name: 'Redo', keys: 'mod+shift+z', group, run: () => said('Redid', store.redo()) },
      {
        id: 'redo-y',
        name: 'Redo (as on Windows)',
        keys: 'mod+y',
        group,
        run: () => said('Redid', store.redo()),
      },
      { id: 'expand', name: 'Expand the selection', keys: 'e', group, run: () => entities().forEach(expand) },
      { id: 'hide', name: 'Hide the selection', keys: 'h', group, run: () => store.hide(selected()) },
      { id: 'show-hidden', name: 'Show what is hidden', keys: 'shift+h', group, run: () => store.showAll() },
      {
        id: 'remove',
        name: 'Remove the selection',
        keys: 'delete',
        group,
        run: () => store.remove(selected()),
      },
      {
        id: 'keep',
        name: 'Keep only the selection',
        keys: 'k',
        group,
        run: () => selected().length > 0 && store.keepOnly(selected()),
      },
      {
        id: 'pin',
        name: 'Pin or unpin the selection',
        keys: 'p',
        group,
        run: () => togglePins(store, entities()),
      },
      { id: 'neighbors', name: 'Select neighbors', keys: 'n', group, run: () => store.selectNeighbors() },
      {
        id: 'all',
        name: 'Select everything',
        keys: 'mod+a',
        group,
        run: () => store.select(store.get().entities.keys()),
      },
      { id: 'invert', name: 'Invert the selection', keys: 'i', group, run: () => store.invertSelection() },
      { id: 'none', name: 'Select nothing', keys: 'escape', group, run: () => store.select([]) },
      {
        id: 'focus',
        name: 'Focus on the neighborhood of the selection',
        keys: 'f',
        group,
        run: () => {
          const ids = entities()
          if (ids.length > 0) store.keepOnly([...ids, ...neighborsOf(store.get(), ids)])
        },
      },
      {
        id: 'shared',
        name: 'Add what the selection shares',
        keys: 's',
        group,
        run: () => shared(entities()),
      },
      {
        id: 'fit',
        name: 'Show everything',
        keys: '0',
        group,
        run: () => view?.fit(undefined, { animate: true }),
      },
      {
        id: 'zoom-selection',
        name: 'Zoom to the selection',
        keys: 'z',
        group,
        run: () => view?.fit(selected(), { animate: true }),
      },
      { id: 'zoom-in', name: 'Zoom in', keys: '+', group, run: () => view?.zoomBy(1.35) },
      { id: 'zoom-out', name: 'Zoom out', keys: '-', group, run: () => view?.zoomBy(1 / 1.35) },
      { id: 'clear-filters', name: 'Clear all filters', group, run: () => store.clearFilters() },
      { id: 'ungroup', name: 'Open all groups', group, run: () => store.ungroup() },
      ...Object.entries(groupings).map(([by, label]) => ({
        id: `group-${by}`,
        name: `Group ${label.toLowerCase()}`,
        group,
        run: () => store.groupAll(groupsBy(store.get(), by as Grouping), `group ${label.toLowerCase()}`),
      })),
      ...Object.entries(layoutNames).map(([name, label]) => ({
        id: `arrange-${name}`,
        name: `Arrange: ${label}`,
        group,
        run: () => arrange(name as LayoutName),
      })),
    ]
  }, [store, view, expand, arrange, shared])
  useActions(actions)
}

function togglePins(store: ReturnType<typeof useCanvas>, ids: readonly string[]): void {
  store.pin(ids, !ids.every(id => store.get().pinned.has(id)))
}
