import { expect, test } from 'vitest'
import { forPortrait } from './portrait.ts'

const wide = { a: [0, 0], b: [400, 200], c: [200, 50] } satisfies Record<string, [number, number]>

test('a picture made for a wide window is made high for a high one', () => {
  const high = forPortrait(wide, 400, 800)
  expect(high.b?.[0]).toBeCloseTo(400 / 2)
  expect(high.b?.[1]).toBeCloseTo(400)
})

test('nothing is moved where the window is wide, or the picture is high already', () => {
  expect(forPortrait(wide, 900, 600)).toBe(wide)
  const high = { a: [0, 0], b: [100, 400], c: [50, 90] } satisfies Record<string, [number, number]>
  expect(forPortrait(high, 400, 500)).toBe(high)
})
