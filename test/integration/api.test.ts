import { beforeAll, describe, expect, it } from 'vitest'
import { endpoints } from '../../contract/all.ts'
import { entity, neighbors, shared, subgraph } from '../../contract/entities.ts'
import { health } from '../../contract/health.ts'
import { model } from '../../contract/model.ts'
import { relationship } from '../../contract/relationships.ts'
import { search } from '../../contract/search.ts'
import { source, sources } from '../../contract/sources.ts'
import { openDatabase } from '../../server/database/database.ts'
import { testDatabase } from '../support/database.ts'
import { serve, testApp } from '../support/server.ts'
import { loadWorld } from '../support/world.ts'

const database = testDatabase()
beforeAll(() => loadWorld(database))
const { ask, baseUrl } = await serve(testApp({ database }))

const firstDeal = 'company:meridian~INVESTED_IN~company:larkspur~deal:meridian-larkspur-2023'
const ids = (items: { id: string }[]) => items.map(({ id }) => id)

async function get(path: string, headers: Record<string, string> = {}) {
  const response = await fetch(`${baseUrl}${path}`, { headers })
  const text = await response.text()
  return { status: response.status, headers: response.headers, body: text ? JSON.parse(text) : null }
}

describe('health', () => {
  it('says what is loaded', async () => {
    const answer = await ask(health, {})
    expect(answer.status).toBe('ok')
    expect(answer.database).toMatchObject({ connected: true, mode: 'managed', message: null, openDoors: [] })
    expect(answer.dataset).toMatchObject({ version: 'world-1', entities: 26, deals: 3, proceedings: 2 })
  })

  it('answers 503 in the same shape while the database is away, and everything else says so', async () => {
    const away = openDatabase({ uri: 'bolt://127.0.0.1:9', user: 'u', password: 'p', database: 'neo4j' })
    const lonely = await serve(testApp({ database: away }))
    expect(await lonely.ask(health, {})).toMatchObject({ status: 'database_away', dataset: null })
    const response = await fetch(`${lonely.baseUrl}/api/entities/company:meridian`)
    expect(response.status).toBe(503)
    expect(response.headers.get('retry-after')).toBe('2')
    expect(await response.json()).toMatchObject({ code: 'database_away', retryAfter: 2 })
    await away.close()
  })
})

describe('model', () => {
  it('counts what is there and names the properties', async () => {
    const answer = await ask(model, {})
    const count = (type: string) => answer.entityTypes.find(entry => entry.type === type)?.count
    expect([count('company'), count('deal'), count('market')]).toEqual([10, 3, 0])
    expect(answer.patterns).toContainEqual({
      from: 'company',
      type: 'INVESTED_IN',
      to: 'company',
      count: expect.any(Number),
    })
    expect(answer.properties.find(p => p.on === 'Entity' && p.name === 'name')).toMatchObject({
      type: 'String',
    })
    // What few types have is found as well: each type is looked at by itself.
    expect(answer.properties.find(p => p.on === 'relationships' && p.name === 'amountKind')?.type).toBe(
      'String',
    )
    expect(answer.properties.find(p => p.on === 'citations' && p.name === 'stance')?.examples).toContain(
      'asserts',
    )
  })
})

describe('search', () => {
  const found = async (q: string) => ids((await ask(search, { q })).hits.map(hit => hit.entity))

  it('puts the whole name first, then names that begin with it', async () => {
    expect((await found('Meridian')).slice(0, 2)).toEqual(['company:meridian', 'deal:meridian-larkspur-2023'])
    expect((await found('mer'))[0]).toBe('company:meridian')
  })

  it('forgives a typing error, accents and a missing blank', async () => {
    expect((await found('meridain'))[0]).toBe('company:meridian')
    expect(await found('vela')).toContain('chip:vela-1')
    expect((await found('véla'))[0]).toBe('chip:vela-1')
    expect((await found('vela2'))[0]).toBe('chip:vela-2')
  })

  it('finds by alias and says by which', async () => {
    const { hits } = await ask(search, { q: 'ftb' })
    expect(hits.map(hit => [hit.entity.id, hit.alias])).toEqual([['regulator:ftb', 'FTB']])
  })

  it('keeps to types, and counts all that match beyond the limit', async () => {
    const answer = await ask(search, { q: 'meridian', types: ['deal'], limit: 1 })
    expect(ids(answer.hits.map(hit => hit.entity))).toEqual(['deal:meridian-larkspur-2023'])
    expect(answer.total).toBe(2)
  })

  it.each(['*:*', '"', 'a AND (', '\\', 'name:x', '{!func}', '💥', '\u0000', '()', 'x~99999', '[a TO b]'])(
    'takes %j as text',
    async q => {
      const { total } = await ask(search, { q })
      expect(total).toBeGreaterThanOrEqual(0)
    },
  )
})

