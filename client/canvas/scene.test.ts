import { describe, expect, it } from 'vitest'
import { drawnEntity } from '../../test/support/subgraph.ts'
import { derive } from './drawing.ts'
import { noEmphasis, Scene } from './scene.ts'
import { emptyState } from './state.ts'
import { adding } from './transitions.ts'

describe('names that are shown whatever is in the way', () => {
  const entities = Array.from({ length: 20 }, (_, i) => drawnEntity(`company:e${i}`))
  const drawing = derive(adding({ entities, relationships: [] })(emptyState))
  const askedFor = (count: number) => {
    const highlighted = new Set(entities.slice(0, count).map(({ id }) => id))
    const scene = new Scene(drawing, 'light', { ...noEmphasis, highlighted })
    return [...drawing.nodes.values()].filter(node => scene.isAskedFor(node)).length
  }

  it('are those of what was found, where that is little', () => {
    expect(askedFor(3)).toBe(3)
    expect(askedFor(20)).toBe(0)
  })
})
