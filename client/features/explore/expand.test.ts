import { describe, expect, it } from 'vitest'
import { drawnEntity, drawnRelationship } from '../../../test/support/subgraph.ts'
import { createCanvasStore } from '../../canvas/store.ts'
import { drawnNeighbors } from './expand.ts'

const [lab, cloud, investor] = ['company:lab', 'cloud:one', 'company:investor']

describe('neighbors that are drawn already', () => {
  const store = createCanvasStore()
  store.add(
    {
      entities: [lab, cloud, investor, 'company:alone'].map(id => drawnEntity(id)),
      relationships: [
        drawnRelationship(lab, 'CUSTOMER_OF', cloud),
        drawnRelationship(investor, 'INVESTED_IN', lab),
        drawnRelationship(investor, 'HOLDS_STAKE_IN', lab),
      ],
    },
    { name: 'draw' },
  )
  const drawn = (choice: Parameters<typeof drawnNeighbors>[2]) => drawnNeighbors(store.get(), lab, choice)

  it('are those with a line to it, each once; what merely stands on the canvas is still asked for', () => {
    expect(drawn({})).toEqual([cloud, investor])
  })

  it('count only through lines of the chosen kind', () => {
    expect(drawn({ types: ['INVESTED_IN'] })).toEqual([investor])
    expect(drawn({ direction: 'out' })).toEqual([cloud])
    expect(drawn({ entityTypes: ['cloud'] })).toEqual([cloud])
    expect(drawn({ types: ['SUPPLIES'] })).toEqual([])
  })
})