describe('an entity', () => {
  it('comes with counts, and with claims and sources that belong together', async () => {
    const answer = await ask(entity, { id: 'company:larkspur' })
    expect(answer.entity).toMatchObject({ name: 'Larkspur', aliases: ['Larkspur Labs'], neighbors: 13 })
    expect(answer.counts).toContainEqual({ type: 'PARTY_TO', direction: 'out', count: 3 })
    const cited = new Set(answer.evidence.claims.flatMap(claim => claim.cites.map(cite => cite.source)))
    expect(new Set(ids(answer.evidence.sources))).toEqual(cited)
  })

  it('that nothing is known of is there all the same', async () => {
    const answer = await ask(entity, { id: 'company:loom' })
    expect(answer).toMatchObject({ counts: [], values: [], conflicts: [], claimsTotal: 0 })
  })

  it('leaves out retracted claims', async () => {
    const { evidence } = await ask(entity, { id: 'company:halcyon' })
    expect(evidence.claims.filter(claim => claim.predicate === 'ACQUIRED')).toEqual([])
  })
})

describe('neighbors', () => {
  it('send what comes first and tell the true totals', async () => {
    const answer = await ask(neighbors, { id: 'company:larkspur', limit: 2 })
    expect([answer.shown, answer.total, answer.subgraph.entities.length]).toEqual([2, 13, 3])
    const money = answer.totals.find(total => total.type === 'INVESTED_IN')
    expect(money).toEqual({ type: 'INVESTED_IN', direction: 'in', shown: 3, total: 5 })
    expect(answer.totals.every(total => total.shown <= total.total)).toBe(true)
  })

  it('keep to types, direction and kinds, and leave out what is excluded', async () => {
    const id = 'company:larkspur'
    const investors = await ask(neighbors, { id, types: ['INVESTED_IN'], direction: 'in' })
    expect(ids(investors.subgraph.entities).sort()).toEqual([
      'company:halcyon',
      'company:larkspur',
      'company:meridian',
      'company:tessera',
    ])
    expect((await ask(neighbors, { id, types: ['INVESTED_IN'], direction: 'out' })).total).toBe(0)
    const chips = await ask(neighbors, { id, entityTypes: ['chip'] })
    expect(
      chips.subgraph.entities.every(({ type, id }) => type === 'chip' || id === 'company:larkspur'),
    ).toBe(true)
    const rest = await ask(neighbors, { id, types: ['INVESTED_IN'], exclude: ['company:meridian'] })
    expect([rest.shown, rest.total]).toEqual([2, 3])
  })

  it('can be only counted', async () => {
    const answer = await ask(neighbors, { id: 'company:larkspur', limit: 0 })
    expect([answer.shown, answer.total, answer.subgraph.relationships]).toEqual([0, 13, []])
  })

  it('come by amount when asked to', async () => {
    const answer = await ask(neighbors, { id: 'company:larkspur', sort: 'amount', limit: 1 })
    expect(ids(answer.subgraph.entities)).toEqual(['company:larkspur', 'company:meridian'])
  })
})

describe('a subgraph', () => {
  it('has what is between its entities and says what is missing', async () => {
    const answer = await ask(subgraph, {
      entityIds: ['company:meridian', 'cloud:meridian-cloud', 'company:gone'],
    })
    expect(ids(answer.subgraph.entities)).toEqual(['company:meridian', 'cloud:meridian-cloud'])
    expect(answer.subgraph.relationships.map(({ type }) => type)).toContain('OPERATES')
    expect(answer.missing).toEqual(['company:gone'])
  })

  it('brings named relationships with their ends', async () => {
    const answer = await ask(subgraph, {
      entityIds: [],
      between: false,
      relationshipIds: [firstDeal, 'company:a~INVESTED_IN~company:b'],
    })
    expect(ids(answer.subgraph.entities).sort()).toEqual(['company:larkspur', 'company:meridian'])
    expect(ids(answer.subgraph.relationships)).toEqual([firstDeal])
    expect(answer.missing).toEqual(['company:a~INVESTED_IN~company:b'])
  })

  it('shows what was known by a day', async () => {
    const entityIds = ['company:meridian', 'company:larkspur']
    const then = await ask(subgraph, { entityIds, knownBy: '2023-10-01' })
    expect(ids(then.subgraph.relationships)).toEqual([firstDeal])
    const before = await ask(subgraph, { entityIds, knownBy: '2020-01-01' })
    expect(before.subgraph.relationships).toEqual([])
    expect(before.missing).toEqual([])
  })
})

describe('shared neighbors', () => {
  it('are next to all', async () => {
    const answer = await ask(shared, { ids: ['company:meridian', 'company:halcyon'] })
    expect(ids(answer.subgraph.entities).sort()).toEqual([
      'company:halcyon',
      'company:larkspur',
      'company:meridian',
      'company:tessera',
    ])
    expect([answer.shown, answer.total]).toEqual([2, 2])
  })
})

