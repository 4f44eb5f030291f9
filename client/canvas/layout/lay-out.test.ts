import { describe, expect, it } from 'vitest'
import { boundsOf } from '../fitting.ts'
import type { Position } from '../state.ts'
import { layOut } from './lay-out.ts'
import { type LayoutInput, type LayoutName, layoutNames } from './layout.ts'
import { uncross } from './uncross.ts'

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

interface Line {
  from: number
  to: number
  a: Position
  b: Position
}

function countCrossings(lines: readonly Line[]): number {
  const turn = (p: Position, q: Position, r: Position) =>
    Math.sign((q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x))
  const cross = (one: Line, two: Line) =>
    new Set([one.from, one.to, two.from, two.to]).size === 4 &&
    turn(one.a, one.b, two.a) !== turn(one.a, one.b, two.b) &&
    turn(two.a, two.b, one.a) !== turn(two.a, two.b, one.b)
  return lines.reduce((sum, one, i) => sum + lines.slice(i + 1).filter(two => cross(one, two)).length, 0)
}

/** How often lines cross that share no end. */
function crossingsOf(next: readonly (readonly number[])[], places: Float64Array): number {
  const at = (i: number) => ({ x: places[2 * i] as number, y: places[2 * i + 1] as number })
  const lines = next.flatMap((others, i) => others.filter(j => i < j).map(j => [i, j] as const))
  return countCrossings(lines.map(([from, to]) => ({ from, to, a: at(from), b: at(to) })))
}

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

  it('organic takes lines apart that need not cross', () => {
    // A ladder: two chains with rungs, drawn crossed.
    const rung = [0, 1, 2, 3, 4, 5, 6, 7]
    const next = [...rung, ...rung].map((at, i) => {
      const side = i < 8 ? 0 : 8
      return [at - 1, at + 1]
        .filter(other => other in rung)
        .map(other => other + side)
        .concat((i + 8) % 16)
    })
    const crossed = rung.flatMap(at => [at, at % 2]).concat(rung.flatMap(at => [at, 1 - (at % 2)]))
    const places = Float64Array.from(crossed)
    uncross(places, next, new Uint8Array(16).fill(1))
    expect([...places]).toEqual(crossed)
    const before = crossingsOf(next, places)
    uncross(places, next, new Uint8Array(16))
    expect(crossingsOf(next, places)).toBeLessThan(before / 2)
  })

  it('layers put what flows in above', () => {
    const result = layOut('layered', input(30))
    expect(result['company:n0']?.y).toBeLessThan(result['company:n1']?.y ?? 0)
    expect(result['company:n1']?.y).toBeLessThan(result['company:n4']?.y ?? 0)
  })
})
