import type { Token } from './3-lexer.ts'
import { isPatternVariable } from './4-iterations.ts'
import { type Found, isCallOf, type Query } from './brackets.ts'
import { hasLongText } from './long-text.ts'
import { isNameLike, isSign } from './tokens.ts'

/** =~ only with a literal or parameter whose pattern cannot backtrack without end on the text at hand. */
export function checkRegexes(query: Query): Found | null {
  const { tokens, params } = query
  for (const [i, sign] of tokens.entries()) {
    if (!isSign(sign, '=~')) continue
    const token = tokens[i + 1] ?? sign
    const given = token.kind === 'string' ? token.key : token.kind === 'parameter' ? params[token.key] : null
    const isWhole = !isSign(tokens[i + 2], '+', '||', '[', '.')
    if (given === null || given === undefined || !isWhole) return { rule: 'regex-dynamic', token }
    if (typeof given !== 'string') continue
    const detail = unsafePart(given, readsStoredText(query, i) ? 4 : makesLongTexts(query) ? 1 : 2)
    if (detail) return { rule: 'regex-unsafe', token, detail }
  }
  return null
}

/** What is unsafe in a Java regular expression, in words; null when at most `stars` open repetitions remain. */
export function unsafePart(pattern: string, stars: number): string | null {
  if (pattern.length > 1_000) return 'It is longer than 1,000 characters.'
  let open = 0
  let ways = 1
  const groups = [newGroup()]
  for (let i = 0; i < pattern.length; i++) {
    const char = pattern[i]
    let group: Group | undefined
    if (char === '\\') {
      if (/[1-9kQG]/.test(pattern[i + 1] ?? '')) return 'It refers back to an earlier group.'
      i += pattern[i + 1] === 'p' && pattern[i + 2] === '{' ? Math.max(1, pattern.indexOf('}', i) - i) : 1
    } else if (char === '[') i = endOfClass(pattern, i)
    else if (char === '(') {
      groups.push(newGroup())
      continue
    } else if (char === '|') {
      const last = groups.at(-1)
      if (last) {
        last.chooses = true
        last.alternatives += 1
      }
      continue
    } else if (char === ')') group = groups.length > 1 ? groups.pop() : undefined
    // Behind a repetition a question mark only makes it reluctant.
    const repetition = '*+?}'.includes(char ?? '')
      ? null
      : /^(?:[*+?]|\{(\d+)(,(\d*))?\})/.exec(pattern.slice(i + 1))
    const outer = groups.at(-1)
    if (group && outer) outer.repeats ||= group.repeats || group.chooses
    ways *= (group?.alternatives ?? 1) * waysOf(repetition)
    if (ways > mostWays) return 'Its optional parts can be combined in too many ways.'
    if (!repetition) continue
    if (repetition[0] === '?') {
      if (outer) outer.repeats = true
      continue
    }
    if (group && (group.repeats || group.chooses || repetition[1]))
      return 'It repeats a group that repeats or chooses.'
    if (outer) outer.repeats = true
    const most = repetition[1] && !repetition[2] ? Number(repetition[1]) : Number(repetition[3] || Number.NaN)
    if (!(most <= 50)) open += 1
    if (open > stars) return `It has more than ${stars} open repetitions.`
  }
  return null
}

type Group = { repeats: boolean; chooses: boolean; alternatives: number }
const newGroup = (): Group => ({ repeats: false, chooses: false, alternatives: 1 })

/** Each optional part doubles what has to be tried when a text does not match; choices and bounded lengths multiply it. */
const mostWays = 2_000

function waysOf(repetition: RegExpExecArray | null): number {
  if (!repetition) return 1
  const [written, least, , most] = repetition
  if (written === '?') return 2
  return most ? Math.max(1, Number(most) - Number(least) + 1) : 1
}

function endOfClass(pattern: string, at: number): number {
  let depth = 0
  for (let i = at; i < pattern.length; i++) {
    if (pattern[i] === '\\') i++
    else if (pattern[i] === '[') depth++
    else if (pattern[i] === ']' && --depth === 0) return i
  }
  return pattern.length
}

/** The left side is a property of a pattern's variable, perhaps within toLower() and the like. */
function readsStoredText(query: Query, at: number): boolean {
  const { tokens } = query
  let i = at - 1
  while (isSign(tokens[i], ')')) i--
  const variable = tokens[i - 2]
  if (!isNameLike(tokens[i]) || !isSign(tokens[i - 1], '.') || !isNameLike(variable)) return false
  return isPatternVariable(tokens, variable)
}

function makesLongTexts(query: Query): boolean {
  const { tokens, params } = query
  const isNested = ({ kind, key }: Token) => kind === 'parameter' && typeof params[key] === 'object'
  return (
    hasLongText(query) ||
    tokens.some(
      (token, i) =>
        isNested(token) ||
        isSign(token, '+', '||') ||
        isCallOf(tokens, i, 'REDUCE', 'REPLACE', 'LPAD', 'RPAD'),
    )
  )
}