describe('a relationship', () => {
  it('is cross-examined: sentence, values with reasons, conflicts, claims, sources, origins', async () => {
    const answer = await ask(relationship, { id: firstDeal })
    expect(answer.sentence).toBe(
      'Meridian agreed to invest up to US$4bn in Larkspur, announced on 25 September 2023.',
    )
    const committed = answer.values.find(value => value.question === 'How much was committed?')
    expect(committed).toMatchObject({
      value: 'up to US$4bn',
      range: { lowest: 'US$3bn', highest: 'US$4bn', sources: 3, official: 0 },
    })
    expect(committed?.reasons[0]).toMatchObject({ step: 'Standing', decides: true })
    expect(answer.conflicts.map(conflict => [conflict.kind, conflict.sides.map(side => side.value)])).toEqual(
      [
        ['date', ['25 September 2023', 'October 2023']],
        ['value', ['up to US$4bn', 'US$3bn']],
      ],
    )
    expect([answer.evidence.claims.length, answer.evidence.sources.length]).toEqual([4, 4])
    expect(answer.origins).toHaveLength(4)
    expect(answer.about?.id).toBe('deal:meridian-larkspur-2023')
  })

  it('sends nothing that the contract does not declare', async () => {
    const { body } = await get(`/api/relationships/${encodeURIComponent(firstDeal)}`)
    expect(Object.keys(body.relationship)).not.toContain('possibleKnown')
    expect(Object.keys(body.conflicts[0])).not.toContain('predicate')
  })
})

describe('sources', () => {
  it('come in pages, filtered, with how many claims rest on each', async () => {
    const page = await ask(sources, { kinds: ['decision'], limit: 1 })
    expect(page).toMatchObject({ total: 1, sources: [{ id: 'source:ama-2024-09-27' }] })
    const all = await ask(sources, { limit: 5, offset: 5, sort: 'claims' })
    expect([all.total, all.sources.length]).toEqual([16, 5])
    expect(await ask(sources, { q: 'mirror' })).toMatchObject({ total: 1 })
    expect((await ask(sources, { entity: 'person:ada-brandt' })).total).toBeGreaterThan(0)
  })

  it('tell which others repeat the same origin', async () => {
    const answer = await ask(source, { id: 'source:echo-2024-11-08' })
    expect(ids(answer.sameOrigin).sort()).toEqual(['source:mirror-2024-11-09', 'source:relay-2024-11-08'])
    expect(ids(answer.entities)).toContain('company:larkspur')
    expect(answer.claims.length).toBe(1)
  })
})

describe('every endpoint', () => {
  it('answers 304 to whom has the answer already', async () => {
    const first = await get('/api/entities/company:meridian')
    const etag = first.headers.get('etag') ?? ''
    expect(etag).toMatch(/^W\/"/)
    expect((await get('/api/entities/company:meridian', { 'if-none-match': etag })).status).toBe(304)
  })

  it('answers 404 as a problem for an id that names nothing', async () => {
    for (const path of [
      '/api/entities/company:nobody',
      '/api/entities/company:nobody/neighbors',
      '/api/relationships/company:a~INVESTED_IN~company:b',
      '/api/sources/source:nothing',
      '/api/shared-neighbors?ids=company:meridian,company:nobody',
      '/api/views/AAAAAAAAAAAAAAAA',
      '/api/stories/nothing',
      '/api/nothing',
    ]) {
      const { status, headers, body } = await get(path)
      expect([path, status, headers.get('content-type')]).toEqual([
        path,
        404,
        'application/problem+json; charset=utf-8',
      ])
      expect(body).toMatchObject({ code: 'not_found', requestId: expect.any(String) })
    }
  })

  it('names every wrong parameter in one answer', async () => {
    const { status, body } = await get(
      '/api/entities/company:meridian/neighbors?limit=-1&types=FOO&sort=x&trueOn=2024-02-30&bogus=1',
    )
    expect(status).toBe(400)
    expect(body.parameters.map((wrong: { name: string }) => wrong.name).sort()).toEqual([
      'bogus',
      'limit',
      'sort',
      'trueOn',
      'types.0',
    ])
  })

  it('survives hostile parameters', async () => {
    const long = 'x'.repeat(7_000)
    const hostile = [
      '%00',
      '%ff',
      "';DROP",
      '../../etc/passwd',
      '__proto__',
      '%F0%9F%92%A5',
      long,
      '[object]',
    ]
    for (const { path, method } of endpoints.filter(({ method }) => method === 'GET'))
      for (const bad of hostile) {
        const address = path.replace(/:\w+/g, encodeURIComponent(bad).replaceAll('%25', '%'))
        const response = await fetch(`${baseUrl}${address}?q=${bad}&__proto__=1&ids=${bad}&from=${bad}`, {
          method,
        })
        expect([address.slice(0, 60), response.status < 500]).toEqual([address.slice(0, 60), true])
        await response.text()
      }
  })
})

describe('a trace', () => {
  it('is answered in lines to whoever wants to know how far it is, the last of them the answer', async () => {
    const address = '/api/trace?from=company:meridian&to=company:larkspur&knownBy=2024-11-09'
    const { body } = await get(address)
    const response = await fetch(`${baseUrl}${address}`, { headers: { accept: 'application/x-ndjson' } })
    const lines = (await response.text()).trim().split('\n')
    expect(JSON.parse(lines.at(-1) ?? '')).toEqual({ kind: 'answer', answer: body })
    expect(body.paths.length).toBeGreaterThan(0)
  })
})
