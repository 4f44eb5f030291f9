import { beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '../../../test/support/database.ts'
import { loadWorld } from '../../../test/support/world.ts'
import { idOfRelationship } from './graph.ts'
import { graphAt } from './graph-store.ts'

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
      const { graph, existed } = await graphAt(database, knownBy ? { knownBy } : {})
      const line = 'company:meridian~INVESTED_IN~company:larkspur~deal:meridian-larkspur-2023'
      const r = graph.type.findIndex((_, i) => idOfRelationship(graph, i) === line)
      return {
        contested: graph.contested[r],
        origins: graph.origins[r],
        neighbors: graph.degree[graph.indexOf('company:larkspur') as number],
        existed: existed?.size,
      }
    }
    const [day, later, today] = [await at('2023-09-26'), await at('2024-11-09'), await at()]
    expect([day, later].map(({ contested, origins }) => [contested, origins])).toEqual([
      [0, 2],
      [1, 4],
    ])
    expect(day.neighbors).toBeLessThan(today.neighbors as number)
    expect(day.existed).toBeLessThan(later.existed as number)
    expect(today.existed).toBeUndefined()
  })
})
