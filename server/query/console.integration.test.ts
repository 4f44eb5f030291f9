import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import type { QueryLine } from '../../contract/query.ts'
import { wholeEntity, wholeRelationship } from '../../contract/query-compact.ts'
import { serveConsole } from '../../test/support/console.ts'
import { testDatabase } from '../../test/support/database.ts'
import { loadWorld } from '../../test/support/world.ts'

const database = testDatabase()
let console: Awaited<ReturnType<typeof serveConsole>>
beforeAll(async () => {
  await loadWorld(database)
  console = await serveConsole(database)
})

describe('POST /api/query', () => {
  it('sends each entity and relationship once and refers to them by our ids', async () => {
    const { columns, rows, subgraph, nodes, links } = await console.answer(
      'MATCH (a {id: "company:meridian"})-[r:PARTY_TO]->(d) RETURN a, r, d ORDER BY d.id',
    )
    expect(columns).toEqual(['a', 'r', 'd'])
    expect(rows.map(([a, , d]) => [a, d])).toEqual([
      [{ $entity: 'company:meridian' }, { $entity: 'deal:meridian-larkspur-2023' }],
      [{ $entity: 'company:meridian' }, { $entity: 'deal:meridian-larkspur-2024' }],
    ])
    expect(subgraph.entities.map(entity => entity.id)).toEqual([
      ...['company:meridian', 'deal:meridian-larkspur-2023', 'deal:meridian-larkspur-2024'],
    ])
    expect(rows.map(row => row[1])).toEqual(subgraph.relationships.map(({ id }) => ({ $relationship: id })))
    expect([nodes, links]).toEqual([[], []])
  })

  it('adds the ends of a relationship that was returned alone, and says so', async () => {
    const { subgraph, summary } = await console.answer(
      'MATCH (:Company {id: "company:meridian"})-[r:INVESTED_IN]->() RETURN r LIMIT 1',
    )
    expect(subgraph.relationships).toHaveLength(1)
    expect(subgraph.entities.map(({ id }) => id).sort()).toEqual(['company:larkspur', 'company:meridian'])
    expect(summary.endsAdded).toBe(2)
  })

  it('sends claims and sources with their properties, and never an id of the database', async () => {
    const { rows, nodes, links } = await console.answer(
      'MATCH (c:Claim)-[x:CITES]->(s:Source) RETURN c, x, s ORDER BY c.id LIMIT 1',
    )
    expect(rows).toEqual([[{ $node: 0 }, { $link: 0 }, { $node: 1 }]])
    expect(nodes.map(({ ref, labels }) => [ref, labels])).toEqual([
      [0, ['Claim']],
      [1, ['Source']],
    ])
    expect(links[0]).toMatchObject({ type: 'CITES', start: { $node: 0 } })
    expect(JSON.stringify([nodes, links])).not.toMatch(/elementId|\d:[0-9a-f-]{36}:\d/)
  })

  it('writes a path as references in turn', async () => {
    const { rows } = await console.answer(
      'MATCH p = (:Regulator {id: "regulator:ama"})-[:OPENED]->(q) RETURN p LIMIT 1',
    )
    expect(rows[0]?.[0]).toEqual({
      $path: [
        { $entity: 'regulator:ama' },
        { $relationship: expect.stringContaining('regulator:ama~OPENED~') },
        { $entity: expect.stringContaining('proceeding:') },
      ],
    })
  })

  it('loses no value on the way there and back', async () => {
    const cypher = `RETURN 9007199254740993 AS whole, -0.5 AS fraction, date('2024-02-29') AS day,
      datetime('2024-01-01T10:00:00.123456789+01:00[Europe/Paris]') AS instant, localtime('10:00') AS clock,
      duration('P1Y2M3DT4.5S') AS span, point({x: 1, y: 2, z: 3}) AS place, [null, {a: [true]}] AS nested`
    const { columns, rows } = await console.answer(cypher)
    const params = Object.fromEntries(columns.map((name, i) => [name, rows[0]?.[i]]))
    const again = await console.answer(
      `RETURN ${columns.map(name => `$${name} AS ${name}`).join(', ')}`,
      params,
    )
    expect(again.rows).toEqual(rows)
    const same = await console.answer(
      `RETURN $instant = datetime('2024-01-01T10:00:00.123456789+01:00[Europe/Paris]') AS same`,
      params,
    )
    expect(same.rows).toEqual([[true]])
  })

  it('says what it cut', async () => {
    const { rows, summary } = await console.answer('UNWIND range(1, 100000) AS i RETURN i', {}, { rows: 3 })
    expect(rows).toEqual([[1], [2], [3]])
    expect(summary).toMatchObject({
      rows: 3,
      truncated: ['rows'],
      cut: 'Showing the first 3 rows: there are more.',
    })
  })

  it('cuts at the limit on bytes', async () => {
    const { rows, summary } = await console.answer(
      "UNWIND range(1, 100000) AS i RETURN 'aaaaaaaaaa' AS a",
      {},
      { bytes: 1_000 },
    )
    expect(summary.truncated).toEqual(['bytes'])
    expect(JSON.stringify(rows).length).toBeLessThan(3_000)
  })

  it('lets nobody raise a limit', async () => {
    const { status, body } = await console.query({ cypher: 'RETURN 1', limits: { timeMs: 60_000 } })
    expect([status, body.code]).toEqual([400, 'bad_request'])
    const { summary } = await console.answer('UNWIND range(1, 20000) AS i RETURN i', {}, { rows: 20_000 })
    expect(summary.limits.rows).toBe(10_000)
  })

  it('streams to whoever prefers lines, and to nobody who declines them', async () => {
    const typeFor = async (accept: string) =>
      (await console.post('/api/query', { cypher: 'RETURN 1' }, { headers: { accept } })).headers.get(
        'content-type',
      )
    expect(await typeFor('application/x-ndjson')).toContain('ndjson')
    expect(await typeFor('application/json, application/x-ndjson;q=0')).toContain('application/json')
    expect(await typeFor('*/*')).toContain('application/json')
  })

  it('ends a query at its time limit', async () => {
    const cypher = 'UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b RETURN count(*)'
    const { status, body } = await console.query({ cypher, limits: { timeMs: 500 } })
    expect([status, body.code]).toEqual([422, 'query_timeout'])
    expect(body.advice).toMatch(/LIMIT/)
  })

  it('shows the plan of a leading EXPLAIN, also of a write, and does nothing', async () => {
    const { plan, rows, summary } = await console.answer('EXPLAIN CREATE (n:Company)')
    expect([plan?.operator, rows, summary.mode]).toEqual(['ProduceResults', [], 'explain'])
    expect((await console.answer('MATCH (n:Company) WHERE n.id IS NULL RETURN count(n) AS n')).rows).toEqual([
      [0],
    ])
  })

  it('counts rows and hits under a leading PROFILE', async () => {
    const { plan, summary } = await console.answer('PROFILE MATCH (c:Company) RETURN c.name')
    expect([plan?.rows, summary.mode]).toEqual([10, 'profile'])
    expect(plan?.children[0]?.dbHits).toBeGreaterThan(0)
  })

  it('explains what is too large to be sent instead of filling the memory', async () => {
    const before = process.memoryUsage().rss
    const { status, body } = await console.query({
      cypher: 'UNWIND range(1, 400) AS i WITH collect(range(1, 100000)) AS xs RETURN xs',
      limits: { timeMs: 8_000 },
    })
    expect([status, body.code]).toEqual([422, expect.stringMatching(/query_failed|query_timeout/)])
    expect(process.memoryUsage().rss - before).toBeLessThan(400 * 1024 * 1024)
  })
})

