import type { Token } from './3-lexer.ts'
import { namedValues } from './4-copies.ts'
import { findIterations, type Iteration, listLength, mostSteps } from './4-iterations.ts'
import { rangeLength } from './4-ranges.ts'
import { type Found, findOutside, isCallOf, makesList, type Query } from './brackets.ts'
import { evaluate } from './constants.ts'
import { isNameLike, isSign, isWord, nameOf } from './tokens.ts'

const measures = ['SIZE', 'ISEMPTY', 'HEAD', 'LAST']
/** Lists up to this length may be handled whole at every step. */
const shortList = 100
/** So long may a list be of which nothing is known. */
const unknownList = 10_000

/**
 * A long list that is handled whole at every step of a walk: compared, converted, kept, or built anew. `xs[i]`,
 * `size(xs)` and `x IN xs` take no time worth speaking of.
 */
export function checkLists(query: Query): Found | null {
  const iterations = findIterations(query)
  const lists = longLists(query, iterations)
  for (const { open, list, close } of iterations) {
    for (let i = list[1]; i < close; i++) {
      const token = query.tokens[i] as Token
      const isMany = () => stepsAround(query, iterations, i) > shortList
      if (i > open && lists.has(keyOf(token)) && isWhole(query, i) && isMany())
        return {
          rule: 'nested-iteration',
          token,
          detail: `The list ${token.text} is handled whole at every step.`,
        }
      if (isCallOf(query.tokens, i, 'RANGE') && isBuiltTooOften(query, iterations, i))
        return { rule: 'nested-iteration', token, detail: 'This range is built anew at every step.' }
    }
  }
  return null
}

/** How often what stands here is computed within one expression; a walk over a list of unknown length counts as long. */
const stepsAround = (query: Query, iterations: Iteration[], i: number): number =>
  iterations
    .filter(({ list, close }) => list[1] <= i && i < close)
    .reduce((steps, { list }) => steps * Math.max(1, listLength(query, list) ?? unknownList), 1)

const isBuiltTooOften = (query: Query, iterations: Iteration[], i: number): boolean =>
  stepsAround(query, iterations, i) * (rangeLength(query, i) ?? unknownList) > mostSteps

/** Names of values that are lists of many or unknown many items. */
function longLists(query: Query, iterations: Iteration[]): Set<string> {
  const { tokens, params } = query
  const long = new Set<string>()
  for (const [name, value] of Object.entries(params))
    if (Array.isArray(value) && value.length > shortList) long.add(`$${name}`)
  for (const { name, from, to } of namedValues(query)) {
    const isList =
      !isOneItem(query, from) &&
      tokens.slice(from, to).some((token, offset) => {
        const i = from + offset
        const isWalk = isSign(token, '[') && iterations.some(({ open }) => open === i)
        if (makesList(tokens, i) || isWalk) return !isMeasured(tokens, i)
        return long.has(keyOf(token)) && isWhole(query, i)
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

function isWhole(query: Query, i: number): boolean {
  const { tokens } = query
  const [before, after] = [tokens[i - 1], tokens[i + 1]]
  if (isSign(before, '.') || isSign(after, ':', '(', '.') || isWord(before, 'IN')) return false
  return isSign(after, '[') ? isLongSlice(query, i + 1) : !isMeasured(tokens, i)
}

/** `xs[i]` is one item and `xs[i..i + 2]` are few; a slice without an end, or of known length, may be nearly all. */
function isLongSlice(query: Query, open: number): boolean {
  const close = query.brackets.get(open) ?? open
  const dots = findOutside(query, open + 1, close, '..')
  if (dots < 0) return false
  const [from, to] = [evaluate(query, open + 1, dots), evaluate(query, dots + 1, close)]
  if (to === null) return dots + 1 === close || dots === open + 1
  return to < 0 || to - (from ?? 0) > shortList
}
