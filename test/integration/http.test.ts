import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { pino } from 'pino'
import request from 'supertest'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { errors } from '../../contract/errors.ts'
import { openDatabase } from '../../server/database/database.ts'
import { AppError } from '../../server/http/app-error.ts'
import { problemOf } from '../../server/http/problem.ts'
import { testDatabase } from '../support/database.ts'
import { testApp, testConfig } from '../support/server.ts'

const database = testDatabase()
const token = 'a-token-of-some-length'
const clientDir = mkdtempSync(path.join(tmpdir(), 'interlock-viewer-'))
afterAll(() => rmSync(clientDir, { recursive: true }))
mkdirSync(path.join(clientDir, 'assets'))
writeFileSync(path.join(clientDir, 'index.html'), '<!doctype html><title>Interlock</title>')
writeFileSync(path.join(clientDir, 'assets/main-4f2a.js'), 'console.log(1)')
writeFileSync(path.join(clientDir, 'assets/main-4f2a.js.br'), brotliCompressSync('console.log(1)'))
writeFileSync(path.join(clientDir, 'icon.svg'), '<svg/>')

const app = testApp({ database, clientDir })

describe('the viewer', () => {
  it('is served at every address that asks for a page, but not below /api', async () => {
    for (const address of ['/', '/entity/company:amazon', '/view/Jx3vQ0mN8sWkT2aB'])
      expect((await request(app).get(address).accept('html')).text).toContain('<title>Interlock')
    const api = await request(app).get('/api/none').accept('html')
    expect([api.status, api.type]).toEqual([404, 'application/problem+json'])
    expect((await request(app).get('/assets/gone.js')).status).toBe(404)
    expect((await request(app).post('/')).status).toBe(404)
  })

  it('is kept for good where the name has a hash, and asked for again where not', async () => {
    const script = await request(app).get('/assets/main-4f2a.js').set('accept-encoding', 'identity')
    expect(script.headers['cache-control']).toContain('immutable')
    const compressed = await request(app).get('/assets/main-4f2a.js').set('accept-encoding', 'br, gzip')
    expect(compressed.headers).toMatchObject({
      'content-encoding': 'br',
      'content-type': 'text/javascript; charset=utf-8',
    })
    for (const address of ['/', '/icon.svg'])
      expect((await request(app).get(address)).headers['cache-control']).toBe('no-cache')
  })

  it('gives no file from outside its folder', async () => {
    for (const address of ['/..%2f..%2fpackage.json', '/assets/%2e%2e/%2e%2e/package.json', '/.env', '/%00'])
      expect((await request(app).get(address)).text).not.toContain('dependencies')
  })
})

describe('headers', () => {
  it('let nothing in from elsewhere, and no site frame it', async () => {
    const { headers } = await request(app).get('/')
    expect(headers['content-security-policy']).toContain("default-src 'self'")
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(headers).toMatchObject({ 'x-frame-options': 'DENY', 'x-content-type-options': 'nosniff' })
    expect(headers['x-powered-by']).toBeUndefined()
  })

  it('let the sites that the operator names frame an embedded view, and that alone', async () => {
    const config = testConfig({ frameAncestors: ['https://example.org'] })
    const framed = testApp({ database, clientDir, config })
    const embedded = await request(framed).get('/embed/Jx3vQ0mN8sWkT2aB')
    expect(embedded.headers['content-security-policy']).toContain('frame-ancestors https://example.org')
    expect(embedded.headers['x-frame-options']).toBeUndefined()
    const page = await request(framed).get('/')
    expect(page.headers['content-security-policy']).toContain("frame-ancestors 'none'")
  })
})

describe('who may ask', () => {
  const guarded = testApp({ database, clientDir, config: testConfig({ host: '0.0.0.0', token }) })
  const health = () => request(guarded).get('/api/health')

  it('is whoever has the token, as bearer or as password', async () => {
    expect((await health().set('authorization', `Bearer ${token}`)).status).toBe(200)
    expect((await health().auth('anybody', token)).status).toBe(200)
  })

  it('is nobody else, for the viewer as for the API', async () => {
    for (const header of ['', 'Bearer', 'Bearer wrong', `Basic ${token}`, `Bearer ${token}x`, 'Basic Zm9v']) {
      const { status, body, headers } = await health().set('authorization', header)
      expect([status, body.code]).toEqual([401, 'unauthenticated'])
      expect(headers['www-authenticate']).toContain('Basic')
    }
    expect((await request(guarded).get('/')).status).toBe(401)
    expect((await request(guarded).get('/api/openapi.json')).status).toBe(401)
  })

  it('may not guess for long', async () => {
    const strict = testApp({ database, config: testConfig({ host: '0.0.0.0', token }) })
    let last = 0
    for (let guess = 0; guess < 25; guess++)
      last = (await request(strict).get('/api/health').set('authorization', `Bearer ${guess}`)).status
    expect(last).toBe(429)
  })

  it('is not a foreign page: neither by another name of this machine nor by another origin', async () => {
    const rebound = await request(app).get('/api/health').set('host', 'evil.example')
    expect([rebound.status, rebound.body.code]).toEqual([403, 'forbidden'])
    const post = () =>
      request(app).post('/api/subgraph').send({ entityIds: [] }).set('host', 'localhost:4747')
    expect((await post().set('origin', 'https://evil.example')).status).toBe(403)
    expect((await post().set('origin', 'null')).status).toBe(403)
    expect((await post().set('sec-fetch-site', 'cross-site')).status).toBe(403)
    expect((await post().set('origin', 'http://localhost:4747')).status).toBe(200)
    expect((await post()).status).toBe(200)
  })
})