describe('a streamed answer', () => {
  it('holds the same entities and relationships as one document, without what holds nothing', async () => {
    const cypher = 'MATCH (a:Entity)-[r]->(b:Entity) RETURN a, r, b ORDER BY r.id'
    const { subgraph, rows } = await console.answer(cypher)
    const lines = await console.stream({ cypher })
    const parts = lines.flatMap(line => (line.kind === 'rows' ? [line] : []))
    expect(parts.flatMap(part => part.rows)).toEqual(rows)
    expect(parts.flatMap(part => part.entities.map(wholeEntity))).toEqual(subgraph.entities)
    expect(parts.flatMap(part => part.relationships.map(wholeRelationship))).toEqual(subgraph.relationships)
    const sent = JSON.stringify(parts.map(({ entities, relationships }) => [...entities, ...relationships]))
    expect(sent).not.toMatch(/:null|:false|:\[\]|"from":/)
  })

  it('is a header, rows, and a summary', async () => {
    const lines = await console.stream({ cypher: 'UNWIND range(1, 25000) AS i RETURN i' })
    expect(lines[0]).toEqual({ kind: 'header', columns: ['i'] })
    expect(lines[1]).toEqual({
      kind: 'rows',
      rows: [[1]],
      entities: [],
      relationships: [],
      nodes: [],
      links: [],
    })
    const rows = lines.flatMap(line => (line.kind === 'rows' ? line.rows : []))
    expect(rows).toHaveLength(25_000)
    expect(lines.at(-1)).toMatchObject({ kind: 'summary', summary: { rows: 25_000, truncated: [] } })
  })

  it('waits for a slow reader, and ends at its limit all the same', async () => {
    const cypher =
      "UNWIND range(1, 100000) AS i RETURN i, reduce(t = '', x IN range(1, 20) | t + 'wide') AS text"
    const response = await console.post(
      '/api/query',
      { cypher, limits: { rows: 30_000 } },
      { headers: { accept: 'application/x-ndjson' } },
    )
    let text = ''
    const decoder = new TextDecoder()
    let chunks = 0
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      text += decoder.decode(chunk, { stream: true })
      if (chunks++ < 40) await sleep(25)
    }
    const lines: QueryLine[] = text
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
    const rows = lines.flatMap(line => (line.kind === 'rows' ? line.rows : []))
    expect(rows.map(([i]) => i)).toEqual(Array.from({ length: 30_000 }, (_, i) => i + 1))
    expect(lines.at(-1)).toMatchObject({ kind: 'summary', summary: { rows: 30_000, truncated: ['rows'] } })
  })

  it('ends with a typed line when an error comes in the midst', async () => {
    const lines = await console.stream({ cypher: 'UNWIND [1, 2, 0] AS x RETURN 2 / x AS y' })
    expect(lines.map(line => line.kind)).toEqual(expect.arrayContaining(['header', 'rows', 'error']))
    expect(lines.at(-1)).toMatchObject({
      kind: 'error',
      problem: { code: 'query_failed', detail: 'The query divides a whole number by zero.' },
    })
  })

  it('is an ordinary problem while nothing was sent', async () => {
    const response = await console.post(
      '/api/query',
      { cypher: 'RETURN x' },
      { headers: { accept: 'application/x-ndjson' } },
    )
    expect([response.status, response.headers.get('content-type')]).toEqual([
      422,
      expect.stringContaining('problem+json'),
    ])
  })
})

