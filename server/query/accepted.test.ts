import { describe, expect, it } from 'vitest'
import { createAccepted } from './accepted.ts'
import type { Planned } from './job.ts'

const planned = { queryType: 'r', plan: {}, notifications: [] } as unknown as Planned
const text = 'RETURN $value'

describe('accepted plans', () => {
  it('are found again for the same text with other values of the same kinds', () => {
    const accepted = createAccepted()
    accepted.add(text, { value: 1 }, planned)
    expect(accepted.get(text, { value: 2 })).toBe(planned)
    accepted.add(text, { value: [1, 'a'] }, planned)
    expect(accepted.get(text, { value: ['b', 2, 3] })).toBe(planned)
  })

  it.each([
    ['another text', 'RETURN  $value', { value: 1 }],
    ['another name', text, { other: 1 }],
    ['a float', text, { value: 1.5 }],
    ['a text', text, { value: '1' }],
    ['nothing', text, { value: null }],
    ['a list', text, { value: [1] }],
    ['a map', text, { value: { of: 1 } }],
    ['a day', text, { value: { $date: '2024-01-01' } }],
  ])('are not taken for %s', (_, cypher, params) => {
    const accepted = createAccepted()
    accepted.add(text, { value: 1 }, planned)
    expect(accepted.get(cypher, params)).toBeNull()
  })

  it('tell days from durations, and lists by what is in them', () => {
    const accepted = createAccepted()
    accepted.add(text, { value: { $date: '2024-01-01' } }, planned)
    expect(accepted.get(text, { value: { $duration: 'P1D' } })).toBeNull()
    accepted.add(text, { value: ['a'] }, planned)
    expect(accepted.get(text, { value: [1] })).toBeNull()
  })
})
