import { expect, it } from 'vitest'
import { isNewer } from './dataset.ts'

it.each([
  ['2026.11.2', '2026.11.1', true],
  ['2026.11.10', '2026.11.9', true],
  ['2027.1', '2026.11.1', true],
  ['2026.11.1', '2026.11.1', false],
  ['2026.11.1+beef', '2026.11.1+cafe', false],
  ['2026.11', '2026.11.1', false],
  ['2026.10.9', '2026.11.1', false],
])('version %s comes after %s: %s', (one, other, expected) => {
  expect(isNewer(one, other)).toBe(expected)
})
