import { describe, expect, it } from 'vitest'
import { layOut } from './lay-out.ts'
import { type LayoutInput, type LayoutName, layoutNames } from './layout.ts'

const input = (count: number): LayoutInput => ({
  nodes: Array.from({ length: count }, (_, i) => ({
    id: `company:n${i}`,
    type: 'company' as const,
    name: `n${i}`,
    x: i,
    y: i,
    day: i % 3 ? 19_000 + i * 10 : null,
    pinned: i === 3,
  })),
  edges: Array.from({ length: count - 1 }, (_, i) => ({
    from: `company:n${Math.floor(i / 3)}`,
    to: `company:n${i + 1}`,
    flows: true,
  })),
})

describe('layouts', () => {
  for (const name of Object.keys(layoutNames) as LayoutName[]) {
    it(`${name}: gives every node a place of its own, the same each time`, () => {
      const result = layOut(name, input(60))
      expect(Object.keys(result).length).toBe(60)
      const spots = Object.values(result).map(({ x, y }) => `${x},${y}`)
      expect(new Set(spots).size).toBe(60)
      expect(Object.values(result).every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true)
      expect(layOut(name, input(60))).toEqual(result)
    })

    it(`${name}: takes nothing and one`, () => {
      expect(layOut(name, { nodes: [], edges: [] })).toEqual({})
      expect(Object.keys(layOut(name, input(1)))).toEqual(['company:n0'])
    })
  }

  it('organic keeps pinned nodes where they are', () => {
    expect(layOut('organic', input(60))['company:n3']).toEqual({ x: 3, y: 3 })
  })

  it('layers put what flows in above', () => {
    const result = layOut('layered', input(30))
    expect(result['company:n0']?.y).toBeLessThan(result['company:n1']?.y ?? 0)
    expect(result['company:n1']?.y).toBeLessThan(result['company:n4']?.y ?? 0)
  })
})
