import type { Request } from 'express'
import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { changes } from '../../contract/changes.ts'
import type { Endpoint } from '../../contract/endpoint.ts'
import { timeline } from '../../contract/timeline.ts'
import { trace } from '../../contract/trace.ts'
import { AppError } from './app-error.ts'
import { readInput } from './input.ts'

function refused<R extends z.ZodType>(endpoint: Endpoint<R, z.ZodType>, query: object, body: object = {}) {
  try {
    readInput(endpoint, { query, body, params: {} } as unknown as Request)
  } catch (error) {
    if (error instanceof AppError) return error.message
    throw error
  }
  return 'nothing is wrong'
}

const from = '2024-01-01'

describe('a parameter that is wrong', () => {
  it.each([
    [{ from, to: 'abc' }, 'The parameter to is wrong: write a day as 2024-03-27, without a time or zone.'],
    [
      { from, to: '2024-02-30' },
      'The parameter to is wrong: this day does not exist or lies outside 1900–2100.',
    ],
    [{ from, to: from }, 'The parameter to is wrong: the two days are the same: choose two different ones.'],
    [{ from }, 'The parameter to is wrong: it is missing.'],
    [
      { from, to: '2025-01-01', clock: 'tower' },
      'The parameter clock is wrong: choose one of known, true, both.',
    ],
    [{ from, to: '2025-01-01', limit: '0' }, 'The parameter limit is wrong: at least 1.'],
    [
      { from, to: '2025-01-01', until: '2025-01-01' },
      'The parameter until is wrong: unknown; known are from, to, clock, entity, between, limit, trueOn, knownBy, certainty, rule.',
    ],
    [
      { from: '2024', to: '2025' },
      'These parameters are wrong: from, to. from: write a day as 2024-03-27, without a time or zone. to: write a day as 2024-03-27, without a time or zone.',
    ],
    [
      { a: '', b: '', c: '', d: '', e: '', f: '', from, to: '2025-01-01' },
      'These parameters are wrong: a, b, c, d, e and 1 more.',
    ],
  ])('of %o says what is expected', (query, sentence) => {
    expect(refused(changes, query)).toBe(sentence)
  })

  it('that may have one of several forms says the one that is spelt out', () => {
    expect(refused(trace, { from: 'nobody', to: 'company:amazon' })).toBe(
      'The parameter from.0 is wrong: write an id like company:amazon, or any:regulator for a whole type.',
    )
  })

  it('of a body says what kind of value is expected', () => {
    expect(refused(timeline, {}, { entityIds: 5 })).toBe('The parameter entityIds is wrong: write a list.')
  })
})