describe('the limits of clients', () => {
  const heavy = {
    cypher: 'UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b RETURN count(*)',
    limits: { timeMs: 1_500 },
  }
  const as = (client: string) => ({ headers: { 'x-client': client } })

  it('turns away who asks too much, with Retry-After, and serves the others meanwhile', async () => {
    let isGreedyDone = false
    const many = Array.from({ length: 12 }, () => console.query(heavy, as('greedy')))
    const all = Promise.all(many).finally(() => {
      isGreedyDone = true
    })
    await sleep(100)
    const calm = await console.query({ cypher: 'RETURN 1 AS one' }, as('calm'))
    expect([calm.status, isGreedyDone]).toEqual([200, false])
    const turned = (await all).filter(({ status }) => status === 429)
    expect(turned.length).toBeGreaterThanOrEqual(2)
    expect(turned[0]).toMatchObject({ retryAfter: '2', body: { code: 'too_many_requests' } })
  }, 60_000)

  it('ends the transaction in the database when the request is closed', async () => {
    const running = () =>
      database.read(
        `// Is the query of this test still running?
         SHOW TRANSACTIONS YIELD currentQuery, metaData WHERE currentQuery CONTAINS 'AS other' AND metaData.step = 'read'
         RETURN currentQuery`,
        {},
        record => record.get('currentQuery') as string,
      )
    const until = async (wanted: number) => {
      const begun = performance.now()
      while ((await running()).length !== wanted && performance.now() - begun < 5_000) await sleep(50)
      return (await running()).length
    }
    await until(0)
    const controller = new AbortController()
    const request = console.post(
      '/api/query',
      { cypher: `${heavy.cypher} AS other` },
      { signal: controller.signal },
    )
    expect(await until(1)).toBe(1)
    controller.abort()
    await expect(request).rejects.toThrow()
    const begun = performance.now()
    expect(await until(0)).toBe(0)
    expect(performance.now() - begun).toBeLessThan(4_000)
  }, 60_000)
})
