import { describe, expect, it } from 'vitest'
import { drawnEntity } from '../../test/support/subgraph.ts'
import { derive } from './drawing.ts'
import { moveTogether } from './move-together.ts'
import { emptyState } from './state.ts'
import { adding } from './transitions.ts'

describe('a drag', () => {
  const [a, b, c] = ['company:a', 'company:b', 'company:c']
  const drawing = derive(
    adding(
      { entities: [a, b, c].map(id => drawnEntity(id)), relationships: [] },
      { positions: { [a]: { x: 0, y: 0 }, [b]: { x: 100, y: 0 }, [c]: { x: 200, y: 0 } } },
    )(emptyState),
  )

  it('of one of several selected takes along those that are not drawn close', () => {
    expect(moveTogether({ [a]: { x: 5, y: 7 } }, drawing, new Set([a, b]))).toEqual({
      [a]: { x: 5, y: 7 },
      [b]: { x: 105, y: 7 },
    })
  })

  it('of one that is not selected takes nothing along', () => {
    expect(moveTogether({ [c]: { x: 5, y: 7 } }, drawing, new Set([a, b]))).toEqual({ [c]: { x: 5, y: 7 } })
  })
})
