import { describe, expect, it } from 'vitest'
import { exampleSubgraph } from './example.ts'
import { type CompactRelationship, wholeEntity, wholeRelationship } from './query-compact.ts'

/** What a stream sends of it. */
const compact = <Whole extends { id: string }>(whole: Whole, said: string[]): Whole =>
  Object.fromEntries(
    Object.entries(whole).filter(
      ([name, value]) => !said.includes(name) && value && !(Array.isArray(value) && value.length === 0),
    ),
  ) as Whole

describe('entities and relationships of a stream', () => {
  it('are whole again', () => {
    for (const entity of exampleSubgraph.entities)
      expect(wholeEntity(compact(entity, ['type']))).toEqual(entity)
    for (const relationship of exampleSubgraph.relationships)
      expect(wholeRelationship(compact(relationship, ['type', 'from', 'to', 'about']))).toEqual(relationship)
  })

  it('have as many origins as sources unless they say otherwise', () => {
    const given = { id: 'company:a~INVESTED_IN~company:b', sourceCount: 3 } as CompactRelationship
    expect(wholeRelationship(given).originCount).toBe(3)
    expect(wholeRelationship({ ...given, originCount: 0 }).originCount).toBe(0)
    expect(wholeRelationship({ id: given.id }).originCount).toBe(0)
  })
})
