export type TokenKind = 'word' | 'quoted' | 'string' | 'number' | 'parameter' | 'sign'

/**
 * A token of a query. `text` is as written; `key` is what it is compared by: upper case for words, the
 * content for strings, quoted names and parameters, the plain sign for signs.
 */
export type Token = { kind: TokenKind; text: string; key: string; start: number; end: number }

export type Lexed = {
  tokens: Token[]
  failure: { rule: 'unterminated' | 'unexpected-character'; at: number } | null
}

/** Letters are folded both ways, so that ſ, ı and the Kelvin sign cannot pass for other letters. */
export const fold = (word: string): string => word.toLowerCase().toUpperCase()

const blank = /[\s\u180e]+/y
const lineComment = /\/\/[^\n\r]*/y
const blockComment = /\/\*[\s\S]*?\*\//y
const single = /'(?:[^'\\]|\\[\s\S])*'/y
const double = /"(?:[^"\\]|\\[\s\S])*"/y
const quoted = /`(?:[^`]|``)*`/y
const number =
  /0[xX][0-9a-fA-F]+|0[oO][0-7]+|(?:\d+(?:_\d+)*)?\.\d+(?:_\d+)*(?:[eE][+-]?\d+)?|\d+(?:_\d+)*(?:[eE][+-]?\d+)?/y
const word = /[\p{L}\p{Nl}\p{Pc}£¥€¢](?:(?!\p{Default_Ignorable_Code_Point})[\p{ID_Continue}\p{Pc}£¥€¢])*/uy
const parameter = /\$(?:`(?:[^`]|``)*`|[\p{ID_Continue}\p{Pc}]+)/uy
const sign = /\.\.|<>|<=|>=|=~|\+=|\|\||::|!=|[()[\]{},.;:|&!%=<>+\-*/^$?@]/y
const foreign = new Map([
  ...[...'\u00ad\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d'].map(c => [c, '-'] as const),
  ...[...'\u27e8\u3008\ufe64\uff1c'].map(c => [c, '<'] as const),
  ...[...'\u27e9\u3009\ufe65\uff1e'].map(c => [c, '>'] as const),
])

const unquote = (text: string): string => text.slice(1, -1).replaceAll('``', '`')

const readers: { kind: TokenKind; pattern: RegExp; key(text: string): string }[] = [
  { kind: 'string', pattern: single, key: text => decode(text.slice(1, -1)) },
  { kind: 'string', pattern: double, key: text => decode(text.slice(1, -1)) },
  { kind: 'quoted', pattern: quoted, key: unquote },
  {
    kind: 'parameter',
    pattern: parameter,
    key: text => (text[1] === '`' ? unquote(text.slice(1)) : text.slice(1)),
  },
  { kind: 'word', pattern: word, key: fold },
  { kind: 'number', pattern: number, key: text => text.replaceAll('_', '') },
  { kind: 'sign', pattern: sign, key: text => text },
]

/**
 * Step 3, first half: cuts a query into tokens, the way Neo4j does. Where two readings are possible it
 * prefers more and shorter tokens, so that no keyword is swallowed.
 */
export function lex(text: string): Lexed {
  const tokens: Token[] = []
  let at = 0
  const take = (pattern: RegExp): string | null => {
    pattern.lastIndex = at
    return pattern.exec(text)?.[0] ?? null
  }
  while (at < text.length) {
    const skipped = take(blank) ?? take(lineComment) ?? take(blockComment)
    if (skipped !== null) {
      at += skipped.length
      continue
    }
    if (text.startsWith('/*', at)) return { tokens, failure: { rule: 'unterminated', at } }
    const token = readToken(text, at, take, tokens.at(-1))
    if (!token) {
      const rule = /['"`]/.test(text[at] ?? '') ? 'unterminated' : 'unexpected-character'
      return { tokens, failure: { rule, at } }
    }
    tokens.push(token)
    at = token.end
  }
  return { tokens, failure: null }
}

type Take = (pattern: RegExp) => string | null

function readToken(text: string, at: number, take: Take, previous: Token | undefined): Token | null {
  const replaced = foreign.get(text[at] ?? '')
  if (replaced) return { kind: 'sign', text: text[at] ?? '', key: replaced, start: at, end: at + 1 }
  // in `a.5` the dot belongs to a, not to the number
  const dotted = text[at] === '.' && previous?.end === at && previous.kind !== 'sign'
  for (const { kind, pattern, key } of readers) {
    if (kind === 'number' && dotted) continue
    const found = take(pattern)
    if (found === null) continue
    return { kind, text: found, key: key(found), start: at, end: at + found.length }
  }
  return null
}

const named: Record<string, string> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' }

/** As the server does it: \uXXXX first, whatever stands around it, then what a backslash means in a string. */
function decode(content: string): string {
  const plain = content.replace(/\\u+([0-9a-fA-F]{4})/g, (_, hex) => character(hex))
  return plain.replace(/\\(?:U([0-9a-fA-F]{8})|([\s\S]))/g, (_, hex?: string, char = '') =>
    hex ? character(hex) : (named[char] ?? char),
  )
}

function character(hex: string): string {
  const code = Number.parseInt(hex, 16)
  return code <= 0x10ffff ? String.fromCodePoint(code) : ''
}
