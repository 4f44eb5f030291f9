import type { Token } from './3-lexer.ts'
import { rangeLength } from './4-ranges.ts'
import { type Found, findOutside, isCallOf, type Query, readArguments } from './brackets.ts'
import { hasLongText } from './long-text.ts'
import { isNameLike, isSign, isWord, nameOf } from './tokens.ts'

/** A walk over a list inside an expression: where it stands, what it walks over, what it keeps. */
export type Iteration = {
  at: number
  open: number
  close: number
  list: [number, number]
  accumulator: Token | null
}

const quantifiers = ['ALL', 'ANY', 'NONE', 'SINGLE', 'REDUCE', 'ALLREDUCE']
const smallLists = ['NODES', 'RELATIONSHIPS', 'LABELS', 'KEYS']

/** More steps than this within one expression are too many, as nothing interrupts them. */
export const mostSteps = 1_000_000
/** So often may a list of unknown length be walked, and a long text be handled. */
const mostOverUnknown = 100
const mostOverLongText = 1_000

/** Lists walked inside lists, when the steps multiply; long texts handled at each of many steps. */
export function checkIterations(query: Query): Found | null {
  const iterations = findIterations(query)
  for (const inner of iterations) {
    const token = query.tokens[inner.at] as Token
    const around = iterations.filter(outer => outer.open < inner.at && inner.at < outer.close)
    const lists = [...around, inner].map(one => listLength(query, one.list))
    const unknown = lists.filter(length => length === null).length
    const steps = lists.reduce<number>((product, length) => product * Math.max(1, length ?? 1), 1)
    const isLong = unknown === 1 || steps > mostOverLongText
    if (unknown > 1 || steps > mostSteps || (unknown === 1 && steps > mostOverUnknown)) {
      return { rule: 'nested-iteration', token }
    }
    if (isLong && hasLongText(query))
      return { rule: 'nested-iteration', token, detail: 'A text here is very long.' }
  }
  return null
}

/** Every reduce, all, any, none, single and list comprehension, in the order in which they begin. */
export function findIterations(query: Query): Iteration[] {
  const { tokens, brackets } = query
  const found: Iteration[] = []
  for (const [i, token] of tokens.entries()) {
    const open = isCallOf(tokens, i, ...quantifiers) ? i + 1 : isSign(token, '[') ? i : -1
    const close = brackets.get(open)
    if (open < 0 || close === undefined) continue
    const hasAccumulator = isNameLike(tokens[open + 1]) && isSign(tokens[open + 2], '=')
    const from = hasAccumulator ? findOutside(query, open + 1, close, ',') + 1 : open + 1
    if (!isNameLike(tokens[from]) || !isWord(tokens[from + 1], 'IN')) continue
    const end = findOutside(query, from + 2, close, 'WHERE', '|', ',')
    const accumulator = hasAccumulator ? (tokens[open + 1] ?? null) : null
    found.push({ at: i, open, close, list: [from + 2, end < 0 ? close : end], accumulator })
  }
  return found
}

/** The length of the list at [from, to): a number where it is known or surely small, null otherwise. */
export function listLength(query: Query, [from, to]: [number, number]): number | null {
  const { tokens, brackets, params } = query
  const token = tokens[from]
  const closes = (brackets.get(isSign(token, '[') ? from : from + 1) ?? -1) + 1 === to
  if (isCallOf(tokens, from, 'RANGE') && closes) return rangeLength(query, from) || null
  if (isCallOf(tokens, from, ...smallLists) && closes) return 10
  if (isSign(token, '[') && closes && findOutside(query, from + 1, to - 1, 'IN', '|') < 0) {
    return readArguments(query, from).length
  }
  if (token?.kind === 'parameter' && to === from + 1) {
    const given = params[token.key]
    return Array.isArray(given) ? given.length : 1
  }
  const isProperty = isNameLike(token) && isSign(tokens[from + 1], '.') && to === from + 3
  if (isProperty && isPatternVariable(tokens, token)) return 10
  return null
}

/** A variable that a pattern binds and that no AS rebinds: what it holds is stored in the graph. */
export function isPatternVariable(tokens: Token[], variable: Token): boolean {
  const same = (token: Token | undefined) => isNameLike(token) && nameOf(token) === nameOf(variable)
  const rebound = tokens.some((token, i) => same(token) && isWord(tokens[i - 1], 'AS') && !carried(tokens, i))
  const walked = tokens.some(
    (token, i) => same(token) && isWord(tokens[i + 1], 'IN') && !isSign(tokens[i - 2], 'NODES'),
  )
  if (rebound) return false
  return walked
    ? tokens.some((token, i) => same(token) && isWord(tokens[i + 2], ...['NODES', 'RELATIONSHIPS']))
    : tokens.some(
        (token, i) =>
          same(token) && isSign(tokens[i - 1], '(', '[') && isSign(tokens[i + 1], ':', ')', ']', '{'),
      )
}

/** `WITH x AS x` changes nothing. */
const carried = (tokens: Token[], i: number): boolean => nameOf(tokens[i - 2]) === nameOf(tokens[i])
