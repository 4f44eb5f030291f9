import type { Token } from './3-lexer.ts'
import { namedValues } from './4-copies.ts'
import { findIterations, listLength } from './4-iterations.ts'
import { type Found, isCallOf, type Query } from './brackets.ts'
import { isNameLike, isSign, isWord, nameOf } from './tokens.ts'

const makers = ['RANGE', 'COLLECT', 'SPLIT']
const measures = ['SIZE', 'ISEMPTY', 'HEAD', 'LAST']
/** Lists up to this length may be handled whole at every step. */
const shortList = 100

/**
 * A long list that is handled whole at every step of a walk: compared, converted, kept. `xs[i]`, `size(xs)` and
 * `x IN xs` take no time worth speaking of.
 */
export function checkLists(query: Query): Found | null {
  const { tokens } = query
  const lists = longLists(query)
  if (lists.size === 0) return null
  for (const { open, close, list } of findIterations(query)) {
    const steps = listLength(query, list)
    if (steps !== null && steps <= shortList) continue
    for (let i = list[1]; i < close; i++) {
      const token = tokens[i]
      if (lists.has(keyOf(token)) && i > open && isWhole(tokens, i))
        return {
          rule: 'nested-iteration',
          token: token as Token,
          detail: `The list ${token?.text} is handled whole at every step.`,
        }
    }
  }
  return null
}

/** Names of values that are lists of many or unknown many items. */
function longLists(query: Query): Set<string> {
  const { tokens, params } = query
  const long = new Set<string>()
  for (const [name, value] of Object.entries(params))
    if (Array.isArray(value) && value.length > shortList) long.add(`$${name}`)
  const iterations = findIterations(query)
  for (const { name, from, to } of namedValues(query)) {
    const isList =
      !isOneItem(query, from) &&
      tokens.slice(from, to).some((token, offset) => {
        const i = from + offset
        if (isCallOf(tokens, i, ...makers) || (isWord(token, 'COLLECT') && isSign(tokens[i + 1], '{')))
          return !isMeasured(tokens, i)
        if (iterations.some(({ open }) => open === i && isSign(token, '['))) return !isMeasured(tokens, i)
        return long.has(keyOf(token)) && isWhole(tokens, i)
      })
    if (isList) long.add(name)
    else long.delete(name)
  }
  return long
}

/** UNWIND hands on one item after another; a list written out there may hold lists. */
const isOneItem = ({ tokens }: Query, from: number): boolean =>
  isWord(tokens[from - 1], 'UNWIND') && !isSign(tokens[from], '[')

const keyOf = (token: Token | undefined): string =>
  token?.kind === 'parameter' ? `$${token.key}` : isNameLike(token) ? nameOf(token) : ''

const isMeasured = (tokens: Token[], i: number): boolean =>
  isSign(tokens[i - 1], '(') && isCallOf(tokens, i - 2, ...measures)

function isWhole(tokens: Token[], i: number): boolean {
  const [before, after] = [tokens[i - 1], tokens[i + 1]]
  if (isSign(before, '.') || isSign(after, ':', '(', '[', '.') || isWord(before, 'IN')) return false
  return !isMeasured(tokens, i)
}
