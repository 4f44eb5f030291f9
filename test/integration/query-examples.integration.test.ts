import { CypherLanguageService } from '@neo4j-cypher/language-support'
import { beforeAll, describe, expect, it } from 'vitest'
import { editorSchema } from '../../client/features/query/schema.ts'
import { QueryResponse } from '../../contract/query.ts'
import { examples } from '../../contract/query-examples.ts'
import { loadDataset } from '../../seed/load.ts'
import { readSeed } from '../../seed/read.ts'
import { describeModel } from '../../server/queries/model.ts'
import { serveConsole } from '../support/console.ts'
import { clearDatabase, testDatabase } from '../support/database.ts'

const database = testDatabase()
let console: Awaited<ReturnType<typeof serveConsole>>
beforeAll(async () => {
  await clearDatabase(database)
  await loadDataset(database.driver, readSeed(), { database: database.name })
  console = await serveConsole(database)
})

describe('the example queries', () => {
  it('are at least twenty-five, each with a name of its own', () => {
    expect(examples.length).toBeGreaterThanOrEqual(25)
    expect(new Set(examples.map(example => example.name)).size).toBe(examples.length)
  })

  it.each(examples)('answers “$name” from the shipped data', async ({ cypher, params = {} }) => {
    const { status, body } = await console.query({ cypher, params })
    expect(status, JSON.stringify(body)).toBe(200)
    const { rows, summary } = QueryResponse.parse(body)
    expect(rows.length).toBeGreaterThan(0)
    expect(summary.notifications).toEqual([])
  })

  it('leave nothing for the editor to underline', async () => {
    const service = new CypherLanguageService({})
    const model = await describeModel(database)
    const found = examples.flatMap(({ name, cypher, params = {} }) =>
      service
        .lint(cypher, editorSchema(model, params, {}))
        .diagnostics.map(({ message }) => `${name}: ${String(message)}`),
    )
    expect(found).toEqual([])
  }, 180_000)
})
