import { describe, expect, it } from 'vitest'
import { drawnEntity, smallSubgraph } from '../../test/support/subgraph.ts'
import { diff, isEmpty } from './diff.ts'
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
})
