import { expect, test } from 'vitest'
import { neighbors, subgraph } from '../../contract/entities.ts'
import { search } from '../../contract/search.ts'
import { ApiError, address, call } from './call.ts'

const answering = (status: number, body: string) => async () => new Response(body, { status })

test('puts path parameters into the path and the rest into the query string, lists with commas', () => {
  expect(
    address(neighbors, {
      id: 'company:amazon',
      types: ['INVESTED_IN', 'SUPPLIES'],
      limit: 25,
      direction: undefined,
    }),
  ).toEqual({ url: '/api/entities/company:amazon/neighbors?types=INVESTED_IN%2CSUPPLIES&limit=25' })
})

test('sends a body as JSON', () => {
  expect(address(subgraph, { entityIds: ['company:amazon'] })).toEqual({
    url: '/api/subgraph',
    body: '{"entityIds":["company:amazon"]}',
  })
})

test('gives back what the server answered', async () => {
  const answer = await call(search, { q: 'amazn' }, { fetch: answering(200, '{"hits":[],"total":0}') })
  expect(answer).toEqual({ hits: [], total: 0 })
})

test('throws the problem that the server describes', async () => {
  const problem = {
    type: 'x',
    title: 'Not found',
    status: 404,
    detail: 'No such id.',
    code: 'not_found',
    requestId: 'r1',
  }
  const failing = call(search, { q: 'x' }, { fetch: answering(404, JSON.stringify(problem)) })
  await expect(failing).rejects.toEqual(new ApiError(problem as never))
  await expect(failing).rejects.toMatchObject({ code: 'not_found', problem })
})

test('calls a server that does not answer unreachable', async () => {
  const broken = async () => {
    throw new TypeError('fetch failed')
  }
  await expect(call(search, { q: 'x' }, { fetch: broken })).rejects.toMatchObject({ code: 'unreachable' })
  await expect(call(search, { q: 'x' }, { fetch: answering(502, 'Bad gateway') })).rejects.toMatchObject({
    code: 'unreachable',
  })
})

test('calls an answer that is no JSON unreadable', async () => {
  await expect(call(search, { q: 'x' }, { fetch: answering(200, '<html>') })).rejects.toMatchObject({
    code: 'unreadable',
  })
  await expect(call(search, { q: 'x' }, { fetch: answering(418, 'tea') })).rejects.toMatchObject({
    code: 'unreadable',
  })
})

test('lets an abort through as it is', async () => {
  const abort = new DOMException('aborted', 'AbortError')
  const aborted = async () => {
    throw abort
  }
  await expect(call(search, { q: 'x' }, { fetch: aborted })).rejects.toBe(abort)
})
