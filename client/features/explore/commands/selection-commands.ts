import type { DrawnEdge } from '../../../canvas/fold.ts'
import type { Can, Command, Target } from './command.ts'

/** What can be done with what was pressed or is selected. */
export function selectionCommands(can: Can): Command[] {
  const { store, view } = can
  const group = 'Selection'
  const onElement = (name: string) => (target: Target) => (target.on === 'element' ? name : null)
  const onEntity = (name: string) => (target: Target) =>
    target.on === 'element' && target.entityIds.length === 1 && target.ids.length === 1 ? name : null
  const onEntities = (name: (target: Target) => string) => (target: Target) =>
    target.on === 'element' && target.entityIds.length > 0 ? name(target) : null
  const withFirst = (ids: readonly string[], run: (id: string) => void) => {
    const [id] = ids
    if (id) run(id)
  }
  const unfold = ({ edges }: Target) => {
    const folded = edges.filter(({ members }) => members.length > 1)
    if (folded.length > 0) store.unfold(folded.map(({ foldKey }) => foldKey))
    else can.say('Each relationship of the selection is a line of its own already.')
  }
  const isOpen = ({ foldKey }: DrawnEdge) => store.get().unfolded.has(foldKey)
  const isUnfolded = ({ edges }: Target) => edges.some(isOpen)
  const fold = ({ edges }: Target) => {
    const open = edges.filter(isOpen)
    if (open.length > 0)
      store.unfold(
        open.map(({ foldKey }) => foldKey),
        false,
      )
    else can.say('None of the selected relationships was unfolded.')
  }
  const folded = ({ edges }: Target) => edges.reduce((sum, { members }) => Math.max(sum, members.length), 0)
  return [
    {
      id: 'expand',
      name: 'Expand the selection',
      keys: 'e',
      group,
      needs: 'an entity',
      menu: onEntity('Expand'),
      run: target => target.entityIds.forEach(can.expand),
    },
    {
      id: 'expand-choose',
      name: 'Choose what to expand …',
      keys: 'shift+e',
      group,
      needs: 'an entity',
      menu: onEntity('Choose what to expand …'),
      run: target => withFirst(target.entityIds, can.chooseExpand),
    },
    {
      id: 'open-page',
      name: 'Open the page of the selection',
      keys: 'o',
      group,
      needs: 'anything',
      menu: target => (target.on === 'element' && target.ids.length === 1 ? 'Open its page' : null),
      run: target => withFirst(target.ids, can.open),
    },
    {
      id: 'trace',
      name: 'Trace from the selection',
      keys: 't',
      group,
      needs: 'an entity',
      menu: onEntity('Trace from here'),
      run: target => withFirst(target.entityIds, can.trace),
    },
    {
      id: 'focus',
      name: 'Focus on the neighborhood of the selection',
      keys: 'f',
      group,
      needs: 'an entity',
      menu: onEntities(({ entityIds }) =>
        entityIds.length === 1 ? 'Focus on its neighborhood' : 'Focus on their neighborhood',
      ),
      run: target => store.focus(target.entityIds),
    },
    {
      id: 'unfold',
      name: 'Unfold the selected relationships',
      keys: 'u',
      group,
      needs: 'a line',
      menu: target =>
        target.on === 'element' && folded(target) > 1 ? `Unfold ${folded(target)} relationships` : null,
      run: unfold,
    },
    {
      id: 'fold',
      name: 'Fold the selected relationships',
      keys: 'shift+u',
      group,
      needs: 'a line',
      menu: target => (target.on === 'element' && isUnfolded(target) ? 'Fold parallel relationships' : null),
      run: fold,
    },
    {
      id: 'shared',
      name: 'Add what the selection shares',
      keys: 's',
      group,
      needs: 'two entities',
      menu: target => (target.on === 'element' && target.entityIds.length > 1 ? 'Add what they share' : null),
      run: target => can.shared(target.entityIds),
    },
    {
      id: 'neighbors',
      name: 'Select neighbors',
      keys: 'n',
      group,
      needs: 'an entity',
      menu: onEntities(() => 'Select neighbors'),
      run: target => {
        store.select(target.ids)
        store.selectNeighbors()
      },
    },
    {
      id: 'pin',
      name: 'Pin or unpin the selection',
      keys: 'p',
      group,
      needs: 'an entity',
      menu: onEntities(target => (isPinned(can, target) ? 'Unpin' : 'Pin')),
      run: target => store.pin(target.entityIds, !isPinned(can, target)),
    },
    {
      id: 'zoom-selection',
      name: 'Zoom to the selection',
      keys: 'z',
      group,
      needs: 'anything',
      menu: onElement('Zoom to it'),
      run: target => view?.fit(withEnds(can, target), { animate: true }),
    },
    {
      id: 'hide',
      name: 'Hide the selection',
      keys: 'h',
      group,
      needs: 'anything',
      menu: onElement('Hide'),
      run: target => store.hide(target.ids),
    },
    {
      id: 'remove',
      name: 'Remove the selection',
      keys: 'delete',
      group,
      needs: 'anything',
      menu: onElement('Remove'),
      run: target => store.remove(target.ids),
    },
    {
      id: 'keep',
      name: 'Keep only the selection',
      keys: 'k',
      group,
      needs: 'anything',
      menu: target =>
        target.on === 'element' ? `Keep only ${target.ids.length > 1 ? 'these' : 'this'}` : null,
      run: target => store.keepOnly(target.ids),
    },
  ]
}

const isPinned = ({ store }: Can, { entityIds }: Target) => entityIds.every(id => store.get().pinned.has(id))

/** Entities with the ends of lines, so that a line alone can be zoomed to. */
const withEnds = ({ store }: Can, { ids, edges }: Target) => {
  const { groups } = store.get()
  const inside = [...groups.values()].filter(group => group.entityIds.some(id => ids.includes(id)))
  return [...ids, ...edges.flatMap(({ from, to }) => [from, to]), ...inside.map(({ id }) => id)]
}
