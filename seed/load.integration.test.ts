import { beforeAll, expect, it } from 'vitest'
import type { Dataset } from '../model/record.ts'
import { clearDatabase, testDatabase } from '../test/support/database.ts'
import { generateDataset } from './generate.ts'
import { type LoadReport, loadDataset } from './load.ts'
import { readSeed } from './read.ts'
import { integrityQuestions, verifyGraph } from './verify.ts'

const database = testDatabase()
const options = { database: database.name }
let dataset: Dataset
let first: LoadReport

beforeAll(async () => {
  await clearDatabase(database)
  dataset = readSeed()
  first = await loadDataset(database.driver, dataset, options)
})

const counted = async () => {
  // How much does the graph hold of each kind?
  const rows = await database.read(
    `RETURN COUNT { (:Claim) } AS claims, COUNT { (:Entity) } AS entities, COUNT { (:Source) } AS sources,
       COUNT { (:Entity)-[]->(:Entity) } AS relationships, COUNT { (:View) } AS views`,
    {},
    record => record.toObject(),
  )
  return Object.fromEntries(Object.entries(rows[0] ?? {}).map(([key, value]) => [key, Number(value)]))
}

it('writes all of the shipped dataset', async () => {
  const { claims, entities, sources, relationships } = first
  expect(first).toMatchObject({ changed: true, version: dataset.version, claims: dataset.claims.length })
  expect(await counted()).toEqual({ claims, entities, sources, relationships, views: 0 })
})

it('leaves a graph of which every integrity question is answered well', async () => {
  expect(await verifyGraph(database.driver, options)).toEqual([])
})

it('changes nothing when the same dataset is loaded again', async () => {
  const second = await loadDataset(database.driver, dataset, options)
  expect(second).toEqual({ ...first, changed: false, milliseconds: second.milliseconds })
})

it('finds what is wrong in a graph that was tampered with', async () => {
  await database.write(
    // Break the graph in three ways.
    `CREATE (a:Entity:Company {id: 'company:tampered'})-[:DESIGNS {id: 'x', claimIds: []}]->(:Entity:Person {id: 'person:tampered'})
     CREATE (:Claim {id: 'claim:tampered', subject: 'company:tampered', amount: 1.0})-[:SUBJECT]->(a)`,
    {},
    () => null,
  )
  const findings = await verifyGraph(database.driver, options)
  const asked = integrityQuestions.map(({ question }) => question)
  expect(findings.map(({ question }) => question)).toEqual(
    asked.filter(question =>
      /without claims|without a source|does not allow|without currency|no claim and part/.test(question),
    ),
  )
})

it('replaces the dataset by another one and leaves saved views alone', async () => {
  await database.write("CREATE (:View {id: 'view:mine', name: 'Mine'})", {}, () => null)
  const invented = generateDataset({ entities: 300, relationships: 600 })
  const report = await loadDataset(database.driver, invented, { ...options, batch: 100 })
  const { claims, entities, sources, relationships } = report
  expect(report.changed).toBe(true)
  expect(await counted()).toEqual({ claims, entities, sources, relationships, views: 1 })
  expect([claims, entities]).toEqual([invented.claims.length, invented.entities.length])
  await database.write('MATCH (v:View) DELETE v', {}, () => null)
})

it('waits while another process loads the same, and then finds nothing to do', async () => {
  await clearDatabase(database)
  const small = generateDataset({ entities: 200, relationships: 400 })
  const two = await Promise.all([1, 2].map(() => loadDataset(database.driver, small, options)))
  expect(two.map(({ changed }) => changed).sort()).toEqual([false, true])
})
