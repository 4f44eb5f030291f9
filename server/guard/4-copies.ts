import type { Token } from './3-lexer.ts'
import { findIterations, type Iteration } from './4-iterations.ts'
import { type Found, findOutside, isCallOf, makesList, type Query } from './brackets.ts'
import { hasLongText } from './long-text.ts'
import { isName, isNameLike, isSign, isWord, nameOf } from './tokens.ts'

/** A value with a name: `expression AS name`, or `LET name = expression`. */
type Named = { name: string; from: number; to: number; at: number }

/** So many copies of what it began with may one value hold; fewer where it began with a long text. */
const mostCopies = 10_000
const mostCopiesOfLongText = 100
/** What a list of unknown length counts for. */
const listCopies = 500

const clauseWords = ['WITH', 'RETURN', 'UNWIND', 'DISTINCT', 'LET', 'YIELD', 'FOR', 'MATCH', 'WHERE', 'CALL']
const measures = ['SIZE', 'COUNT', 'LENGTH', 'HEAD', 'LAST', 'ISEMPTY']

/**
 * Values that are made of one another: `WITH a + b AS a, a + b AS b`, `WITH [a, a] AS a`. Each step is harmless and
 * each doubles the whole; what is then compared, sorted or written out has no end, and nothing interrupts it.
 */
export function findCopies(query: Query): Found | null {
  const copies = new Map<string, number>()
  const iterations = findIterations(query)
  const most = hasLongText(query) ? mostCopiesOfLongText : mostCopies
  const outermost = iterations.filter(
    ({ open, close }) => !iterations.some(other => other.open < open && close <= other.close),
  )
  const values = [
    ...namedValues(query),
    ...outermost.map(({ open, close, at }) => ({ name: '', from: open, to: close, at })),
  ].sort((a, b) => a.to - b.to)
  for (const { name, from, to, at } of values) {
    const count = weigh(query, iterations, copies, from, to)
    if (count > most) return { rule: 'growing-value', token: query.tokens[at] as Token }
    if (name) copies.set(name, count)
  }
  return null
}

/** Every value that gets a name, in the order in which they get it. */
export function namedValues(query: Query): Named[] {
  const { tokens, brackets } = query
  const found: Named[] = []
  const opened = new Map([...brackets].map(([open, close]) => [close, open]))
  for (const [i, token] of tokens.entries()) {
    const next = tokens[i + 1]
    if (isWord(token, 'AS') && isNameLike(next)) {
      let from = i
      while (from > 0 && !isStartOf(tokens, from - 1)) from = opened.get(from - 1) ?? from - 1
      found.push({ name: nameOf(next), from, to: i, at: i + 1 })
    } else if (isWord(token, 'LET') && isNameLike(next) && isSign(tokens[i + 2], '=')) {
      for (let at = i + 1; isNameLike(tokens[at]) && isSign(tokens[at + 1], '='); ) {
        const end = findOutside(query, at + 2, tokens.length, ',', ...clauseWords, '}', ')')
        const to = end < 0 ? tokens.length : end
        found.push({ name: nameOf(tokens[at]), from: at + 2, to, at })
        at = to + 1
      }
    }
  }
  return found
}

const isStartOf = (tokens: Token[], i: number): boolean =>
  isSign(tokens[i], ',', '(', '[', '{') || (isWord(tokens[i], ...clauseWords) && !isName(tokens, i))

/** How many copies of earlier values the value at [from, to) holds at most. */
function weigh(
  query: Query,
  iterations: Iteration[],
  copies: Map<string, number>,
  from: number,
  to: number,
): number {
  const { tokens } = query
  let sum = 0
  let largest = 1
  let joins = false
  for (let i = from; i < to; i++) {
    const token = tokens[i]
    joins ||= isSign(token, '+', '||', '[', '{')
    if (makesList(tokens, i)) sum += listCopies
    if (token?.kind === 'parameter') sum += 1
    if (!isNameLike(token) || !isValue(tokens, i)) continue
    const walk = iterations.find(({ list }) => list[0] === i + 2)
    if (walk) {
      copies.set(nameOf(token), weigh(query, iterations, copies, ...walk.list))
      continue
    }
    const own = copies.get(nameOf(token)) ?? 0
    sum += own
    largest = Math.max(largest, own)
  }
  return Math.max(1, joins ? sum : Math.max(largest, Math.min(sum, listCopies)))
}

/** A variable whose whole content may become part of the value: no key, no label, no function, and not only measured. */
function isValue(tokens: Token[], i: number): boolean {
  const [before, after] = [tokens[i - 1], tokens[i + 1]]
  if (isSign(before, '.') || isSign(after, ':', '(')) return false
  return !(isSign(before, '(') && isSign(after, ')') && isCallOf(tokens, i - 2, ...measures))
}
