import { ViewState } from '../../../contract/view-state.ts'
import { entityTypeNames } from '../../../model/entity-types.ts'
import type { RelationshipType } from '../../../model/relationship-types.ts'
import { drawnEntity, drawnRelationship } from '../../support/subgraph.ts'

const types: RelationshipType[] = ['INVESTED_IN', 'SUPPLIES', 'SITS_ON_BOARD_OF', 'ACTED_IN', 'PART_OF']

/** A view of many entities and one and a half times as many relationships, the same each time. */
export function generatedView(count: number) {
  let seed = 1
  const random = () => {
    seed = (seed * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return seed / 4_294_967_296
  }
  const entities = Array.from({ length: count }, (_, i) => {
    const type = entityTypeNames[Math.floor(random() * entityTypeNames.length)]
    return drawnEntity(`${type}:e${i}`, { name: `Entity ${i}`, neighbors: Math.floor(random() * 20) })
  })
  const positions = Object.fromEntries(
    entities.map(({ id }): [string, [number, number]] => {
      const angle = random() * 2 * Math.PI
      const radius = Math.sqrt(random() * count) * 70
      return [id, [Math.round(radius * Math.cos(angle)), Math.round(radius * Math.sin(angle))]]
    }),
  )
  const one = (skew = 1) => entities[Math.floor(random() ** skew * count)]?.id ?? ''
  const relationships = Array.from({ length: Math.round(count * 1.5) }, (_, i) =>
    drawnRelationship(one(), types[i % types.length] ?? 'SUPPLIES', one(2), { about: `deal:d${i}` }),
  )
  const view = ViewState.parse({ entityIds: entities.map(({ id }) => id), positions, title: 'Generated' })
  return {
    subgraph: { entities, relationships },
    story: {
      id: 'first-screen',
      title: 'Generated',
      summary: '',
      steps: [{ title: 'Generated', text: '', view }],
    },
  }
}
