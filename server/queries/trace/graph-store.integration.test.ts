import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Clocks } from '../../../contract/clocks.ts'
import { day } from '../../../test/support/arbitrary.ts'
import { testDatabase } from '../../../test/support/database.ts'
import { loadWorld } from '../../../test/support/world.ts'
import { type Graph, idOfRelationship } from './graph.ts'
import { copyAtHand, graphAt } from './graph-store.ts'

const database = testDatabase()
beforeAll(() => loadWorld(database))

const write = (cypher: string) => database.write(cypher, {}, () => null)

describe('the copy of the graph’s shape', () => {
  it('stays when something else is written, a view for instance', async () => {
    const before = await graphAt(database, {})
    const day = await graphAt(database, { knownBy: '2024-08-08' })
    await write("CREATE (:View {id: 'view:of-a-test', state: '{}'})")
    expect((await graphAt(database, {})).graph).toBe(before.graph)
    expect((await graphAt(database, { knownBy: '2024-08-08' })).graph).toBe(day.graph)
  })

  it('is read anew when a claim is added, or the dataset is noted as loaded again', async () => {
    const first = await graphAt(database, {})
    await write(
      "MATCH (n:Entity {id: 'company:loom'}) CREATE (:Claim {id: 'claim:of-a-test'})-[:SUBJECT]->(n)",
    )
    const second = await graphAt(database, {})
    expect(second.graph).not.toBe(first.graph)
    await write("MATCH (d:Dataset {id: 'dataset'}) SET d.fingerprint = 'another'")
    const third = await graphAt(database, {})
    expect(third.graph).not.toBe(second.graph)
    expect(third.graph.ids).toEqual(first.graph.ids)
  })

  it('serves all who ask at once with one reading', async () => {
    await write("MATCH (d:Dataset {id: 'dataset'}) SET d.fingerprint = 'a third'")
    const all = await Promise.all([1, 2, 3].map(() => graphAt(database, {})))
    expect(new Set(all.map(({ graph }) => graph)).size).toBe(1)
  })

  it('has on an earlier day the origins, doubts and neighbors of that day', async () => {
    const at = async (knownBy?: string) => {
      const { graph } = await graphAt(database, knownBy ? { knownBy } : {})
      const line = 'company:meridian~INVESTED_IN~company:larkspur~deal:meridian-larkspur-2023'
      const r = graph.type.findIndex((_, i) => idOfRelationship(graph, i) === line)
      return {
        contested: graph.contested[r],
        origins: graph.origins[r],
        neighbors: graph.degree[graph.indexOf('company:larkspur') as number],
        held: graph.current.filter(Boolean).length,
      }
    }
    const [day, later, today] = [await at('2023-09-26'), await at('2024-11-09'), await at()]
    expect([day, later].map(({ contested, origins }) => [contested, origins])).toEqual([
      [0, 2],
      [1, 4],
    ])
    expect(day.neighbors).toBeLessThan(today.neighbors as number)
    expect(day.held).toBeLessThan(later.held)
    expect(later.held).toBeLessThan(today.held)
  })

  it('is on any days what the claims say when they are read anew, where nothing is stored', async () => {
    const anyDay = fc.option(day, { nil: undefined })
    const settings: Clocks[] = fc
      .sample(fc.record({ trueOn: anyDay, knownBy: anyDay }), { numRuns: 25, seed: 5 })
      .filter(({ trueOn, knownBy }) => trueOn || knownBy)
    const all = async () => {
      const seen = []
      for (const clocks of settings) seen.push(lookOf((await graphAt(database, clocks)).graph))
      return seen
    }
    const stored = await all()
    expect(new Set(stored.map(look => JSON.stringify(look))).size).toBeGreaterThan(8)
    await write('MATCH (:Entity)-[r]->(:Entity) REMOVE r.versions')
    await write("MATCH (d:Dataset {id: 'dataset'}) SET d.fingerprint = 'without versions'")
    const read = await all()
    for (const [i, clocks] of settings.entries())
      expect({ clocks, ...read[i] }).toEqual({ clocks, ...stored[i] })
  })

  it('answers about a day without a question of its own, once the past is read', async () => {
    await graphAt(database, { knownBy: '2024-08-08' })
    const copy = await copyAtHand(database, { knownBy: '2024-02-02', trueOn: '2024-02-02' })
    expect(copy?.hasAtHand({ knownBy: '2024-02-02', certainty: 'strict' })).toBe(false)
    expect(await copyAtHand(database, { knownBy: '2024-02-02', rule: 'lowest' })).toBeNull()
    expect(copy).not.toBeNull()
  })
})

/** What ranking and limits see of a graph, of the relationships that count. */
function lookOf({ current, origins, contested, status, year, degree, newestYear }: Graph) {
  const counting = [...current.keys()].filter(r => current[r])
  return {
    newestYear,
    degree: [...degree],
    looks: counting.map(r => [r, origins[r], contested[r], status[r], year[r]]),
  }
}
