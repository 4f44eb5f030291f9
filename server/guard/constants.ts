import { findOutside, type Query } from './brackets.ts'
import { isSign, isWord } from './tokens.ts'

/** The number that tokens [from, to) amount to (numbers, parameters, + - * / % ^, brackets), or null. */
export function evaluate(query: Query, from: number, to: number): number | null {
  let at = from
  const { tokens, params } = query

  function sum(): number | null {
    let left = product()
    while (left !== null && at < to && isSign(tokens[at], '+', '-')) {
      const minus = isSign(tokens[at++], '-')
      const right = product()
      left = right === null ? null : minus ? left - right : left + right
    }
    return left
  }

  function product(): number | null {
    let left = power()
    while (left !== null && at < to && isSign(tokens[at], '*', '/', '%')) {
      const sign = tokens[at++]?.key
      const right = power()
      if (right === null) return null
      left = sign === '*' ? left * right : sign === '/' ? left / right : left % right
    }
    return left
  }

  function power(): number | null {
    let left = value()
    while (left !== null && at < to && isSign(tokens[at], '^')) {
      at++
      const right = value()
      left = right === null ? null : left ** right
    }
    return left
  }

  function value(): number | null {
    const token = at < to ? tokens[at++] : undefined
    if (isSign(token, '+')) return value()
    if (isSign(token, '-')) {
      const negated = value()
      return negated === null ? null : -negated
    }
    if (isSign(token, '(')) {
      const inner = sum()
      return isSign(tokens[at++], ')') ? inner : null
    }
    if (token?.kind === 'number') return Number(token.key)
    const given = token?.kind === 'parameter' ? params[token.key] : null
    return typeof given === 'number' ? given : null
  }

  const result = sum()
  return at === to && Number.isFinite(result ?? Number.NaN) ? result : null
}

/** Tokens [from, to) are the size of a list or the length of a path, perhaps less or more by a small number. */
export function isListSize(query: Query, from: number, to: number): boolean {
  const { tokens, brackets } = query
  if (!isWord(tokens[from], 'SIZE', 'LENGTH') || !isSign(tokens[from + 1], '(')) return false
  const close = brackets.get(from + 1) ?? to
  if (findOutside(query, from + 2, close, '+', '*', '^', '||') >= 0) return false
  if (close + 1 === to) return true
  const offset = evaluate(query, close + 2, to)
  return isSign(tokens[close + 1], '+', '-') && offset !== null && Math.abs(offset) <= 1_000
}
