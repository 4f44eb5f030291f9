import express from 'express'
import { pino } from 'pino'
import request from 'supertest'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { endpoint } from '../../contract/endpoint.ts'
import { readConfig } from '../config.ts'
import { mount } from './mount.ts'
import { addPipeline } from './pipeline.ts'

const textOf = endpoint({
  name: 'text',
  method: 'GET',
  path: '/api/text/:length',
  summary: 'What is a text of this length?',
  tag: 'Test',
  request: z.object({ length: z.coerce.number() }),
  response: z.object({ text: z.string() }),
  example: { request: { length: 1 }, response: { text: 'é' } },
})

function appAt(host: string) {
  const app = express()
  addPipeline(app, { ...readConfig({}), host }, pino({ level: 'silent' }))
  mount(app, textOf, ({ length }) => ({ text: 'é'.repeat(length / 2) }))
  return app
}
const here = appAt('127.0.0.1')
const elsewhere = appAt('0.0.0.0')

const take = (app: typeof here, length: number, encoding: string) =>
  request(app).get(`/api/text/${length}`).set('accept-encoding', encoding)

describe('an answer', () => {
  it('is the same packed and not, and says its length where it is not', async () => {
    const plain = await take(here, 140_000, 'identity')
    expect(plain.headers).toMatchObject({
      vary: 'Accept-Encoding',
      'content-type': 'application/json; charset=utf-8',
      'content-length': String(Buffer.byteLength(plain.text)),
    })
    const packed = await take(here, 140_000, 'gzip')
    expect(packed.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' })
    expect(packed.headers.etag).toBe(plain.headers.etag)
    expect(packed.headers['content-length']).toBeUndefined()
    expect(packed.body).toEqual({ text: 'é'.repeat(70_000) })
  })

  it('is packed where that pays: from 128 kB on this machine, from 1 kB to another', async () => {
    const packs = async (app: typeof here, length: number) =>
      (await take(app, length, 'gzip')).headers['content-encoding'] === 'gzip'
    expect([await packs(here, 131_000), await packs(here, 131_080)]).toEqual([false, true])
    expect([await packs(elsewhere, 1_000), await packs(elsewhere, 1_030)]).toEqual([false, true])
  })

  it('is not sent again to whoever has it, and has no body for HEAD', async () => {
    for (const length of [100, 140_000]) {
      const first = await take(here, length, 'gzip')
      const again = await take(here, length, 'gzip').set('if-none-match', String(first.headers.etag))
      expect([again.status, again.text, again.headers['content-encoding']]).toEqual([304, '', undefined])
      const head = await request(here).head(`/api/text/${length}`)
      expect([head.status, head.text ?? '']).toEqual([200, ''])
      expect(Number(head.headers['content-length'])).toBeGreaterThan(length)
    }
  })
})
