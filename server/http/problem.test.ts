import { describe, expect, it } from 'vitest'
import { asAppError } from './problem.ts'

const coded = (code: string) => Object.assign(new Error('original'), { code })

describe('an error of the database', () => {
  it.each([
    'ServiceUnavailable',
    'SessionExpired',
    'Neo.ClientError.Security.Unauthorized',
    'Neo.TransientError.General.DatabaseUnavailable',
    'Neo.ClientError.Database.DatabaseNotFound',
  ])('%s means that it is away for a moment', code => {
    expect(asAppError(coded(code))).toMatchObject({ code: 'database_away', details: { retryAfter: 2 } })
  })

  it('about time says so', () => {
    const error = coded('Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration')
    expect(asAppError(error).code).toBe('query_timeout')
  })

  it('about a write that it does not take says so', () => {
    expect(asAppError(coded('Neo.ClientError.General.ForbiddenOnReadOnlyDatabase')).code).toBe('forbidden')
  })

  it('that nobody foresaw is ours, and so is whatever else is thrown', () => {
    for (const thrown of [coded('Neo.ClientError.Statement.SyntaxError'), new Error('x'), 'text', null, 5])
      expect(asAppError(thrown).code).toBe('internal')
  })
})

describe('an error of the body', () => {
  it('that is not JSON, too large or not UTF-8 is the sender’s', () => {
    const typed = (type: string, status: number) => Object.assign(new Error('x'), { type, status })
    expect(asAppError(typed('entity.parse.failed', 400)).message).toBe('The body is not JSON.')
    expect(asAppError(typed('entity.too.large', 413)).code).toBe('too_large')
    expect(asAppError(typed('charset.unsupported', 415)).code).toBe('bad_request')
    expect(asAppError(new URIError('bad')).code).toBe('bad_request')
  })
})
