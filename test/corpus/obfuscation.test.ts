import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lex, type Token } from '../../server/guard/3-lexer.ts'
import { inspect } from '../../server/guard/inspect.ts'
import { hostile } from './hostile.ts'
import { legitimate } from './legitimate.ts'

const vocabulary = [
  ...[
    'MATCH',
    'RETURN',
    'WITH',
    'WHERE',
    'UNWIND',
    'CALL',
    'CREATE',
    'SET',
    'DELETE',
    'LOAD',
    'CSV',
    'FROM',
    'USE',
  ],
  ...[
    'SHOW',
    'INDEXES',
    'SETTINGS',
    'IN',
    'TRANSACTIONS',
    'AS',
    'AND',
    'OR',
    'XOR',
    'NOT',
    'EXISTS',
    'COLLECT',
  ],
  ...[
    'n',
    'm',
    'range',
    'reduce',
    'dbms',
    'db',
    'labels',
    'load',
    'set',
    '`set`',
    '`dbms`',
    '$p',
    "'text'",
    '1',
    '99999999',
  ],
  ...['(', ')', '[', ']', '{', '}', ',', '.', ':', '|', '=', '+', '-', '*', '<', '=~', '..', ';'],
]

const blank = fc.constantFrom(' ', '\n', '\t', '\r\n', '\u00a0', '\u2003', '  ')
const comment = fc
  .string({ unit: fc.constantFrom('a', ' ', 'CREATE', "'", '"', '`', ';', '{', 'é'), maxLength: 4 })
  .chain(text => fc.constantFrom(`/*${text}*/`, `//${text}\n`))
const separator = fc
  .array(fc.oneof(blank, comment), { minLength: 1, maxLength: 3 })
  .map(parts => parts.join(''))
const casings = {
  lower: (word: string) => word.toLowerCase(),
  upper: (word: string) => word.toUpperCase(),
  mixed: (word: string) => [...word].map((c, i) => (i % 2 ? c.toLowerCase() : c.toUpperCase())).join(''),
}
const casing = fc.constantFrom(...(Object.keys(casings) as (keyof typeof casings)[]))

/** Variables are told apart by case: changing it would change the query. */
const keepsCase = (texts: string[]) =>
  new Set(texts).size === new Set(texts.map(text => text.toUpperCase())).size

const rewritten = (texts: string[]) =>
  fc
    .tuple(fc.array(separator, { minLength: texts.length + 1, maxLength: texts.length + 1 }), casing)
    .map(([separators, chosen]) =>
      texts
        .map(
          (text, i) =>
            separators[i] + (/^[A-Za-z]/.test(text) && keepsCase(texts) ? casings[chosen](text) : text),
        )
        .join('')
        .concat(separators.at(-1) ?? ''),
    )

const verdict = (cypher: string, params: Record<string, unknown> = {}) => {
  const found = inspect(cypher, params)
  return found.accepted ? 'accepted' : found.refusal.rule
}
const textsOf = (tokens: Token[]) => tokens.map(token => token.text)

describe('the verdict', { timeout: 60_000 }, () => {
  it('is the same for random tokens however they are spaced, commented and cased', () => {
    const streams = fc
      .array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 40 })
      .chain(texts => fc.tuple(fc.constant(texts.join(' ')), rewritten(texts)))
    fc.assert(
      fc.property(streams, ([plain, disguised]) => verdict(disguised) === verdict(plain)),
      { numRuns: 3_000 },
    )
  })

  it('is the same for every hostile and legitimate query however it is spaced, commented and cased', () => {
    const textual = [
      'control-character',
      'hidden-escape',
      'unterminated',
      'unexpected-character',
      'too-long',
      'empty',
    ]
    const all = [...hostile.filter(one => !textual.includes(one.ends)), ...legitimate]
    const short = all.filter(one => one.cypher.length < 1_500)
    const cases = fc
      .constantFrom(...short)
      .chain(one => rewritten(textsOf(lex(one.cypher).tokens)).map(disguised => ({ one, disguised })))
    fc.assert(
      fc.property(cases, ({ one, disguised }) => {
        expect(verdict(disguised, one.params)).toBe(verdict(one.cypher, one.params))
      }),
      { numRuns: 1_500 },
    )
  })

  it('never becomes milder by an escape', () => {
    const cases = fc
      .constantFrom(...hostile.filter(one => one.ends !== 'bounded' && one.ends !== 'rejected'))
      .chain(one => fc.tuple(fc.constant(one), fc.nat({ max: Math.max(0, one.cypher.length - 1) })))
    fc.assert(
      fc.property(cases, ([one, at]) => {
        const code = one.cypher.charCodeAt(at).toString(16).padStart(4, '0')
        const escaped = `${one.cypher.slice(0, at)}\\u${code}${one.cypher.slice(at + 1)}`
        const isTyped = JSON.stringify(one.params ?? {}).includes('$date')
        return isTyped || verdict(escaped, one.params) !== 'accepted'
      }),
      { numRuns: 3_000 },
    )
  })

  it('is reached for any text at all, without an exception and in good time', () => {
    const longest = { milliseconds: 0 }
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), text => {
        const begun = performance.now()
        verdict(text)
        longest.milliseconds = Math.max(longest.milliseconds, performance.now() - begun)
      }),
      { numRuns: 3_000 },
    )
    expect(longest.milliseconds).toBeLessThan(500)
  })
})
