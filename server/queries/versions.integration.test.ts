import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Clocks } from '../../contract/clocks.ts'
import { day } from '../../test/support/arbitrary.ts'
import { testDatabase } from '../../test/support/database.ts'
import { loadWorld } from '../../test/support/world.ts'
import { claim, dollars } from '../../test/world/build.ts'
import { world } from '../../test/world/world.ts'
import type { Database, Runner } from '../database/database.ts'
import { getEntity } from './entity.ts'
import { findNeighbors } from './neighbors.ts'
import { searchEntities } from './search.ts'
import { getSubgraph } from './subgraph.ts'

const database = testDatabase()

/** Everything that a graph shows and how its companies and deals read, at these clocks. */
async function everything(clocks: Clocks) {
  const entityIds = world.entities.map(({ id }) => id)
  const { subgraph } = await getSubgraph(database, { entityIds, between: true, ...clocks })
  const pages = []
  for (const id of ['company:larkspur', 'deal:meridian-larkspur-2023'])
    pages.push((await getEntity(database, { id, ...clocks })).entity)
  const { subgraph: near } = await findNeighbors(database, { id: 'company:larkspur', ...clocks })
  const { hits } = await searchEntities(database, { q: 'larkspur', ...clocks })
  return { subgraph, pages, near, hits }
}

/** The same database, telling how many statements were run in a transaction of several, and how many alone. */
function counting(counts: { alone: number; together: number }): Database {
  const counted = (runner: Runner, kind: keyof typeof counts): Runner => ({
    run(cypher, params) {
      counts[kind]++
      return runner.run(cypher, params)
    },
  })
  const readInOne: Database['readInOne'] = (work, options) =>
    database.readInOne(tx => work(counted(tx, 'together') as typeof tx), options)
  return { ...database, alone: counted(database.alone, 'alone'), readInOne }
}

describe('what is stored of other days', () => {
  const rivals = [30e9, 20e9].map((sum, i) =>
    claim('company:larkspur', 'valuation', null, [i ? 'ledger-2025' : 'courier-2024-07-10'], {
      ...dollars(sum, 'valuation'),
      aspect: 'post_money',
      eventOn: '2024-03',
      retractedOn: i ? null : '2024-09-01',
      retractedWhy: i ? null : 'Taken back by its author.',
    }),
  )
  beforeAll(() => loadWorld(database, { ...world, claims: [...world.claims, ...rivals] }))

  const both = { trueOn: '2024-08-01', knownBy: '2024-08-01' }

  it('is read with the thing itself: a page or a neighborhood at both clocks takes one statement', async () => {
    for (const ask of [getEntity, findNeighbors]) {
      const counts = { alone: 0, together: 0 }
      await ask(counting(counts), { id: 'company:larkspur', ...both })
      expect(counts).toEqual({ alone: 1, together: 0 })
    }
  })

  it('is what a search shows: a company is marked as contested only while sources differed', async () => {
    const contested = async (knownBy: string) => {
      const { hits } = await searchEntities(database, { q: 'larkspur', types: ['company'], knownBy })
      return hits[0]?.entity.contested
    }
    expect([await contested('2024-08-01'), await contested('2024-10-01')]).toEqual([true, false])
  })

  it('is not enough for another rule or a strict reading: one statement more reads the claims', async () => {
    for (const more of [{ rule: 'latest' as const }, { certainty: 'strict' as const }]) {
      const counts = { alone: 0, together: 0 }
      await findNeighbors(counting(counts), { id: 'company:larkspur', ...both, ...more })
      expect(counts).toEqual({ alone: 0, together: 2 })
    }
  })

  it('is what the claims say when they are read anew, where nothing is stored', async () => {
    const optional = fc.option(day, { nil: undefined })
    const days = fc.sample(fc.tuple(optional, optional), { numRuns: 15, seed: 11 })
    const settings = [
      ...days,
      ['2024-08-01', '2024-08-01'],
      [undefined, '2024-08-31'],
      [undefined, '2024-09-01'],
    ]
      .filter(([trueOn, knownBy]) => trueOn || knownBy)
      .map(([trueOn, knownBy]) => ({ ...(trueOn ? { trueOn } : {}), ...(knownBy ? { knownBy } : {}) }))
    const stored = []
    for (const clocks of settings) stored.push({ clocks, seen: await everything(clocks) })
    // The names of ends that are not drawn stand in a stored sentence only.
    const there = (seen: Awaited<ReturnType<typeof everything>>) => {
      const ids = new Set(seen.subgraph.entities.map(({ id }) => id))
      const { entities, relationships } = seen.subgraph
      const drawn = relationships.filter(({ from, to }) => ids.has(from) && ids.has(to))
      return { ...seen, subgraph: { entities, relationships: drawn } }
    }
    expect(new Set(stored.map(({ seen }) => JSON.stringify(seen.subgraph))).size).toBeGreaterThan(5)
    await database.write(
      'MATCH (n:Entity) REMOVE n.versions WITH n MATCH (n)-[r]->(:Entity) REMOVE r.versions',
      {},
      () => null,
    )
    for (const { clocks, seen } of stored)
      expect({ clocks, seen: there(await everything(clocks)) }).toEqual({ clocks, seen: there(seen) })
    const counts = { alone: 0, together: 0 }
    await findNeighbors(counting(counts), { id: 'company:larkspur', ...both })
    expect(counts).toEqual({ alone: 1, together: 2 })
  })
})
