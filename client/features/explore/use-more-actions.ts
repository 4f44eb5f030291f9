import { useMemo } from 'react'
import { entityTypeNames, entityTypes } from '../../../model/entity-types.ts'
import { families, familyNames } from '../../../model/relationship-types.ts'
import { type Action, useActions } from '../../app/actions.ts'
import { deriveDrawing } from '../../canvas/drawing.ts'
import type { CanvasStore } from '../../canvas/store.ts'
import { useCanvas } from '../../canvas/use-store.ts'

interface Can {
  open: (id: string) => void
  trace: (id: string) => void
}

/** What menus, chips and the legend offer, for the command box: filters, groups, folds, ways on from the selection. */
export function useMoreActions({ open, trace }: Can): void {
  const store = useCanvas()
  useActions(useMemo(() => [...onward(store, open, trace), ...filters(store)], [store, open, trace]))
}

function onward(store: CanvasStore, open: Can['open'], trace: Can['trace']): Action[] {
  const group = 'Canvas'
  const selected = () => [...store.get().selection]
  const entities = () => selected().filter(id => store.get().entities.has(id))
  const withFirst = (ids: string[], run: (id: string) => void) => {
    const [id] = ids
    if (id) run(id)
  }
  return [
    {
      id: 'open-page',
      name: 'Open the page of the selection',
      keys: 'o',
      group,
      run: () => withFirst(selected(), open),
    },
    {
      id: 'trace',
      name: 'Trace from the selection',
      keys: 't',
      group,
      run: () => withFirst(entities(), trace),
    },
    { id: 'unfold', name: 'Unfold the selected relationships', group, run: () => fold(store, true) },
    { id: 'fold', name: 'Fold the selected relationships', group, run: () => fold(store, false) },
    {
      id: 'group-selection',
      name: 'Group the selection',
      group,
      run: () => {
        const entityIds = entities()
        const id = `group:own:${store.get().groups.size}:${entityIds[0]}`
        if (entityIds.length > 1) store.group({ id, name: `${entityIds.length} entities`, entityIds })
      },
    },
  ]
}

/** Opens or closes the folds that selected relationships are in. */
function fold(store: CanvasStore, open: boolean): void {
  const { selection } = store.get()
  const keys = [...deriveDrawing(store.get()).edges.values()]
    .filter(({ members }) => members.some(({ id }) => selection.has(id)))
    .map(({ foldKey }) => foldKey)
  for (const key of new Set(keys)) store.unfold(key, open)
}

function filters(store: CanvasStore): Action[] {
  const group = 'Filters'
  const toggled = <T>(list: readonly T[], item: T) =>
    list.includes(item) ? list.filter(other => other !== item) : [...list, item]
  return [
    {
      id: 'contested-only',
      name: 'Filter: contested only, or all again',
      group,
      run: () => store.filter({ contestedOnly: !store.get().filters.contestedOnly }),
    },
    ...entityTypeNames.map(type => ({
      id: `kind ${type}`,
      name: `Filter: show or hide ${entityTypes[type].plural.toLowerCase()}`,
      group,
      run: () => store.filter({ typesOff: toggled(store.get().filters.typesOff, type) }),
    })),
    ...familyNames.map(family => ({
      id: `family ${family}`,
      name: `Filter: show or hide ${families[family].name.toLowerCase()} lines`,
      group,
      run: () => store.filter({ familiesOff: toggled(store.get().filters.familiesOff, family) }),
    })),
  ]
}
