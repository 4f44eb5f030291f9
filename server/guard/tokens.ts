import type { Token } from './3-lexer.ts'

/** Where a word stands decides whether it is a keyword: these functions read a token's neighbours. */

export const isSign = (token: Token | undefined, ...signs: string[]): boolean =>
  token?.kind === 'sign' && signs.includes(token.key)

export const isWord = (token: Token | undefined, ...words: string[]): boolean =>
  token?.kind === 'word' && words.includes(token.key)

/** A name may be written with or without back-ticks. */
export const isNameLike = (token: Token | undefined): token is Token =>
  token?.kind === 'word' || token?.kind === 'quoted'

/** A name as it is compared: without its back-ticks, and in capitals, so that rather too many names are the same. */
export const nameOf = (token: Token | undefined): string => token?.key.toUpperCase() ?? ''

const operandWords = [
  ...['RETURN', 'WITH', 'DISTINCT', 'WHERE', 'AND', 'OR', 'XOR', 'NOT', 'IN', 'CONTAINS', 'CASE', 'WHEN'],
  ...['BY', 'UNWIND', 'SKIP', 'LIMIT', 'OFFSET', 'YIELD', 'AS', 'IS'],
]
const operandSigns = [
  '=',
  '<',
  '>',
  '<=',
  '>=',
  '<>',
  '!=',
  '+',
  '-',
  '/',
  '%',
  '^',
  '=~',
  ',',
  '(',
  '[',
  '||',
]
const continuationWords = [
  ...[
    'RETURN',
    'WITH',
    'WHERE',
    'AND',
    'OR',
    'XOR',
    'IN',
    'IS',
    'AS',
    'CONTAINS',
    'STARTS',
    'ENDS',
    'THEN',
    'ELSE',
  ],
  ...[
    'END',
    'WHEN',
    'ORDER',
    'SKIP',
    'LIMIT',
    'OFFSET',
    'UNION',
    'ASC',
    'ASCENDING',
    'DESC',
    'DESCENDING',
    'NOT',
  ],
  ...['MATCH', 'OPTIONAL', 'UNWIND'],
]
const followerSigns = [
  ...[
    ')',
    ']',
    '}',
    ',',
    '.',
    ':',
    '::',
    '=',
    '<>',
    '!=',
    '<',
    '>',
    '<=',
    '>=',
    '+',
    '-',
    '*',
    '/',
    '%',
    '^',
  ],
  ...['=~', '|', '||', '[', '{', '&', ';'],
]

/** After a dot, a colon, AS or $, in a label expression, or before a colon or dot, a word is a name. */
export function isName(tokens: Token[], i: number): boolean {
  const [before, after] = [tokens[i - 1], tokens[i + 1]]
  if (isSign(before, ':', '$') || isWord(before, 'AS') || isSign(after, ':', '.')) return true
  if (isSign(before, '.')) return tokens[i - 2]?.kind !== 'number'
  return isSign(before, '|', '&', '!') && inLabelExpression(tokens, i - 1)
}

/** Walks back over names joined by |, & and ! to the colon that began them; two names in a row end it. */
function inLabelExpression(tokens: Token[], from: number): boolean {
  for (let i = from; i >= 0; i--) {
    const token = tokens[i]
    if (isSign(token, ':')) return true
    const joined = isSign(token, '|', '&', '!', '(', ')', '%')
    if (!joined && !(isNameLike(token) && !isNameLike(tokens[i + 1]))) return false
  }
  return false
}

/** What stands here is part of an expression: it follows an operator, a comma or a word that wants a value. */
export function isOperand(tokens: Token[], i: number): boolean {
  const before = tokens[i - 1]
  if (isSign(before, ...operandSigns)) return true
  if (isSign(before, '*')) return !isWord(tokens[i - 2], 'WITH', 'RETURN', 'DISTINCT', 'YIELD')
  if (isWord(before, 'WITH')) return true
  return isWord(before, ...operandWords) && !isName(tokens, i - 1)
}

/** The next token shows that a word here is a value: an operator, a closing bracket or the end. */
const isFollowedBySign = (after: Token | undefined): boolean =>
  after === undefined || isSign(after, ...followerSigns)

/** As above, or a further clause or operator word follows. */
export function isFollowedAsValue(tokens: Token[], i: number): boolean {
  return isFollowedBySign(tokens[i + 1]) || isWord(tokens[i + 1], ...continuationWords)
}

/** A word in the place of a clause's first word, and not a name, an operand or a value. */
export function startsClause(tokens: Token[], i: number): boolean {
  return !isName(tokens, i) && !isOperand(tokens, i) && !isFollowedAsValue(tokens, i)
}

/** As `startsClause`, for clauses whose first operand may be called like a keyword: USE, SHOW. */
export function mayStartClause(tokens: Token[], i: number): boolean {
  return !isName(tokens, i) && !isOperand(tokens, i) && !isFollowedBySign(tokens[i + 1])
}
