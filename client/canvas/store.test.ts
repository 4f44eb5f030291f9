import { describe, expect, it } from 'vitest'
import { drawnEntity, drawnRelationship, smallSubgraph } from '../../test/support/subgraph.ts'
import { deriveDrawing } from './drawing.ts'
import { createCanvasStore } from './store.ts'

const filled = () => {
  const store = createCanvasStore()
  store.add(smallSubgraph(), { name: 'begin', positions: { 'company:rivermouth': { x: 0, y: 0 } } })
  return store
}
const places = (store: ReturnType<typeof filled>) => Object.fromEntries(store.get().positions)

describe('the canvas store', () => {
  it('moves nothing that was there when entities are added', () => {
    const store = filled()
    const before = places(store)
    const fresh = Array.from({ length: 40 }, (_, i) => drawnEntity(`company:new-${i}`))
    const relationships = fresh.map(({ id }) => drawnRelationship('company:lantern', 'SUPPLIES', id))
    store.add({ entities: fresh, relationships }, { name: 'expand Lantern', origin: 'company:lantern' })
    expect(places(store)).toMatchObject(before)
    expect(store.get().entities.size).toBe(44)
  })

  it('puts new entities around their origin, apart from everything else', () => {
    const store = filled()
    const fresh = Array.from({ length: 30 }, (_, i) => drawnEntity(`company:new-${i}`))
    store.add({ entities: fresh, relationships: [] }, { name: 'expand', origin: 'company:lantern' })
    const all = [...store.get().positions.values()]
    for (const [i, a] of all.entries()) {
      for (const b of all.slice(i + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(60)
    }
  })

  it('undoes and redoes by name', () => {
    const store = filled()
    store.remove(['chip:kestrel'])
    expect(store.log()).toEqual({ undo: 'remove Kestrel', redo: null, steps: ['begin', 'remove Kestrel'] })
    expect(store.undo()).toBe('remove Kestrel')
    expect(store.get().entities.has('chip:kestrel')).toBe(true)
    expect(store.get().relationships.size).toBe(3)
    expect(store.log()).toEqual({ undo: 'begin', redo: 'remove Kestrel', steps: ['begin'] })
    expect(store.redo()).toBe('remove Kestrel')
    expect(store.get().entities.has('chip:kestrel')).toBe(false)
  })

  it('tells subscribers once a step and not at all when nothing changes', () => {
    const store = filled()
    let told = 0
    store.subscribe(() => told++)
    store.hide(['chip:kestrel'])
    store.select([])
    expect(told).toBe(1)
  })

  it('removes the lines of what is removed and keeps the lines between what is kept', () => {
    const store = filled()
    store.keepOnly(['company:rivermouth', 'company:lantern'])
    expect([...store.get().relationships.keys()]).toEqual(['company:rivermouth~INVESTED_IN~company:lantern'])
  })

  it('leaves pinned entities where they are when arranging', () => {
    const store = filled()
    store.pin(['company:lantern'])
    const before = store.get().positions.get('company:lantern')
    store.applyLayout(
      { 'company:lantern': { x: 900, y: 900 }, 'chip:kestrel': { x: 5, y: 5 } },
      'arrange: grid',
    )
    expect(store.get().positions.get('company:lantern')).toEqual(before)
    expect(store.get().positions.get('chip:kestrel')).toEqual({ x: 5, y: 5 })
  })

  it('inverts, extends and follows the selection without a step of its own', () => {
    const store = filled()
    store.select(['company:lantern', 'company:unknown'])
    expect([...store.get().selection]).toEqual(['company:lantern'])
    store.selectNeighbors()
    expect(store.get().selection).toEqual(new Set(['company:lantern', 'company:rivermouth', 'chip:kestrel']))
    store.invertSelection()
    expect([...store.get().selection]).toEqual(['regulator:tidewatch'])
    expect(store.log().steps).toEqual(['begin'])
  })

  it('names a filter by what it looks at, and makes one step of a word that is typed', () => {
    const store = filled()
    store.filter({ text: 'l' })
    store.filter({ text: 'la' })
    store.filter({ amountFrom: 1e9, currency: 'USD' })
    expect(store.log().steps).toEqual(['begin', 'filter by name', 'filter by amount'])
    store.undo()
    store.undo()
    expect(store.get().filters.text).toBe('')
  })

  it('takes no step where nothing changes', () => {
    const store = filled()
    store.filter({ text: '', minOrigins: 1, typesOff: [] })
    store.showAll()
    store.showEverything()
    store.clearFilters()
    store.ungroup()
    expect(store.log().steps).toEqual(['begin'])
  })

  it('focuses on what is next to something, by its name', () => {
    const store = filled()
    store.focus(['chip:kestrel'])
    expect(store.get().entities.has('regulator:tidewatch')).toBe(false)
    expect(store.get().entities.size).toBe(3)
    expect(store.log().undo).toBe('focus on Kestrel')
  })

  it('draws a group beside what stands where it would be', () => {
    const store = filled()
    const places = { 'company:rivermouth': { x: -300, y: 0 }, 'company:lantern': { x: 300, y: 0 } }
    store.move({ ...places, 'chip:kestrel': { x: 0, y: 0 } })
    store.group({ id: 'group:x', name: 'Two', entityIds: Object.keys(places) })
    const { x = 0, y = 0 } = store.get().positions.get('group:x') ?? {}
    expect(Math.hypot(x, y)).toBeGreaterThan(60)
  })

  it('hands out a snapshot that changes nothing when it is changed', () => {
    const store = filled()
    const snapshot = store.snapshot()
    snapshot.entities.length = 0
    snapshot.positions['company:lantern'] = { x: 1, y: 1 }
    expect(store.get().entities.size).toBe(4)
    expect(store.snapshot().entities.map(({ id }) => id)).toEqual([...store.get().entities.keys()])
  })
})

describe('what is drawn', () => {
  it('counts neighbors that are not drawn', () => {
    const drawing = deriveDrawing(filled().get())
    expect(drawing.nodes.get('company:rivermouth')?.hiddenNeighbors).toBe(7)
    expect(drawing.nodes.get('chip:kestrel')?.hiddenNeighbors).toBe(0)
  })

  it('draws one node for a group and takes its lines over', () => {
    const store = filled()
    store.group({ id: 'group:x', name: 'Two', entityIds: ['company:rivermouth', 'chip:kestrel'] })
    const drawing = deriveDrawing(store.get())
    expect([...drawing.nodes.keys()]).toEqual(['group:x', 'company:lantern', 'regulator:tidewatch'])
    expect([...drawing.edges.values()].map(({ from, to }) => [from, to])).toEqual([
      ['group:x', 'company:lantern'],
      ['company:lantern', 'group:x'],
    ])
    store.ungroup()
    expect(deriveDrawing(store.get()).nodes.size).toBe(4)
  })

  it('folds parallel relationships of one world and unfolds them on demand', () => {
    const store = filled()
    const again = drawnRelationship('company:rivermouth', 'INVESTED_IN', 'company:lantern', {
      about: 'deal:second',
      amount: 1e9,
      currency: 'USD',
    })
    store.add({ entities: [], relationships: [again] }, { name: 'more' })
    const key = 'company:rivermouth|money|company:lantern'
    const folded = deriveDrawing(store.get()).edges.get(`fold:${key}`)
    expect(folded?.members.length).toBe(2)
    expect(folded?.shown.amount).toBe(4e9)
    expect(folded?.contested).toBe(true)
    store.unfold([key])
    expect(deriveDrawing(store.get()).edges.size).toBe(4)
    store.unfold([key])
    expect(store.log().steps.filter(name => name === 'unfold relationships')).toHaveLength(1)
  })

  it('says how much filters hold back, and hides what a filter leaves without a line', () => {
    const store = filled()
    store.filter({ contestedOnly: true })
    const { shown, held } = deriveDrawing(store.get())
    expect(shown).toEqual({ entities: 3, relationships: 1 })
    expect(held).toEqual({ entities: 1, relationships: 2, byHand: 0 })
  })
})
