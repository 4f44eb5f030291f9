import { describe, expect, it } from 'vitest'
import { inspect } from '../../server/guard/inspect.ts'
import { legitimate } from './legitimate.ts'

describe('the legitimate corpus', () => {
  it('has at least 80 cases', () => {
    expect(legitimate.length).toBeGreaterThanOrEqual(80)
  })

  it.each(legitimate)('$name', ({ cypher, params = {} }) => {
    const found = inspect(cypher, params)
    expect(found.accepted || found.refusal).toBe(true)
  })
})
