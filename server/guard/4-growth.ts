import type { Token } from './3-lexer.ts'
import { findCopies } from './4-copies.ts'
import { findIterations, type Iteration, listLength } from './4-iterations.ts'
import { type Found, isCallOf, type Query, readArguments } from './brackets.ts'
import { isNameLike, isSign, nameOf } from './tokens.ts'

const growing = ['REPLACE', 'SPLIT', 'LPAD', 'RPAD', 'NORMALIZE']
/** A text that grows step by step is copied at each step: the work is the square of the steps. */
const mostAppends = 10_000
/** By how much all calls of replace() together may lengthen a text. */
const mostReplaced = 100

/** Values that double or lengthen until the memory is full, which nothing tracks and nothing interrupts. */
export function checkGrowth(query: Query): Found | null {
  for (const iteration of findIterations(query)) {
    if (iteration.accumulator && grows(query, iteration, iteration.accumulator)) {
      return { rule: 'growing-value', token: query.tokens[iteration.at] as Token }
    }
  }
  return findCopies(query) ?? findReplacements(query)
}

function grows(query: Query, iteration: Iteration, accumulator: Token): boolean {
  const { tokens } = query
  let appended = 0
  for (let i = iteration.list[1]; i < iteration.close; i++) {
    if (!isNameLike(tokens[i]) || isSign(tokens[i - 1], '.')) continue
    if (nameOf(tokens[i]) !== nameOf(accumulator)) continue
    const [before, after] = [tokens[i - 1], tokens[i + 1]]
    // [acc] and [x, acc] nest deeper with every step
    if (isSign(before, '[') ? isSign(after, ']', ',') : isSign(before, ',') && isSign(after, ']')) return true
    if (isSign(before, '+', '||') || isSign(after, '+', '||')) appended += 1
    if (isSign(before, '(') && isCallOf(tokens, i - 2, ...growing)) return true
  }
  const begin = tokens[iteration.open + 3]
  const isTextOrList = begin?.kind === 'string' || isSign(begin, '[')
  const steps = listLength(query, iteration.list)
  const isLong = steps === null ? tokens.some((_, i) => isCallOf(tokens, i, 'RANGE')) : steps > mostAppends
  return appended > 1 || (appended === 1 && isTextOrList && isLong)
}

/** replace() with a replacement longer than what it replaces. */
function findReplacements(query: Query): Found | null {
  const { tokens } = query
  let factor = 1
  for (const [i, token] of tokens.entries()) {
    if (!isCallOf(tokens, i, 'REPLACE', 'LPAD', 'RPAD')) continue
    const [, from, to] = readArguments(query, i + 1)
    const [before, after] = [lengthOf(query, from), lengthOf(query, to)]
    if (after === null) factor *= 10
    else factor *= Math.max(1, after / Math.max(1, before ?? 1))
    if (factor > mostReplaced) return { rule: 'growing-value', token }
  }
  return null
}

/** The length of an argument that is a string or a parameter; null for anything computed. */
function lengthOf({ tokens, params }: Query, range: [number, number] | undefined): number | null {
  const token = range && range[1] === range[0] + 1 ? tokens[range[0]] : undefined
  if (token?.kind === 'string') return token.key.length
  const given = token?.kind === 'parameter' ? params[token.key] : null
  return typeof given === 'string' ? given.length : null
}