describe('errors', () => {
  it('follow the table', () => {
    for (const code of Object.keys(errors) as (keyof typeof errors)[])
      expect(problemOf(new AppError(code), 'r1')).toEqual({
        type: `/api/docs/errors#${code}`,
        title: errors[code].title,
        status: errors[code].status,
        detail: errors[code].detail,
        code,
        requestId: 'r1',
      })
  })

  it('that nobody foresaw tell nothing, and are logged', async () => {
    const lines: string[] = []
    const log = pino({ level: 'error' }, { write: (line: string) => void lines.push(line) })
    const broken = { ...database, read: () => Promise.reject(new Error('secret /etc/path')) }
    const { status, body, text } = await request(testApp({ database: broken, log })).get('/api/model')
    expect([status, body.detail]).toEqual([500, errors.internal.detail])
    expect(text).not.toContain('secret')
    expect(lines.join()).toContain('secret /etc/path')
    expect(lines.join()).toContain(body.requestId)
  })

  it('of a database that is away are one calm line, however many ask', async () => {
    const lines: string[] = []
    const log = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) })
    const away = openDatabase({ uri: 'bolt://127.0.0.1:9', user: 'u', password: 'p', database: 'neo4j' })
    const lonely = testApp({ database: away, log })
    const answers = await Promise.all([1, 2, 3].map(() => request(lonely).get('/api/entities/company:a')))
    expect(answers.map(({ status }) => status)).toEqual([503, 503, 503])
    await away.close()
    expect(lines.map(line => JSON.parse(line).msg)).toEqual([
      'The database does not answer; requests get 503 until it does',
    ])
    expect(lines.join()).not.toContain('stack')
  })

  it('and requests are logged without a credential', async () => {
    const lines: string[] = []
    const log = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) })
    const guarded = testApp({ database, log, config: testConfig({ host: '0.0.0.0', token }) })
    await request(guarded).get('/api/health').set('authorization', `Bearer ${token}`)
    await request(guarded).get('/api/nothing').auth('me', token)
    expect(lines.length).toBeGreaterThan(0)
    expect(lines.join()).not.toContain(token)
    expect(lines.join()).not.toContain(Buffer.from(`me:${token}`).toString('base64'))
  })
})

describe('the log', () => {
  it('says at its usual level which requests were wrong, and with debug how every one ended', async () => {
    for (const [level, expected] of [
      ['warn', []],
      ['info', [404]],
      ['debug', [200, 404]],
    ] as const) {
      const lines: string[] = []
      const log = pino({ level }, { write: (line: string) => void lines.push(line) })
      const logged = testApp({ database, log })
      await request(logged).get('/api/health')
      const { body } = await request(logged).get(`/api/nothing?q=${'x'.repeat(600)}`)
      await vi.waitFor(() => expect(lines).toHaveLength(expected.length))
      const told = lines.map(line => JSON.parse(line))
      expect(told.map(({ res }) => res.statusCode)).toEqual(expected)
      if (level !== 'warn') {
        const last = told.at(-1)
        expect(last).toMatchObject({ msg: 'request completed', req: { id: body.requestId, method: 'GET' } })
        expect(last.req.url).toHaveLength(500)
        expect(last.responseTime).toBeGreaterThanOrEqual(0)
      }
    }
  })
})

describe('the description of the API', () => {
  it('is compressed, as is everything that is long', async () => {
    const { headers } = await request(app).get('/api/openapi.json').set('accept-encoding', 'gzip')
    expect(headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' })
  })

  it('is there to read, from this server alone', async () => {
    const description = await request(app).get('/api/openapi.json')
    expect(description.body).toMatchObject({ openapi: '3.1.0', info: { title: 'Interlock' } })
    const page = await request(app).get('/api/docs')
    expect(page.text).not.toMatch(/https?:\/\//)
    for (const [, file] of page.text.matchAll(/(?:src|href)="([^"]+)"/g))
      expect((await request(app).get(file ?? '')).status).toBe(200)
    expect((await request(app).get('/api/docs/errors')).text).toContain('id="query_refused"')
  })
})
