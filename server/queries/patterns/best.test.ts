import fc from 'fast-check'
import { expect, it } from 'vitest'
import { bestOf } from './best.ts'
import { byWeight, type RawHit } from './hit.ts'

const hitOf = (id: string, weight: number, entityIds: string[]): RawHit => ({
  id,
  weight,
  title: () => id,
  lead: () => id,
  figures: [],
  unknown: null,
  entityIds,
  relationshipIds: [],
})

const hits = fc
  .array(fc.record({ weight: fc.nat(9), near: fc.subarray(['company:a', 'company:b']) }), { maxLength: 400 })
  .map(rows => rows.map(({ weight, near }, i) => hitOf(String(i).padStart(3, '0'), weight, near)))

it('the best are what sorting all of them begins with, and all are counted', () => {
  fc.assert(
    fc.property(
      hits,
      fc.integer({ min: 1, max: 30 }),
      fc.constantFrom(null, ['company:a']),
      (all, limit, touching) => {
        const best = bestOf(limit, touching)
        for (const hit of all) best.add(hit.weight, () => hit)
        const expected = all.filter(hit => !touching || touching.some(id => hit.entityIds.includes(id)))
        expect(best.total()).toBe(expected.length)
        expect(best.hits()).toEqual(expected.sort(byWeight).slice(0, limit))
      },
    ),
  )
})

it('hits that cannot be among the best are never made', () => {
  const best = bestOf(1, null)
  let made = 0
  for (let weight = 1_000; weight > 0; weight--)
    best.add(weight, () => {
      made++
      return hitOf(String(weight), weight, [])
    })
  expect([best.total(), best.hits().map(hit => hit.weight)]).toEqual([1_000, [1_000]])
  expect(made).toBeLessThan(200)
})
