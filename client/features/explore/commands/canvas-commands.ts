import { deriveDrawing } from '../../../canvas/drawing.ts'
import { type LayoutName, layoutNames } from '../../../canvas/layout/layout.ts'
import { type Grouping, groupings, groupsBy } from '../group.ts'
import type { Can, Command, Target } from './command.ts'

/** What can be done with the canvas as a whole. */
export function canvasCommands(can: Can): Command[] {
  const { store, view, setGesture } = can
  const group = 'Canvas'
  const onCanvas = (name: string) => (target: Target) => (target.on === 'canvas' ? name : null)
  const travel = (done: string, verb: string, name: string | null) => {
    view?.keepFitted(deriveDrawing(store.get()).nodes.keys())
    can.say(said(done, verb, name))
  }
  const undo = () => travel('Undid', 'undo', store.undo())
  const redo = () => travel('Redid', 'redo', store.redo())
  return [
    { id: 'undo', name: 'Undo', keys: 'mod+z', group, run: undo },
    { id: 'redo', name: 'Redo', keys: 'mod+shift+z', group, run: redo },
    { id: 'redo-y', name: 'Redo (as on Windows)', keys: 'mod+y', group, run: redo },
    {
      id: 'all',
      name: 'Select everything',
      keys: 'mod+a',
      group,
      menu: onCanvas('Select everything'),
      run: () => store.select(store.get().entities.keys()),
    },
    {
      id: 'invert',
      name: 'Invert the selection',
      keys: 'i',
      group,
      menu: onCanvas('Invert the selection'),
      run: () => store.invertSelection(),
    },
    {
      id: 'walk',
      name: 'Walk along the lines with the arrow keys',
      keys: 'w',
      group,
      run: () => view?.focus(),
    },
    {
      id: 'none',
      name: 'Select nothing',
      keys: 'escape',
      group,
      run: () => {
        setGesture(() => 'pan')
        store.select([])
      },
    },
    {
      id: 'show-hidden',
      name: 'Show what is hidden',
      keys: 'shift+h',
      group,
      menu: target =>
        target.on === 'canvas' && store.get().hidden.size > 0
          ? `Show ${store.get().hidden.size} hidden`
          : null,
      run: () => (store.get().hidden.size > 0 ? store.showAll() : can.say('Nothing was hidden by hand.')),
    },
    {
      id: 'fit',
      name: 'Show everything in view',
      keys: '0',
      group,
      menu: onCanvas('Show everything in view'),
      run: () => view?.fit(undefined, { animate: true }),
    },
    { id: 'zoom-in', name: 'Zoom in', keys: '+', group, run: () => view?.zoomBy(1.35) },
    { id: 'zoom-out', name: 'Zoom out', keys: '-', group, run: () => view?.zoomBy(1 / 1.35) },
    {
      id: 'lasso',
      name: 'Select with a lasso',
      keys: 'l',
      group,
      run: () => setGesture(now => (now === 'lasso' ? 'pan' : 'lasso')),
    },
    {
      id: 'box',
      name: 'Select with a box',
      keys: 'b',
      group,
      run: () => setGesture(now => (now === 'box' ? 'pan' : 'box')),
    },
  ]
}

/** Ways to arrange everything, or the selection where several are selected. */
export function arrangeCommands({ arrange, stopArranging }: Can): Command[] {
  const layouts = Object.entries(layoutNames).map(
    ([name, label]): Command => ({
      id: `arrange-${name}`,
      name: `Arrange: ${label}`,
      short: label,
      group: 'Arrange',
      run: () => arrange(name as LayoutName),
    }),
  )
  return [...layouts, { id: 'arrange-stop', name: 'Stop arranging', group: 'Canvas', run: stopArranging }]
}

/** Draws entities that share something as one, and opens them again. */
export function groupCommands({ store, say }: Can): Command[] {
  const group = 'Group'
  const ways = Object.entries(groupings).map(
    ([by, { name, nothing }]): Command => ({
      id: `group-${by}`,
      name: `Group ${name.toLowerCase()}`,
      short: name,
      group,
      run: () => {
        const groups = groupsBy(store.get(), by as Grouping)
        if (groups.length === 0) say(nothing)
        else store.groupAll(groups, `group ${name.toLowerCase()}`)
      },
    }),
  )
  return [
    ...ways,
    {
      id: 'group-selection',
      name: 'Group the selection',
      short: 'The selection',
      keys: 'g',
      group,
      needs: 'two entities',
      menu: target => (target.on === 'element' && target.entityIds.length > 1 ? 'Group them' : null),
      run: ({ entityIds }) =>
        store.group({
          id: `group:own:${store.get().groups.size}:${entityIds[0]}`,
          name: `${entityIds.length} entities`,
          entityIds,
        }),
    },
    {
      id: 'ungroup',
      name: 'Open all groups',
      keys: 'shift+g',
      group,
      run: () => (store.get().groups.size > 0 ? store.ungroup() : say('There are no groups to open.')),
    },
    {
      id: 'ungroup-one',
      name: 'Open the groups of the selection',
      group: 'Selection',
      needs: 'an entity',
      menu: ({ groupId }) => (groupId ? 'Open the group' : null),
      run: target => store.ungroup(groupsOf(store, target)),
    },
    {
      id: 'select-members',
      name: 'Select the members of the groups of the selection',
      group: 'Selection',
      needs: 'an entity',
      menu: ({ groupId }) => (groupId ? 'Select its members' : null),
      run: target =>
        store.select(groupsOf(store, target).flatMap(id => store.get().groups.get(id)?.entityIds ?? [])),
    },
  ]
}

const groupsOf = (store: Can['store'], { groupId, entityIds }: Target): string[] =>
  groupId
    ? [groupId]
    : [...store.get().groups.values()]
        .filter(group => group.entityIds.some(id => entityIds.includes(id)))
        .map(({ id }) => id)

const said = (done: string, verb: string, name: string | null) =>
  name ? `${done} ${name}.` : `Nothing to ${verb}.`
