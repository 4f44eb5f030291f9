import { expect, test } from 'vitest'
import { ApiError, type ClientErrorCode } from './call.ts'
import { connection } from './connection.ts'
import { explain, explanations } from './explain.ts'
import { retryDelay, shouldRetry } from './query-client.ts'

const failed = (code: ClientErrorCode, retryAfter?: number) =>
  new ApiError({ type: '', title: '', status: 500, detail: '', code, requestId: '', retryAfter })

test('sends again without end while the database is away, and says that it is', () => {
  connection.set(null)
  expect([0, 5, 500].map(count => shouldRetry(count, failed('database_away')))).toEqual([true, true, true])
  expect(connection.get()).toBe('database_away')
  connection.set(null)
})

test('does not send a mistake again', () => {
  expect(
    [failed('bad_request'), failed('not_found'), new Error('x')].map(error => shouldRetry(0, error)),
  ).toEqual([false, false, false])
})

test('waits twice as long each time, at most five seconds, or as long as it is told', () => {
  const away = failed('database_away')
  expect([0, 1, 2, 3, 4].map(count => retryDelay(count, away))).toEqual([500, 1000, 2000, 4000, 5000])
  expect(retryDelay(0, failed('too_many_requests', 3))).toBe(3000)
})

test('says of every error what happened, why and what to do', () => {
  for (const [code, { title, sentence, next }] of Object.entries(explanations)) {
    expect([code, title.length > 5, sentence.endsWith('.'), next.endsWith('.')]).toEqual([
      code,
      true,
      true,
      true,
    ])
  }
  expect(explain(new Error('x'))).toMatchObject({
    title: 'Something went wrong here',
    details: [],
    requestId: null,
  })
})

test('names every parameter that is wrong', () => {
  const error = new ApiError({
    type: '',
    title: '',
    status: 400,
    detail: 'Two parameters are wrong.',
    code: 'bad_request',
    requestId: 'r7',
    parameters: [{ name: 'limit', message: 'write a whole number' }],
  })
  const said = { ...error.problem, detail: 'The parameter limit is wrong: write a whole number.' }
  expect(explain(new ApiError(said)).details).toEqual([])
  expect(explain(error)).toEqual({
    ...explanations.bad_request,
    sentence: 'Two parameters are wrong.',
    details: ['limit: write a whole number'],
    requestId: 'r7',
  })
})
