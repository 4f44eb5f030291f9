import { beforeAll, describe, expect, it } from 'vitest'
import type { Clocks } from '../../../contract/clocks.ts'
import { sourceLookup } from '../../../model/clocks.ts'
import { findConflicts } from '../../../model/conflicts.ts'
import { readSeed } from '../../../seed/read.ts'
import { testDatabase } from '../../../test/support/database.ts'
import { loadWorld } from '../../../test/support/world.ts'
import { readContestedAmounts } from './contested-amounts.ts'
import { findPattern } from './pattern.ts'

const database = testDatabase()
const dataset = readSeed()
beforeAll(() => loadWorld(database, dataset))

const lookup = sourceLookup(dataset.sources)

/** The same by comparing all claims of the dataset. */
const expected = (clocks: Clocks, only: string | null = null) =>
  findConflicts(dataset.claims, lookup, clocks)
    .filter(({ spread }) => (spread ?? 1) > 1)
    .filter(({ subject, object, about }) => !only || [subject, object, about].includes(only))

describe('amounts about which sources differ', () => {
  it.each<Clocks>([
    {},
    { knownBy: '2025-06-30' },
    { knownBy: '2025-06-30', certainty: 'strict' },
    { rule: 'lowest' },
  ])('are those that comparing every claim finds: %j', async clocks => {
    const best = await readContestedAmounts(database, { limit: 1_000, only: null }, clocks)
    const values = (conflict: ReturnType<typeof findConflicts>[number]) =>
      conflict.sides.map(side => side.value).join(', ')
    const all = expected(clocks)
    expect(all.length).toBeGreaterThan(1)
    expect(
      best
        .hits()
        .map(hit => `${hit.id}: ${hit.lead(id => id)}`)
        .sort(),
    ).toEqual(
      all
        .map(
          one =>
            `${one.id}: Sources give ${values(one)}: the highest is ${(one.spread as number).toFixed(1)} times the lowest.`,
        )
        .sort(),
    )
  })

  it('can be asked of one entity, and are counted beyond what is shown', async () => {
    const only = expected({})[0]?.subject as string
    const best = await readContestedAmounts(database, { limit: 1, only: [only] }, {})
    const all = expected({}, only)
    expect(all.length).toBeLessThan(expected({}).length)
    expect([best.total(), best.hits().length]).toEqual([all.length, 1])
  })

  it('are told value by value, each with the sources that give it', async () => {
    const { hits, evidence } = await findPattern(database, { name: 'unusual-claims', limit: 20 })
    const known = new Set(evidence.claims.map(claim => claim.id))
    const contested = hits.filter(hit => hit.figures[0]?.name === 'Spread')
    expect(contested.length).toBeGreaterThan(5)
    for (const hit of contested) {
      const told = hit.sentences.slice(1, 1 + Number(hit.figures[1]?.value))
      expect(told.every(({ sourceIds }) => sourceIds.length > 0)).toBe(true)
      expect(told.flatMap(({ claimIds }) => claimIds).filter(id => !known.has(id))).toEqual([])
    }
  })
})
