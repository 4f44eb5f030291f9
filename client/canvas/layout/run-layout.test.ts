import { describe, expect, it } from 'vitest'
import { drawnEntity } from '../../../test/support/subgraph.ts'
import { derive } from '../drawing.ts'
import { emptyState } from '../state.ts'
import { adding, pinning } from '../transitions.ts'
import { layOut } from './lay-out.ts'
import { type LayoutName, layoutNames } from './layout.ts'
import { intoPlace, layoutInput } from './run-layout.ts'

const names = Object.keys(layoutNames) as LayoutName[]

describe('a layout of a part', () => {
  const entities = Array.from({ length: 30 }, (_, i) => drawnEntity(`company:e${i}`))
  const positions = Object.fromEntries(
    entities.map(({ id }, i) => [id, { x: (i % 6) * 120, y: Math.floor(i / 6) * 120 }]),
  )
  const state = adding({ entities, relationships: [] }, { positions })(emptyState)
  const chosen = new Set(['company:e1', 'company:e8', 'company:e9', 'company:e20'])

  it.each(names)('lies on nothing that stays: %s', name => {
    const drawing = derive(state)
    const input = layoutInput(drawing, chosen)
    const result = intoPlace(name, layOut(name, input), input, drawing)
    expect(new Set(Object.keys(result))).toEqual(chosen)
    for (const { x, y } of Object.values(result)) {
      const others = [...drawing.nodes.values()].filter(({ id }) => !chosen.has(id))
      const nearest = Math.min(...others.map(({ position }) => Math.hypot(position.x - x, position.y - y)))
      expect(nearest).toBeGreaterThan(80)
    }
  })

  it('leaves what is pinned where the organic layout is drawn around it', () => {
    const drawing = derive(pinning(['company:e20'], true)(state))
    const input = layoutInput(drawing, chosen)
    const result = intoPlace('organic', layOut('organic', input), input, drawing)
    expect(result['company:e20']).toEqual(positions['company:e20'])
  })
})
