import { beforeEach, describe, expect, inject, it } from 'vitest'
import { confirmWrite, previewWrite, writeMode } from '../../../contract/writes.ts'
import { hostile } from '../../../test/corpus/hostile.ts'
import { serveConsole } from '../../../test/support/console.ts'
import { testDatabase } from '../../../test/support/database.ts'
import { serve, testApp, testConfig } from '../../../test/support/server.ts'
import { loadWorld } from '../../../test/support/world.ts'
import type { Config } from '../../config.ts'
import { describeModel } from '../../queries/model.ts'
import { readMark } from '../../queries/trace/read-graph.ts'
import { createWrites, type Writes } from './writes.ts'

const database = testDatabase()
const token = 'a-token-for-the-tests'

/** The application as an operator has configured it. */
async function start(changes: Partial<Config>) {
  const config = testConfig(changes)
  const recorded: unknown[] = []
  const log = (record: unknown) => void recorded.push(record)
  const writes = createWrites({ config, connection: inject('neo4j'), database, log })
  const { baseUrl } = await serve(testApp({ database, config, writes }))
  const send = async (path: string, body?: object, as: string | null = config.token) => {
    const headers = {
      ...(body ? { 'content-type': 'application/json' } : {}),
      ...(as ? { authorization: `Bearer ${as}` } : {}),
    }
    const given = body ? { method: 'POST', body: JSON.stringify(body) } : {}
    const response = await fetch(`${baseUrl}${path}`, { ...given, headers })
    return { status: response.status, body: await response.json() }
  }
  return { send, recorded, writes }
}

const countries = () =>
  database.read('MATCH (c:Company {id: "company:meridian"}) RETURN c.country AS country', {}, r =>
    r.get('country'),
  )

const write = {
  cypher: "MATCH (c:Company {id: $id}) SET c.country = 'NZ'",
  params: { id: 'company:meridian' },
}

beforeEach(() => loadWorld(database))

