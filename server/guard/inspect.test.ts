import { describe, expect, it } from 'vitest'
import { inspect } from './inspect.ts'

const refusalOf = (cypher: string, params = {}) => {
  const found = inspect(cypher, params)
  return found.accepted ? null : found.refusal
}

describe('inspect', () => {
  it('says what it refuses, where, why, and what to write instead', () => {
    expect(refusalOf('MATCH (n)\n  SET n.x = 1')).toEqual({
      rule: 'write',
      what: 'This would change the graph.',
      why: 'The console only reads: every fact in the graph needs a claim with a source.',
      instead: 'Put EXPLAIN in front to see the plan, or add a claim with its source.',
      place: { line: 2, column: 3, offset: 12, length: 3 },
    })
  })

  it('counts lines that end in a carriage return', () => {
    expect(refusalOf('MATCH (n)\r\nDELETE n')?.place).toEqual({ line: 2, column: 1, offset: 11, length: 6 })
    expect(refusalOf('MATCH (n)\rDELETE n')?.place).toEqual({ line: 2, column: 1, offset: 10, length: 6 })
  })

  it('counts offsets in UTF-16 units', () => {
    expect(refusalOf("WITH '𝄞' AS x CREATE (n)")?.place?.offset).toBe(15)
  })

  it('names the word that was probably meant', () => {
    expect(refusalOf('MTACH (n) RETURN n')?.what).toBe('A query cannot begin like this. Did you mean MATCH?')
  })

  it('names the procedure that it refuses', () => {
    expect(refusalOf('CALL `dbms` . listConfig()')?.what).toBe(
      'This procedure is not available here. It is dbms.listConfig.',
    )
  })

  it('blanks out EXPLAIN so that positions stay', () => {
    expect(inspect('  explain RETURN 1', {})).toMatchObject({ plan: 'explain', text: '          RETURN 1' })
  })

  it('keeps the version in front', () => {
    expect(inspect('CYPHER 5 PROFILE RETURN 1', {})).toMatchObject({
      plan: 'profile',
      text: 'CYPHER 5         RETURN 1',
    })
  })

  it('gives one fingerprint to a query however it is written', () => {
    const fingerprints = ['MATCH (n) RETURN n', 'match(n)\nreturn /* all */ n'].map(text => {
      const found = inspect(text, {})
      return found.accepted ? found.fingerprint : null
    })
    expect(fingerprints[0]).toBe(fingerprints[1])
  })

  it('decides on 16,000 characters within a blink', () => {
    const begun = performance.now()
    refusalOf(`RETURN '${'\\u0041'.repeat(2_600)}'`)
    refusalOf('('.repeat(16_000))
    refusalOf(`${'a.'.repeat(7_900)}a`)
    expect(performance.now() - begun).toBeLessThan(1_000)
  })
})
