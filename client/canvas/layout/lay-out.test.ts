import { describe, expect, it } from 'vitest'
import { boundsOf } from '../fitting.ts'
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

  it('organic draws more steps as more distance', () => {
    const chain = {
      nodes: input(12).nodes.map(node => ({ ...node, pinned: false })),
      edges: [] as { from: string; to: string; flows: boolean }[],
    }
    for (let i = 1; i < 12; i++)
      chain.edges.push({ from: `company:n${i - 1}`, to: `company:n${i}`, flows: true })
    const places = layOut('organic', chain)
    const first = places['company:n0'] ?? { x: 0, y: 0 }
    const away = Array.from({ length: 12 }, (_, i) => {
      const { x, y } = places[`company:n${i}`] ?? first
      return Math.hypot(x - first.x, y - first.y)
    })
    expect(away).toEqual([...away].sort((a, b) => a - b))
  })

  it('organic puts what does not hang together side by side', () => {
    const pair = (name: string) => ({
      nodes: ['a', 'b', 'c'].map(at => ({
        ...(input(1).nodes[0] as LayoutInput['nodes'][number]),
        id: `company:${name}${at}`,
        pinned: false,
      })),
      edges: [
        ['a', 'b'],
        ['b', 'c'],
      ].map(([from, to]) => ({ from: `company:${name}${from}`, to: `company:${name}${to}`, flows: true })),
    })
    const [one, two] = [pair('one'), pair('two')]
    const places = layOut('organic', {
      nodes: [...one.nodes, ...two.nodes],
      edges: [...one.edges, ...two.edges],
    })
    const box = ({ nodes }: typeof one) => boundsOf(nodes.map(({ id }) => places[id] ?? { x: 0, y: 0 }))
    const [a, b] = [box(one), box(two)]
    if (!a || !b) throw new Error('nothing was placed')
    expect(a.right < b.left || b.right < a.left || a.bottom < b.top || b.bottom < a.top).toBe(true)
  })

  it('layers put what flows in above', () => {
    const result = layOut('layered', input(30))
    expect(result['company:n0']?.y).toBeLessThan(result['company:n1']?.y ?? 0)
    expect(result['company:n1']?.y).toBeLessThan(result['company:n4']?.y ?? 0)
  })
})
