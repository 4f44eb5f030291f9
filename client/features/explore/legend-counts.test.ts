import { describe, expect, it } from 'vitest'
import { drawnEntity, drawnRelationship } from '../../../test/support/subgraph.ts'
import { deriveDrawing } from '../../canvas/drawing.ts'
import { createCanvasStore } from '../../canvas/store.ts'
import { legendCounts } from './legend-counts.ts'

const ids = ['company:a', 'company:b', 'cloud:c', 'person:d']
const filled = () => {
  const store = createCanvasStore()
  store.add(
    {
      entities: ids.map(id => drawnEntity(id)),
      relationships: [
        drawnRelationship('company:a', 'INVESTED_IN', 'company:b', { contested: true }),
        drawnRelationship('company:a', 'CUSTOMER_OF', 'cloud:c'),
        drawnRelationship('person:d', 'LEADS', 'company:a'),
      ],
    },
    { name: 'draw' },
  )
  return store
}
const counts = (store: ReturnType<typeof filled>) => {
  const { types, families, states } = legendCounts(store.get(), deriveDrawing(store.get()))
  return {
    types: Object.fromEntries(types),
    families: Object.fromEntries(families),
    states: Object.fromEntries(states),
  }
}

describe('counts of the legend', () => {
  it('are of what is drawn, not of what a filter holds back', () => {
    const store = filled()
    store.filter({ contestedOnly: true })
    expect(counts(store)).toEqual({
      types: { company: 2 },
      families: { money: 1 },
      states: { contested: 1 },
    })
  })

  it('say of a kind that is switched off how much would come back', () => {
    const store = filled()
    store.filter({ typesOff: ['person'], familiesOff: ['supply'] })
    expect(counts(store)).toEqual({
      types: { company: 2, person: 1 },
      families: { money: 1, supply: 1 },
      states: { contested: 1 },
    })
  })

  it('say of a state that is switched off how much would come back', () => {
    const store = filled()
    store.filter({ statesOff: ['contested'] })
    expect(counts(store)).toEqual({
      types: { company: 1, cloud: 1, person: 1 },
      families: { supply: 1, governance: 1 },
      states: { contested: 1 },
    })
  })

  it('count what stands together in a group', () => {
    const store = filled()
    store.group({ id: 'group:x', name: 'x', entityIds: ['company:b', 'cloud:c'] })
    expect(counts(store).types).toEqual({ company: 2, cloud: 1, person: 1 })
  })
})
