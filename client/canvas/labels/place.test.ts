import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { curveBetween } from '../curve.ts'
import { boxAround, overlap } from './boxes.ts'
import { type LabelNode, labelBox, placeLabels, type Side } from './place.ts'

const node = (id: string, x: number, y: number, priority = 0): LabelNode => ({
  id,
  x,
  y,
  width: 46,
  height: 46,
  labelWidth: 110,
  labelHeight: 32,
  priority,
})

describe('placing labels', () => {
  it('puts a label below when nothing is in the way', () => {
    expect(placeLabels([node('a', 0, 0)], []).nodes.get('a')?.side).toBe('below')
  })

  it('moves a label aside when a line leaves downward', () => {
    const down = {
      id: 'e',
      curve: curveBetween({ x: 0, y: 0 }, { x: 0, y: 300 }, 0),
      width: 0,
      height: 0,
      priority: 0,
    }
    expect(placeLabels([node('a', 0, 0), node('b', 0, 300)], [down]).nodes.get('a')?.side).not.toBe('below')
  })

  it('leaves the mark of a line where there is no room for its words', () => {
    const between = {
      id: 'e',
      curve: curveBetween({ x: 0, y: 0 }, { x: 120, y: 0 }, 0),
      width: 110,
      shortWidth: 26,
      height: 20,
      priority: 1,
    }
    const { edges } = placeLabels([node('a', 0, 0), node('b', 120, 0)], [between])
    expect(edges.get('e')?.short).toBe(true)
  })

  it('keeps the label of the more important where there is room for one alone', () => {
    const crowd = [
      node('a', 0, 0, 1),
      node('b', 50, 0, 2),
      node('c', 0, 50),
      node('d', 50, 50),
      node('e', 25, 25),
    ]
    expect(placeLabels(crowd, []).nodes.has('b')).toBe(true)
  })

  it('names what was asked for where nothing else has room', () => {
    const crowd = [0, 1, 2, 3, 4].flatMap(x => [0, 1, 2, 3, 4].map(y => node(`${x} ${y}`, 40 * x, 40 * y)))
    const asked = crowd.map(one => (one.id === '2 2' ? { ...one, must: true } : one))
    expect(placeLabels(crowd, []).nodes.has('2 2')).toBe(false)
    expect(placeLabels(asked, []).nodes.has('2 2')).toBe(true)
  })

  it('puts a label where it will be painted, whatever the zoom', () => {
    const [zoom, scale] = [0.15, 0.92 / 0.15]
    const inModel = { ...node('a', 300, 200), labelWidth: 60 * scale, labelHeight: 14 * scale }
    const onScreen = {
      ...inModel,
      x: 300 * zoom,
      y: 200 * zoom,
      width: 46 * zoom,
      height: 46 * zoom,
      labelWidth: 60 * scale * zoom,
      labelHeight: 14 * scale * zoom,
    }
    for (const side of ['below', 'right', 'left', 'above', 'right-low', 'left-high'] satisfies Side[]) {
      const { left, top } = labelBox(inModel, side, scale)
      const painted = labelBox(onScreen, side, scale * zoom)
      expect(painted.left).toBeCloseTo(left * zoom)
      expect(painted.top).toBeCloseTo(top * zoom)
    }
  })

  it('never lets a label lie on another label or on a node', () => {
    const spot = fc.record({ x: fc.integer({ min: 0, max: 900 }), y: fc.integer({ min: 0, max: 600 }) })
    fc.assert(
      fc.property(fc.array(spot, { maxLength: 60 }), spots => {
        const nodes = spots.map(({ x, y }, i) => node(`n${i}`, x, y))
        const placed = [...placeLabels(nodes, []).nodes]
        for (const [i, [id, { box }]] of placed.entries()) {
          expect(placed.slice(i + 1).some(([, other]) => overlap(other.box, box))).toBe(false)
          const others = nodes.filter(other => other.id !== id)
          expect(others.some(other => overlap(boxAround(other.x, other.y, 46, 46), box))).toBe(false)
        }
      }),
      { numRuns: 60 },
    )
  })
})
