import express from 'express'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { callTelling } from '../../client/api/call-telling.ts'
import { endpoint } from '../../contract/endpoint.ts'
import type { Progress } from '../../contract/progress.ts'
import { AppError } from './app-error.ts'
import { errorHandler } from './errors.ts'
import { mountTelling } from './mount-telling.ts'

const slow = endpoint({
  name: 'slow',
  method: 'GET',
  path: '/api/slow/:how',
  summary: 'How does it end?',
  tag: 'Test',
  request: z.object({ how: z.enum(['well', 'badly', 'never']) }),
  response: z.object({ end: z.string() }),
  example: { request: { how: 'well' }, response: { end: 'well' } },
})

let baseUrl = ''
let stopped: unknown = null
const app = express()
mountTelling(app, slow, async ({ how }, { signal, tell }) => {
  for (let done = 1; ; done++) {
    tell?.({ what: 'steps', done, total: 3 })
    if (how === 'badly' && done === 2) throw new AppError('not_found', { detail: 'There is no third step.' })
    if (how === 'well' && done === 3) return { end: 'well', secret: 'not declared' }
    await new Promise(resolve => setTimeout(resolve, 170))
    if (signal.aborted) {
      stopped = signal.reason
      throw signal.reason
    }
  }
})
app.use(errorHandler)

beforeAll(async () => {
  const server = app.listen(0, '127.0.0.1')
  await new Promise(resolve => server.once('listening', resolve))
  afterAll(() => void server.close())
  const address = server.address()
  baseUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
})

const ask = (how: 'well' | 'badly' | 'never', signal?: AbortSignal) => {
  const heard: Progress[] = []
  const answer = callTelling(slow, { how }, progress => heard.push(progress), {
    baseUrl,
    ...(signal ? { signal } : {}),
  })
  return { heard, answer }
}

describe('an answer in lines', () => {
  it('tells how far it is before it comes, and holds what is declared alone', async () => {
    const { heard, answer } = ask('well')
    expect(await answer).toEqual({ end: 'well' })
    expect(heard.map(({ done }) => done)).toEqual([1, 2, 3])
  })

  it('ends with the problem where it fails in the middle', async () => {
    await expect(ask('badly').answer).rejects.toMatchObject({
      problem: { code: 'not_found', detail: 'There is no third step.' },
    })
  })

  it('stops working when the client cancels', async () => {
    const cancel = new AbortController()
    const { heard, answer } = ask('never', cancel.signal)
    setTimeout(() => cancel.abort(), 400)
    await expect(answer).rejects.toThrow()
    await expect.poll(() => stopped).toEqual(new Error('the client has gone'))
    expect(heard.length).toBeGreaterThan(0)
  })

  it('is one JSON document to whoever does not ask for lines', async () => {
    const response = await fetch(`${baseUrl}/api/slow/well`)
    expect(response.headers.get('content-type')).toContain('application/json')
    expect(await response.json()).toEqual({ end: 'well' })
  })

  it('refuses bad input before the first line, with a status', async () => {
    const response = await fetch(`${baseUrl}/api/slow/other`, { headers: { accept: 'application/x-ndjson' } })
    expect(response.status).toBe(400)
  })
})
