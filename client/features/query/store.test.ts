import { beforeEach, describe, expect, it } from 'vitest'
import { history, remember, rememberWrite } from './store.ts'

const write = { cypher: "MATCH (c:Company) SET c.country = 'NZ'", params: {} }

beforeEach(() => history.update(() => []))

describe('the history', () => {
  it('calls a confirmed write written, no longer refused', () => {
    remember({ id: 'a', ...write, ranAt: '2024-01-01T00:00:00Z', outcome: 'refused', ok: false })
    rememberWrite(write, { propertiesSet: 12 })
    expect(history.read().map(({ cypher, outcome, ok }) => ({ cypher, outcome, ok }))).toEqual([
      { cypher: write.cypher, outcome: 'written: 12 properties set', ok: true },
    ])
  })
})
