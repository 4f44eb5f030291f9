import type { Refusal } from '../../contract/refusal.ts'
import { lex, type Token } from './3-lexer.ts'
import { placeAt, refuse } from './refuse.ts'

const unicodeEscape = /\\u+([0-9a-fA-F]{4})/g

/** Control characters (tab and line ends excepted), Unicode line separators, and bidirectional overrides. */
const invisible =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/

/**
 * Step 2: Neo4j decodes \uXXXX before it reads anything else. An escape is accepted only where the query
 * has the same tokens with and without decoding, which leaves letters within strings and comments.
 */
export function checkEscapes(cypher: string): Refusal | null {
  const control = invisible.exec(cypher)
  if (control) return refuse('control-character', placeAt(cypher, control.index), named(control[0]))
  const broken = /\\u(?!u*[0-9a-fA-F]{4})/.exec(cypher)
  if (broken) return refuse('hidden-escape', placeAt(cypher, broken.index, 2), 'It is not complete.')
  const escapes = [...cypher.matchAll(unicodeEscape)]
  if (escapes.length === 0) return null
  const offender =
    escapes.find(found => isSuspicious(cypher, found)) ??
    (changesTokens(cypher) ? visibleEscape(cypher, escapes) : null)
  return offender ? refuse('hidden-escape', placeAt(cypher, offender.index, offender[0].length)) : null
}

const decoded = (hex: string | undefined) => String.fromCharCode(Number.parseInt(hex ?? '', 16))

function named(char: string): string {
  return `It is U+${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}.`
}

/** A backslash before or behind it could belong to another escape; a doubled u is read by some lexers alone. */
function isSuspicious(cypher: string, found: RegExpExecArray): boolean {
  const char = decoded(found[1])
  return (
    cypher[found.index - 1] === '\\' || found[0].startsWith('\\uu') || char === '\\' || invisible.test(char)
  )
}

function changesTokens(cypher: string): boolean {
  const raw = lex(cypher)
  const read = lex(cypher.replace(unicodeEscape, (_, hex: string) => decoded(hex)))
  if (raw.failure || read.failure || raw.tokens.length !== read.tokens.length) return true
  return raw.tokens.some((token, i) => !sameToken(token, read.tokens[i]))
}

function sameToken(a: Token, b: Token | undefined): boolean {
  return a.kind === b?.kind && (a.kind === 'string' || a.text === b.text)
}

/** The escape to point at: the first that stands outside a string, or else the first. */
function visibleEscape(cypher: string, escapes: RegExpExecArray[]): RegExpExecArray | undefined {
  const strings = lex(cypher).tokens.filter(token => token.kind === 'string')
  const inString = (at: number) => strings.some(token => token.start < at && at < token.end)
  return escapes.find(found => !inString(found.index)) ?? escapes[0]
}
