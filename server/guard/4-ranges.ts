import { type Found, isCallOf, type Query, readArguments } from './brackets.ts'
import { evaluate, isListSize } from './constants.ts'
import { isWord } from './tokens.ts'

export const longestRange = 100_000

/**
 * range() builds a list that nothing interrupts, except directly under UNWIND, where it becomes rows.
 * Elsewhere its length must be known from numbers, parameters or the size of a list, and modest.
 */
export function checkRanges(query: Query): Found | null {
  const { tokens } = query
  for (const [i, token] of tokens.entries()) {
    if (!isCallOf(tokens, i, 'RANGE') || isUnwound(query, i)) continue
    const length = rangeLength(query, i)
    if (length === null) return { rule: 'range-unbounded', token }
    if (length > longestRange) {
      return { rule: 'range-too-large', token, detail: `It holds ${length.toLocaleString('en')}.` }
    }
  }
  return null
}

function isUnwound({ tokens, brackets }: Query, i: number): boolean {
  const close = brackets.get(i + 1) ?? i
  return isWord(tokens[i - 1], 'UNWIND') && isWord(tokens[close + 1], 'AS')
}

/** How many values the range that begins here holds; null when that cannot be known. */
export function rangeLength(query: Query, i: number): number | null {
  const [first, last, step] = readArguments(query, i + 1)
  if (!first || !last) return 0
  const from = evaluate(query, ...first)
  const to = evaluate(query, ...last)
  const by = step ? evaluate(query, ...step) : 1
  if (from !== null && to === null && isListSize(query, ...last)) return 0
  if (to !== null && from === null && isListSize(query, ...first)) return 0
  if (from === null || to === null || by === null) return null
  if (by === 0) return 0
  return Math.max(0, Math.floor((to - from) / by) + 1)
}
