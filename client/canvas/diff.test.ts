import { describe, expect, it } from 'vitest'
import { drawnEntity, drawnRelationship, smallSubgraph } from '../../test/support/subgraph.ts'
import { diff, isEmpty, originOf } from './diff.ts'
import { deriveDrawing } from './drawing.ts'
import { createCanvasStore } from './store.ts'

const drawn = () => {
  const store = createCanvasStore()
  store.add(smallSubgraph(), { name: 'begin' })
  return store
}
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id)

describe('the difference between two drawings', () => {
  it('is empty for the same drawing and for a selection', () => {
    const store = drawn()
    const before = deriveDrawing(store.get())
    store.select(['company:lantern'])
    expect(isEmpty(diff(before, deriveDrawing(store.get())))).toBe(true)
  })

  it('names what came, went and moved, and nothing else', () => {
    const store = drawn()
    const before = deriveDrawing(store.get())
    store.add({ entities: [drawnEntity('model:lamp')], relationships: [] }, { name: 'add' })
    store.remove(['regulator:tidewatch'])
    store.move({ 'chip:kestrel': { x: 77, y: 78 } })
    const delta = diff(before, deriveDrawing(store.get()))
    expect({ ...delta, addedNodes: ids(delta.addedNodes), movedNodes: ids(delta.movedNodes) }).toEqual({
      addedNodes: ['model:lamp'],
      removedNodes: ['regulator:tidewatch'],
      changedNodes: [],
      movedNodes: ['chip:kestrel'],
      addedEdges: [],
      removedEdges: [],
      changedEdges: [],
    })
  })

  it('adds everything to nothing', () => {
    const delta = diff(undefined, deriveDrawing(drawn().get()))
    expect([delta.addedNodes.length, delta.addedEdges.length]).toEqual([4, 3])
  })

  it('tells an expansion, which starts at one node, from things that come back where they were', () => {
    const store = drawn()
    const before = deriveDrawing(store.get())
    const fresh = ['model:lamp', 'model:torch'].map(id => drawnEntity(id))
    const lines = fresh.map(({ id }) => drawnRelationship('company:lantern', 'DEVELOPS', id))
    store.add({ entities: fresh, relationships: lines }, { name: 'expand', origin: 'company:lantern' })
    const after = deriveDrawing(store.get())
    expect(originOf(diff(before, after), before)).toEqual(before.nodes.get('company:lantern')?.position)

    store.hide(['model:lamp', 'regulator:tidewatch'])
    const hidden = deriveDrawing(store.get())
    store.undo()
    expect(originOf(diff(hidden, deriveDrawing(store.get())), hidden)).toBeUndefined()
  })
})
