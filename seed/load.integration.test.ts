import { expect, it } from 'vitest'
import { clearDatabase, testDatabase } from '../test/support/database.ts'
import { loadDataset } from './load.ts'
import { readSeed } from './read.ts'
import { verifyGraph } from './verify.ts'

const database = testDatabase()
const options = { database: database.name }

it('loads the shipped dataset, changes nothing the second time, and leaves saved views alone', async () => {
  await clearDatabase(database)
  const dataset = readSeed()
  const first = await loadDataset(database.driver, dataset, options)
  expect(await verifyGraph(database.driver, options)).toEqual([])

  const second = await loadDataset(database.driver, dataset, options)
  expect(first.changed).toBe(true)
  expect(second).toEqual({ ...first, changed: false, milliseconds: second.milliseconds })

  await database.write('CREATE (:View {id: "view:mine", name: "Mine"})', {}, () => null)
  const smaller = { ...dataset, version: 'next', claims: dataset.claims.slice(0, 100) }
  const third = await loadDataset(database.driver, smaller, options)
  expect(third).toMatchObject({ changed: true, claims: 100, version: 'next' })
  // What does the graph hold of each kind?
  const counts = await database.read(
    'RETURN COUNT { (:Claim) } AS claims, COUNT { (:Entity) } AS entities, COUNT { (:View) } AS views',
    {},
    record => record.toObject(),
  )
  expect(counts.map(row => Object.values(row).map(Number))).toEqual([[100, first.entities, 1]])
})
