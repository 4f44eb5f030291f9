import { describe, expect, it } from 'vitest'
import { inspect } from '../../server/guard/inspect.ts'
import { hostile } from './hostile.ts'

describe('the hostile corpus', () => {
  it('has at least 200 cases, each with a name of its own', () => {
    expect(hostile.length).toBeGreaterThanOrEqual(200)
    const names = hostile.map(({ name, ends }) => `${name} (${ends})`)
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([])
  })

  const typed = (params: object | undefined) => JSON.stringify(params ?? {}).includes('$date')
  const refused = hostile.filter(
    ({ ends, params }) => ends !== 'bounded' && ends !== 'rejected' && !typed(params),
  )
  it.each(refused)('$ends: $name', ({ cypher, params = {}, ends }) => {
    const found = inspect(cypher, params)
    expect(found.accepted ? 'accepted' : found.refusal.rule).toBe(ends)
  })

  const passed = hostile.filter(({ ends }) => ends === 'bounded' || ends === 'rejected')
  it.each(passed)('left to the database: $name', ({ cypher, params = {} }) => {
    const found = inspect(cypher, params)
    expect(found.accepted || found.refusal).toBe(true)
  })
})
