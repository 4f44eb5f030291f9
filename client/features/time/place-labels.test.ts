import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeLabels } from './place-labels.ts'

test('labels never lie on one another, on a stem, or beyond an edge; the weightiest has one', () => {
  const item = fc.record({
    x: fc.integer({ min: 0, max: 400 }),
    width: fc.integer({ min: 20, max: 150 }),
    weight: fc.integer({ min: 1, max: 9 }),
  })
  fc.assert(
    fc.property(fc.array(item, { minLength: 1, maxLength: 12 }), items => {
      const placed = [...placeLabels(items, { lanes: 2, width: 400 })]
      const boxes = placed.map(([{ x, width }, { lane, side }]) => ({
        x,
        lane,
        from: side === 'right' ? x : x - width,
        to: side === 'right' ? x + width : x,
      }))
      for (const [i, a] of boxes.entries()) {
        expect(a.from).toBeGreaterThanOrEqual(0)
        expect(a.to).toBeLessThanOrEqual(400)
        for (const b of boxes.slice(i + 1)) {
          if (a.lane === b.lane) expect(a.to < b.from || b.to < a.from).toBe(true)
          const [upper, lower] = a.lane < b.lane ? [a, b] : [b, a]
          if (upper.lane !== lower.lane) expect(upper.x < lower.from || upper.x > lower.to).toBe(true)
        }
      }
    }),
  )
})

test('a label that has no room to the right stands to the left of its mark', () => {
  const item = { x: 380, width: 60, weight: 1 }
  expect(placeLabels([item], { lanes: 1, width: 400 }).get(item)).toEqual({ lane: 0, side: 'left' })
})

test('what is kept free stays free', () => {
  const item = { x: 300, width: 60, weight: 1 }
  const taken = [{ lane: 0, from: 290, to: 400 }]
  expect(placeLabels([item], { lanes: 1, width: 400, taken }).size).toBe(0)
})
