import { beforeEach, describe, expect, it } from 'vitest'
import { history, keepSaved, remember, rememberWrite, saved } from './store.ts'

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

describe('saved queries', () => {
  const one = {
    id: 'a',
    name: 'Mine',
    description: '',
    folder: '',
    cypher: 'RETURN 1',
    params: {},
    savedAt: '',
  }
  beforeEach(() => saved.update(() => []))

  it('are renamed and moved in place, and stand once under a name in a folder', () => {
    keepSaved(one)
    keepSaved({ ...one, id: 'b', name: 'Other' })
    keepSaved({ ...one, name: 'Mine again', folder: 'Money' })
    expect(saved.read().map(({ id, name, folder }) => [id, name, folder])).toEqual([
      ['a', 'Mine again', 'Money'],
      ['b', 'Other', ''],
    ])
    keepSaved({ ...one, id: 'c', name: 'Other', cypher: 'RETURN 2' })
    expect(saved.read().map(({ id }) => id)).toEqual(['c', 'a'])
  })
})
