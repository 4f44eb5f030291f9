import { beforeAll, describe, expect, it } from 'vitest'
import { QueryVerdict } from '../../contract/query.ts'
import { serveConsole } from '../../test/support/console.ts'
import { testDatabase } from '../../test/support/database.ts'
import { loadWorld } from '../../test/support/world.ts'

const database = testDatabase()
let console: Awaited<ReturnType<typeof serveConsole>>
beforeAll(async () => {
  await loadWorld(database)
  console = await serveConsole(database)
})

describe('POST /api/query, where something is wrong', () => {
  it('refuses a name it does not know, a body that is not JSON and another method, and says what it wants', async () => {
    const misspelt = await console.query({ cypher: 'RETURN 1', parameters: {}, limits: { maxRows: 1 } })
    expect(misspelt.status).toBe(400)
    expect(misspelt.body.detail).toContain('limits.maxRows: unknown; known are timeMs, rows and bytes')
    expect(misspelt.body.detail).toContain('parameters: unknown; known are cypher, params and limits')
    const headers = { 'content-type': 'text/plain' }
    const text = await console.query({ cypher: 'RETURN 1' }, { headers })
    expect([text.status, text.body.detail]).toEqual([400, 'The body is not sent as JSON.'])
    const got = await fetch(`${console.baseUrl}/api/query`)
    expect([got.status, got.headers.get('allow')]).toEqual([405, 'POST'])
  })

  it('names the variable or function that was meant', async () => {
    const suggestion = async (cypher: string) => (await console.explain({ cypher })).error.suggestion
    expect(await suggestion('MATCH (company:Company) RETURN compny.name')).toBe('Did you mean company?')
    expect(await suggestion("RETURN toUper('a') AS big")).toBe('Did you mean toUpper?')
  })

  it('says in plain words what went wrong while it computed', async () => {
    const said = async (cypher: string) => {
      const { body } = await console.query({ cypher })
      return [body.detail, body.advice]
    }
    expect(await said('UNWIND [1, 0] AS i RETURN 1 / i')).toEqual([
      'The query divides a whole number by zero.',
      'Leave such rows out, or write CASE WHEN n <> 0 THEN m / n END.',
    ])
    expect((await said('UNWIND [9223372036854775807] AS i RETURN i + 1'))[0]).toBe(
      'A whole number becomes larger than the database can hold.',
    )
    expect(
      (await said("CALL db.index.fulltext.queryNodes('entity_search', '((a') YIELD node RETURN node"))[0],
    ).toBe('The text of the full-text search cannot be read.')
    expect(
      (
        await said(
          'MATCH (a:Company), (b:Chip) MATCH p = shortestPath((a)-[*]-(b)) WHERE length(p) > 9 RETURN p',
        )
      )[0],
    ).toContain('This shortest path may have to walk every path there is.')
  })

  it('points at an error in the text of the caller', async () => {
    const { status, body } = await console.query({ cypher: 'MATCH (c:Company)\nRETURN d.name' })
    expect([status, body.code, body.detail]).toEqual([422, 'query_failed', 'Variable `d` not defined'])
    expect(body.position).toMatchObject({ line: 2, column: 8, offset: 25 })
  })

  it('asks for a parameter that is missing', async () => {
    const { body } = await console.query({ cypher: 'MATCH (c:Company {id: $id}) RETURN c' })
    expect(body.advice).toBe('Add a value for id in the parameters panel.')
  })

  it('offers the label that was probably meant', async () => {
    const { summary } = await console.answer('MATCH (c:Compny) RETURN c')
    expect(summary.notifications[0]).toMatchObject({
      line: 1,
      column: 10,
      offset: 9,
      title: 'The graph has no label Compny.',
      suggestion: 'Did you mean Company?',
    })
  })
})

describe('POST /api/query/explain', () => {
  it('says that a query would be run, and how', async () => {
    const verdict = QueryVerdict.parse(await console.explain({ cypher: 'MATCH (c:Company) RETURN c' }))
    expect(verdict).toMatchObject({
      accepted: true,
      refusal: null,
      error: null,
      plan: { operator: 'ProduceResults' },
    })
  })

  it('says why a query would not be run, where, and what to write instead', async () => {
    const verdict = QueryVerdict.parse(await console.explain({ cypher: 'MATCH (c)\nDELETE c' }))
    expect(verdict.refusal).toMatchObject({
      rule: 'write',
      place: { line: 2, column: 1, offset: 10, length: 6 },
    })
  })

  it('says what the database does not understand', async () => {
    const verdict = QueryVerdict.parse(await console.explain({ cypher: 'MATCH (c) RETUR c' }))
    expect(verdict.error).toEqual({
      message: expect.stringMatching(/^Invalid input 'RETUR'/),
      suggestion: 'Did you mean RETURN?',
      place: { line: 1, column: 11, offset: 10, length: 5 },
    })
  })
})
