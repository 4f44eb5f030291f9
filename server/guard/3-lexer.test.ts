import { describe, expect, it } from 'vitest'
import { lex } from './3-lexer.ts'

const keys = (text: string) => lex(text).tokens.map(token => `${token.kind}:${token.key}`)

describe('lex', () => {
  it('tells ranges from fractions', () => {
    expect(keys('1..5 .5 1.5 x[0..3]')).toEqual([
      ...['number:1', 'sign:..', 'number:5', 'number:.5', 'number:1.5'],
      ...['word:X', 'sign:[', 'number:0', 'sign:..', 'number:3', 'sign:]'],
    ])
  })

  it('lets no number swallow a keyword', () => {
    expect(keys('1LOAD 0xFFSET 1e5CREATE')).toEqual([
      ...['number:1', 'word:LOAD', 'number:0xFF', 'word:SET', 'number:1e5', 'word:CREATE'],
    ])
  })

  it('reads strings with escapes as one token', () => {
    expect(keys(`'it\\'s' "\\u0041\\n" 'a' 'b'`)).toEqual([
      "string:it's",
      'string:A\n',
      'string:a',
      'string:b',
    ])
  })

  it('unquotes names', () => {
    expect(keys('`a``b` $`c d` $e')).toEqual(['quoted:a`b', 'parameter:c d', 'parameter:e'])
  })

  it('ends a line comment at every line end and nowhere else', () => {
    expect(keys('1//2\r3//4\n5/*6\n7*/8')).toEqual(['number:1', 'number:3', 'number:5', 'number:8'])
  })

  it('folds letters that pass for others', () => {
    expect(keys('\u017fet \u212aey')).toEqual(['word:SET', 'word:KEY'])
  })

  it('reads foreign dashes and angles as what Neo4j takes them for', () => {
    expect(keys('a\u2014\u3008b')).toEqual(['word:A', 'sign:-', 'sign:<', 'word:B'])
  })

  it('says where a string is not closed', () => {
    expect(lex("RETURN 'abc").failure).toEqual({ rule: 'unterminated', at: 7 })
  })
})
