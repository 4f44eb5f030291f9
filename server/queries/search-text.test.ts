import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { luceneQuery, wordsOf } from './search-text.ts'

const typed = fc
  .array(fc.integer({ min: 0, max: 0x2ffff }), { maxLength: 60 })
  .map(points => String.fromCodePoint(...points))

describe('the search text', () => {
  it('is cut into folded words', () => {
    expect(wordsOf('Société  Générale & AT&T (amazon.com.)')).toEqual([
      'societe',
      'generale',
      'at',
      't',
      'amazon.com',
    ])
  })

  it('asks for the word, its continuation and its misspellings', () => {
    expect(luceneQuery('Amazn')).toBe('("amazn"^8 OR amazn*^3 OR amazn~1)')
  })

  it('asks for words apart and in one', () => {
    expect(luceneQuery('vela 2')).toBe('(("vela"^8 OR vela*^3 OR vela~1) AND ("2"^8 OR 2*^3)) OR vela2*^3')
    expect(luceneQuery('vela2')).toBe('("vela2"^8 OR vela2*^3 OR ("vela" AND "2"))')
  })

  it('asks nothing of signs alone', () => {
    expect(luceneQuery('*:* && {!func} ~^"')).toBe('("func"^8 OR func*^3 OR func~1)')
    expect(luceneQuery(' +-!(){}[]^"~*?:\\/ ')).toBeNull()
  })

  it('lets no sign of the query language through, whatever is typed', () => {
    fc.assert(
      fc.property(typed, text => {
        const words = wordsOf(text)
        return words.length <= 8 && words.every(word => /^[\p{L}\p{N}.]+$/u.test(word))
      }),
    )
  })
})
