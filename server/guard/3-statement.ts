import type { Refusal, RefusalRule } from '../../contract/refusal.ts'
import { nearest } from '../query/nearest.ts'
import { checkCalls } from './3-calls.ts'
import type { Token } from './3-lexer.ts'
import { placeAt, refuse } from './refuse.ts'
import { isOperand, isSign, isWord, mayStartClause, startsClause } from './tokens.ts'

const starts = ['MATCH', 'OPTIONAL', 'WITH', 'UNWIND', 'CALL', 'RETURN', 'SHOW', 'LET', 'FILTER', 'FOR']
const updates = [
  ...['CREATE', 'MERGE', 'SET', 'DELETE', 'DETACH', 'NODETACH', 'REMOVE', 'FOREACH', 'DROP', 'INSERT'],
]
const administration = [
  ...[
    'ALTER',
    'GRANT',
    'DENY',
    'REVOKE',
    'START',
    'STOP',
    'ENABLE',
    'DEALLOCATE',
    'REALLOCATE',
    'RENAME',
    'DRYRUN',
  ],
]
const shown = [
  'INDEX',
  'INDEXES',
  'CONSTRAINT',
  'CONSTRAINTS',
  'FUNCTION',
  'FUNCTIONS',
  'PROCEDURE',
  'PROCEDURES',
]
const showAdjectives = [
  ...[
    'ALL',
    'BUILT',
    'IN',
    'USER',
    'DEFINED',
    'FULLTEXT',
    'RANGE',
    'POINT',
    'TEXT',
    'LOOKUP',
    'VECTOR',
    'UNIQUE',
  ],
  ...['UNIQUENESS', 'NODE', 'RELATIONSHIP', 'REL', 'PROPERTY', 'KEY', 'EXIST', 'EXISTENCE', 'TYPE'],
]
const opening = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
])

/**
 * Step 3, second half: one statement, and of that only clauses that read; `mayUpdate` lets those pass that change data,
 * because they are only planned or because this is the writing mode. `from` is where the prefix ended.
 */
export function checkStatement(
  text: string,
  tokens: Token[],
  from: number,
  mayUpdate: boolean,
): Refusal | null {
  const at = (token: Token | undefined, rule: RefusalRule, detail?: string) =>
    refuse(rule, token ? placeAt(text, token.start, token.text.length) : null, detail)
  const body = tokens.slice(from)
  while (isSign(body.at(-1), ';')) body.pop()
  const first = body[0]
  if (!first) return refuse('empty', null)
  for (const [i, token] of body.entries()) {
    const rule = ruleFor(body, i, mayUpdate)
    if (rule) return at(token, rule)
  }
  const calls = checkCalls(body, at)
  if (calls) return calls
  const bracket = unbalanced(body)
  if (bracket) return at(bracket, 'unbalanced')
  return isStart(body, mayUpdate) ? null : at(first, 'unknown-start', suggestStart(first))
}

function ruleFor(tokens: Token[], i: number, mayUpdate: boolean): RefusalRule | null {
  const token = tokens[i]
  if (isSign(token, ';')) return 'several-statements'
  if (token?.kind !== 'word') return null
  const next = tokens[i + 1]
  if (token.key === 'LOAD' && isWord(next, 'CSV')) return 'load-csv'
  if (token.key === 'TERMINATE' && isWord(next, 'TRANSACTION', 'TRANSACTIONS')) return 'terminate'
  if (token.key === 'CONCURRENT' && isWord(next, 'TRANSACTION', 'TRANSACTIONS')) return 'in-transactions'
  if (token.key === 'IN' && isSign(tokens[i - 1], '}') && isWord(next, 'TRANSACTION', 'TRANSACTIONS')) {
    return 'in-transactions'
  }
  return clauseRule(tokens, i, mayUpdate)
}

function clauseRule(tokens: Token[], i: number, mayUpdate: boolean): RefusalRule | null {
  const key = tokens[i]?.key ?? ''
  if (updates.includes(key) && (i === 0 || startsClause(tokens, i))) return mayUpdate ? null : 'write'
  if (i === 0 && administration.includes(key)) return 'administration'
  if (key === 'USE' && mayStartClause(tokens, i)) return 'use'
  if (key === 'SHOW' && mayStartClause(tokens, i) && !showsSchema(tokens, i)) return 'show'
  if ((key === 'EXPLAIN' || key === 'PROFILE' || key === 'CYPHER') && i === 0) return 'cypher-prefix'
  return null
}

function showsSchema(tokens: Token[], at: number): boolean {
  let i = at + 1
  while (isWord(tokens[i], ...showAdjectives)) i++
  return isWord(tokens[i], ...shown)
}

function unbalanced(tokens: Token[]): Token | null {
  const open: { token: Token; wants: string }[] = []
  for (const token of tokens) {
    const wants = token.kind === 'sign' ? opening.get(token.key) : undefined
    if (wants) open.push({ token, wants })
    else if (isSign(token, ')', ']', '}') && open.pop()?.wants !== token.key) return token
  }
  return open.at(-1)?.token ?? null
}

function isStart(tokens: Token[], mayUpdate: boolean): boolean {
  const first = tokens[0]
  if (isSign(first, '{', '(') || isWord(first, ...starts)) return !isOperand(tokens, 0)
  if (isWord(first, 'WHEN', 'FINISH')) return true
  return mayUpdate && isWord(first, ...updates)
}

function suggestStart(first: Token): string | undefined {
  const word = nearest(first.key, starts)
  return word ? `Did you mean ${word}?` : undefined
}
