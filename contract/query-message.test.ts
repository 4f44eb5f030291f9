import { describe, expect, it } from 'vitest'
import { shortenExpected } from './query-message.ts'

describe('shortenExpected', () => {
  it('keeps the first few of many tokens, and counts the rest', () => {
    expect(
      shortenExpected(
        "Invalid input 'i': expected an expression, 'ORDER BY', 'CALL', 'CREATE', 'SET', 'USE' or <EOF>",
      ),
    ).toBe("Invalid input 'i': expected an expression, 'ORDER BY', 'CALL', 'CREATE' or one of 3 others")
  })

  it('leaves short lists and other messages as they are', () => {
    for (const message of [
      "Invalid input ')': expected an expression",
      "Expected '(' or '['",
      'Variable `d` not defined',
    ])
      expect(shortenExpected(message)).toBe(message)
  })
})
