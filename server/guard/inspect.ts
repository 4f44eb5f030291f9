import { createHash } from 'node:crypto'
import type { Refusal } from '../../contract/refusal.ts'
import { checkSize } from './1-size.ts'
import { checkEscapes } from './2-escapes.ts'
import { lex, type Token } from './3-lexer.ts'
import { isRefusal, type PlanMode, readPrefix } from './3-prefix.ts'
import { checkStatement } from './3-statement.ts'
import { checkBombs } from './4-bombs.ts'
import { checkComplexity, checkCount } from './4-complexity.ts'
import { placeAt, refuse } from './refuse.ts'

/** What the steps before the database found. `text` is the query with its EXPLAIN or PROFILE blanked out. */
export type Inspection =
  | { accepted: true; text: string; plan: PlanMode | null; fingerprint: string; tokens: Token[] }
  | { accepted: false; refusal: Refusal }

/** Whether a text may only read, or may also change nodes and relationships: the operator's writing mode. */
export type Access = 'read' | 'write'

/** Steps 1 to 4 of the guard, in order. Pure: the same text and parameters always get the same answer. */
export function inspect(
  cypher: string,
  params: Record<string, unknown>,
  access: Access = 'read',
): Inspection {
  const refusal = checkSize(cypher, params) ?? checkEscapes(cypher)
  if (refusal) return { accepted: false, refusal }
  const { tokens, failure } = lex(cypher)
  if (failure) return { accepted: false, refusal: refuse(failure.rule, placeAt(cypher, failure.at)) }
  const prefix = readPrefix(cypher, tokens)
  if (isRefusal(prefix)) return { accepted: false, refusal: prefix }
  const found =
    checkCount(cypher, tokens) ??
    checkStatement(cypher, tokens, prefix.bodyAt, prefix.plan === 'explain' || access === 'write') ??
    checkComplexity(cypher, tokens) ??
    checkBombs(cypher, tokens, params)
  if (found) return { accepted: false, refusal: found }
  const text = blanked(cypher, prefix.planToken)
  return { accepted: true, text, plan: prefix.plan, fingerprint: fingerprint(tokens, params), tokens }
}

/** Blanks keep every offset in the server's messages equal to that in the caller's text. */
function blanked(cypher: string, token: Token | null): string {
  if (!token) return cypher
  return cypher.slice(0, token.start) + ' '.repeat(token.text.length) + cypher.slice(token.end)
}

/** One hash for a query however it is spaced, commented or cased; parameters count. */
export function fingerprint(tokens: Token[], params: Record<string, unknown>): string {
  const words = tokens.map(token => `${token.kind[0]}${token.key}`)
  return createHash('sha256')
    .update(JSON.stringify([words, params]))
    .digest('base64url')
}