describe('the writing mode', () => {
  it('is off unless the operator switches it on, with authentication, and never in public', async () => {
    for (const changes of [{}, { token }, { writes: true }, { writes: true, token, publicMode: true }]) {
      const { send } = await start(changes)
      const { body } = await send(writeMode.path)
      expect(body).toMatchObject({ enabled: false, why: expect.stringMatching(/\w/), writes: [] })
      const preview = await send(previewWrite.path, write)
      const confirm = await send(confirmWrite.path, { ...write, ticket: '1.x' })
      expect([preview.status, preview.body.code, confirm.status]).toEqual([403, 'forbidden', 403])
    }
    expect(await countries()).not.toEqual(['NZ'])
  })

  it('wants the token for every step', async () => {
    const { send } = await start({ writes: true, token })
    for (const as of [null, 'not-the-token-at-all']) {
      expect((await send(writeMode.path, undefined, as)).status).toBe(401)
      expect((await send(previewWrite.path, write, as)).status).toBe(401)
      expect((await send(confirmWrite.path, { ...write, ticket: '1.x' }, as)).status).toBe(401)
    }
  })

  it('shows what a write would change, changes nothing, and does it once it is confirmed', async () => {
    const { send, recorded } = await start({ writes: true, token })
    const before = await countries()
    const { body: preview } = await send(previewWrite.path, write)
    expect(preview).toEqual({
      accepted: true,
      refusal: null,
      counters: { propertiesSet: 1 },
      findings: [],
      ticket: expect.any(String),
    })
    expect(await countries()).toEqual(before)
    const { status, body: done } = await send(confirmWrite.path, { ...write, ticket: preview.ticket })
    expect([status, await countries()]).toEqual([200, ['NZ']])
    expect(done).toMatchObject({ ...write, counters: { propertiesSet: 1 } })
    expect((await send(writeMode.path)).body).toEqual({ enabled: true, why: null, writes: [done] })
    expect(recorded).toEqual([done])
  })

  it('renews what the server keeps of the graph: its model and the shape behind trace', async () => {
    const { send } = await start({ writes: true, token })
    const asked = {
      cypher: `MATCH (c:Company {id: 'company:meridian'}) REMOVE c.description SET c.foundedOn = '1999-01-01'`,
      params: {},
    }
    const kept = async () => [await describeModel(database), await readMark(database)] as const
    const [model, shape] = await kept()
    const { body: preview } = await send(previewWrite.path, asked)
    expect(await kept()).toEqual([model, shape])
    expect((await kept())[0]).toBe(model)
    await send(confirmWrite.path, { ...asked, ticket: preview.ticket })
    const after = await kept()
    expect(after[0]).not.toBe(model)
    expect(after[1]).not.toBe(shape)
    expect(after[0].properties).not.toEqual(model.properties)
  })

  it('does nothing but what was shown', async () => {
    const { send } = await start({ writes: true, token })
    const { body: preview } = await send(previewWrite.path, write)
    const other = { ...write, cypher: "MATCH (c:Company) SET c.country = 'NZ'", ticket: preview.ticket }
    const answer = await send(confirmWrite.path, other)
    expect([answer.status, answer.body.code]).toEqual([409, 'conflict'])
    await database.write('MATCH (c:Company {id: "company:meridian"}) REMOVE c:Company', {}, () => null)
    const late = await send(confirmWrite.path, { ...write, ticket: preview.ticket })
    expect([late.status, late.body.code]).toEqual([409, 'conflict'])
    expect((await send(writeMode.path)).body.writes).toEqual([])
  })

  it('refuses a relationship that no claim stands behind, and says what is wrong', async () => {
    const { send } = await start({ writes: true, token })
    const cypher = `MATCH (a:Entity {id: 'company:meridian'}), (b:Entity {id: 'company:larkspur'})
      CREATE (a)-[:INVESTED_IN {id: 'company:meridian~INVESTED_IN~company:larkspur~deal:none'}]->(b)`
    const { body: preview } = await send(previewWrite.path, { cypher })
    expect(preview).toMatchObject({
      accepted: false,
      refusal: null,
      counters: { relationshipsCreated: 1 },
      ticket: null,
    })
    expect(preview.findings).toContainEqual({
      question: 'Is there a relationship without claims?',
      count: 1,
      examples: ['company:meridian~INVESTED_IN~company:larkspur~deal:none'],
    })
    const answer = await send(confirmWrite.path, { cypher, ticket: '9999999999999.x' })
    expect([answer.status, answer.body.code, answer.body.rule]).toEqual([422, 'query_refused', 'integrity'])
    expect(answer.body.detail).toContain('Is there a relationship without claims?')
  })

  it('refuses to leave a claim without a source, or to touch the record of earlier writes', async () => {
    const { send } = await start({ writes: true, token })
    const cut = await send(previewWrite.path, { cypher: 'MATCH (:Claim)-[c:CITES]->() DELETE c' })
    expect(cut.body.findings.map((found: { question: string }) => found.question)).toContain(
      'Is there a claim without a source?',
    )
    const { body } = await send(previewWrite.path, write)
    await send(confirmWrite.path, { ...write, ticket: body.ticket })
    for (const cypher of [
      'MATCH (w:Write) DELETE w',
      "MATCH (w:Write) SET w.cypher = ''",
      'CREATE (:Write)',
    ]) {
      const { body: preview } = await send(previewWrite.path, { cypher })
      expect([preview.accepted, preview.ticket]).toEqual([false, null])
    }
  })

  it('refuses what is no write of data, and says so', async () => {
    const { send } = await start({ writes: true, token })
    const ruleOf = async (cypher: string) => (await send(previewWrite.path, { cypher })).body.refusal?.rule
    expect(await ruleOf('MATCH (c:Company) RETURN c')).toBe('nothing-written')
    expect(await ruleOf('MATCH (c:Company {id: "none"}) SET c.x = 1')).toBe('nothing-written')
    expect(await ruleOf('EXPLAIN CREATE (:Company)')).toBe('nothing-written')
    expect(await ruleOf('CREATE INDEX mine FOR (c:Company) ON (c.x)')).toBe('schema')
    expect(await ruleOf('DROP CONSTRAINT mine')).toBe('schema')
    const wrong = await send(previewWrite.path, { cypher: 'CREATE (c:Company) RETURN d' })
    expect([wrong.status, wrong.body.code]).toEqual([422, 'query_failed'])
  })

  it('knows every kind of write', async () => {
    const { writes } = await start({ writes: true, token })
    for (const cypher of [
      "CREATE (:Note {id: 'a'})-[:ON {at: 1}]->(:Note {id: 'b'})",
      "MERGE (n:Note {id: 'a'}) ON CREATE SET n.x = 1 ON MATCH SET n.y = 2",
      "MATCH (c:Company {id: 'company:meridian'}) MERGE (c)<-[:ON]-(n:Note {id: 'a'})",
      "MATCH (c:Company {id: 'company:meridian'}), (d:Company {id: 'company:larkspur'}) MERGE (n:Note) SET n += {a: c.name, b: d.name}",
      'UNWIND [1, 2] AS i CREATE (n:Note) SET n:Extra, n.i = i',
      "MATCH (c:Company {id: 'company:meridian'}) REMOVE c.country SET c.checkedOn = '2024-01-01'",
      'MATCH (c:Company) WITH collect(c) AS all FOREACH (c IN all | SET c.seen = true)',
      'MATCH (c:Company) CALL (c) { CREATE (n:Note {of: c.id}) RETURN n } RETURN count(n)',
      'CREATE (n:Note) WITH n SET n = {a: 1} RETURN n',
      "MATCH ()-[r:INVESTED_IN]->() SET r.note = 'x'",
    ]) {
      const { accepted, refusal, findings } = await writes.preview({ cypher, params: {} })
      expect([cypher, accepted, refusal, findings]).toEqual([cypher, true, null, []])
    }
    for (const cypher of [
      'MATCH (n) DETACH DELETE n',
      "MATCH (c:Company {id: 'company:meridian'}) DETACH DELETE c",
    ]) {
      const { refusal, findings } = await writes.preview({ cypher, params: {} })
      expect([cypher, refusal, findings.length > 0]).toEqual([cypher, null, true])
    }
  })

  it('opens no door but that one: what the reading console refuses for another reason stays refused', {
    timeout: 120_000,
  }, async () => {
    const { writes }: { writes: Writes } = await start({ writes: true, token })
    const doors = hostile.filter(({ ends }) =>
      ['load-csv', 'procedure', 'function', 'administration', 'in-transactions', 'use', 'terminate'].includes(
        ends,
      ),
    )
    expect(doors.length).toBeGreaterThan(50)
    for (const { name, cypher, params = {} } of doors) {
      const { accepted, refusal } = await writes.preview({ cypher, params })
      expect([name, accepted, refusal === null]).toEqual([name, false, false])
    }
  })

  it('leaves the reading console read-only', async () => {
    await start({ writes: true, token })
    const { query } = await serveConsole(database)
    const { status, body } = await query(write)
    expect([status, body.rule]).toEqual([422, 'write'])
  })
})
