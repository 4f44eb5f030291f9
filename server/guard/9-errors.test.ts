import { describe, expect, it } from 'vitest'
import { cleanMessage, failureProblem } from './9-errors.ts'

const syntax = 'Neo.ClientError.Statement.SyntaxError'

describe('failureProblem', () => {
  it('points at the place in the text of the caller, without what EXPLAIN added', () => {
    const message =
      'Variable `m` not defined (line 1, column 26 (offset: 25))\n"EXPLAIN MATCH (n) RETURN m"\n  ^'
    expect(failureProblem({ code: syntax, message, stage: 'plan' }, 'MATCH (n) RETURN m')).toEqual({
      code: 'query_failed',
      detail: 'Variable `m` not defined',
      position: { line: 1, column: 18, offset: 17, length: 1 },
    })
  })

  it('points at later lines', () => {
    const message = 'Invalid input (line 2, column 3 (offset: 20))'
    const cypher = 'MATCH (n)\n  RETUR n'
    expect(failureProblem({ code: syntax, message, stage: 'plan' }, cypher).position).toEqual({
      ...{ line: 2, column: 3, offset: 12, length: 5 },
    })
  })

  it('says nothing of what the server keeps to itself', () => {
    const problem = failureProblem(
      { code: 'Neo.DatabaseError.General.UnknownError', message: '/var/lib/x', stage: 'run' },
      '',
    )
    expect(problem).toEqual({ code: 'query_failed', detail: 'The database could not run the query.' })
  })

  it('tells a time-out, a lack of memory and an absent database apart', () => {
    const codes = [
      'Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration',
      'Neo.TransientError.General.MemoryPoolOutOfMemoryError',
      'ServiceUnavailable',
    ].map(code => failureProblem({ code, message: 'secret', stage: 'run' }, '').code)
    expect(codes).toEqual(['query_timeout', 'query_failed', 'database_away'])
  })
})

describe('cleanMessage', () => {
  it('drops addresses, paths and class names', () => {
    const message =
      "Cannot load from URL 'http://10.0.0.7:8080/x' at /var/lib/neo4j/import/a.csv: java.net.ConnectException: 10.0.0.7:8080 refused"
    const clean = cleanMessage(message)
    expect(clean).not.toMatch(/10\.0\.0\.7|var|neo4j|java/)
    expect(clean).toContain('refused')
  })

  it('keeps patterns and types of Cypher', () => {
    const message = 'Type mismatch: expected List<T> but was Boolean, Float; see (a)-[:X|Y]->(b) / c'
    expect(cleanMessage(message)).toBe(message)
  })
})
