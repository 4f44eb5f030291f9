import type { Refusal } from '../../contract/refusal.ts'
import type { Token } from './3-lexer.ts'
import { placeAt, refuse } from './refuse.ts'
import { isName, isSign, isWord } from './tokens.ts'

/** Well above what real questions need, well below where the planner was seen not to answer. */
export const complexityLimits = {
  tokens: 2_000,
  brackets: 40,
  subqueries: 5,
  xor: 8,
  conditions: 100,
  negations: 20,
  arithmetic: 200,
  labelOperators: 50,
  comparisons: 200,
  chain: 100,
  relationships: 12,
  relationshipsInAll: 40,
  matches: 20,
  unions: 20,
  withs: 40,
  cases: 10,
  whens: 200,
  columns: 200,
} as const

type Limit = keyof typeof complexityLimits

const limitNames: Record<Limit, string> = {
  tokens: 'words and signs',
  brackets: 'brackets inside brackets',
  subqueries: 'subqueries inside subqueries',
  xor: 'XOR',
  conditions: 'AND and OR',
  negations: 'NOT in a row',
  arithmetic: 'arithmetic operators in a row',
  labelOperators: 'operators in label expressions',
  comparisons: 'comparisons',
  chain: 'subscripts or properties in a row',
  relationships: 'relationships in one pattern',
  relationshipsInAll: 'relationships in all',
  matches: 'MATCH',
  unions: 'UNION',
  withs: 'WITH',
  cases: 'CASE inside CASE',
  whens: 'WHEN',
  columns: 'columns',
}

const subqueryWords = ['CALL', 'EXISTS', 'COUNT', 'COLLECT']
const sectionWords = ['WITH', 'RETURN', 'UNION', 'CALL', 'NEXT']
const arithmeticSigns = ['+', '-', '*', '/', '%', '^', '||']
const comparisonSigns = ['=', '<>', '!=', '<', '>', '<=', '>=', '=~', '::']

/** The first measure, taken before anything looks at the tokens one by one. */
export function checkCount(text: string, tokens: Token[]): Refusal | null {
  const beyond = tokens[complexityLimits.tokens]
  return beyond ? tooMany('tokens', text, beyond) : null
}

function tooMany(limit: Limit, text: string, token: Token): Refusal {
  const detail = `It has more than ${complexityLimits[limit].toLocaleString('en')} × ${limitNames[limit]}.`
  return refuse('too-complex', placeAt(text, token.start, token.text.length), detail)
}

/** Step 4, first half: measures the tokens against limits and refuses at the token that exceeds one. */
export function checkComplexity(text: string, tokens: Token[]): Refusal | null {
  const counts = Object.fromEntries(Object.keys(complexityLimits).map(key => [key, 0])) as Record<
    Limit,
    number
  >
  const open: { subquery: boolean; arithmetic: number; columns: number }[] = [fresh(false)]
  for (const [i, token] of tokens.entries()) {
    if (isSign(token, '(', '[', '{')) open.push(fresh(token.key === '{' && opensSubquery(tokens, i)))
    else if (isSign(token, ')', ']', '}') && open.length > 1) open.pop()
    counts.brackets = open.length - 1
    counts.subqueries = open.filter(frame => frame.subquery).length
    countWord(counts, tokens, i)
    countSign(counts, tokens, i)
    countFrame(counts, open.at(-1) ?? fresh(false), tokens, i)
    const limit = (Object.keys(counts) as Limit[]).find(key => counts[key] > complexityLimits[key])
    if (limit) return tooMany(limit, text, token)
  }
  return null
}

const fresh = (subquery: boolean) => ({ subquery, arithmetic: 0, columns: 0 })

function opensSubquery(tokens: Token[], at: number): boolean {
  if (isWord(tokens[at - 1], ...subqueryWords)) return true
  // CALL (x, y) { … }
  let i = at - 1
  if (!isSign(tokens[i], ')')) return false
  while (i >= 0 && !isSign(tokens[i], '(')) i--
  return isWord(tokens[i - 1], 'CALL')
}

function countWord(counts: Record<Limit, number>, tokens: Token[], i: number): void {
  const token = tokens[i]
  if (token?.kind !== 'word' || isName(tokens, i)) return
  if (token.key === 'XOR') counts.xor++
  if (token.key === 'AND' || token.key === 'OR' || token.key === 'IN') counts.conditions++
  if (token.key === 'MATCH') counts.matches++
  if (token.key === 'UNION') counts.unions++
  if (token.key === 'WHEN') counts.whens++
  if (token.key === 'CASE') counts.cases++
  if (token.key === 'END' && counts.cases > 0) counts.cases--
  if (token.key === 'WITH' && !isWord(tokens[i - 1], 'STARTS', 'ENDS')) counts.withs++
  if (sectionWords.includes(token.key)) counts.relationships = 0
  if (token.key === 'NOT') counts.negations++
  else counts.negations = 0
}

function countSign(counts: Record<Limit, number>, tokens: Token[], i: number): void {
  const token = tokens[i]
  if (token?.kind !== 'sign') {
    if (token?.kind !== 'word' && token?.kind !== 'quoted') counts.negations = 0
    return
  }
  const next = tokens[i + 1]
  if (token.key === '-' && isSign(next, '[', '-')) {
    counts.relationships++
    counts.relationshipsInAll++
  }
  if (isSign(token, '&', '|', '!')) counts.labelOperators++
  if (isSign(token, ...comparisonSigns)) counts.comparisons++
  if (token.key === '.' || (token.key === '[' && isSign(tokens[i - 1], ']', ')'))) counts.chain++
  else if (!isSign(token, ']')) counts.chain = 0
}

type Frame = ReturnType<typeof fresh>

/** Operators in a row count within one bracket and end at a comma or a new clause; so do columns. */
function countFrame(counts: Record<Limit, number>, frame: Frame, tokens: Token[], i: number): void {
  const token = tokens[i]
  if (isSign(token, ...arithmeticSigns)) frame.arithmetic++
  if (isSign(token, ',') || (isWord(token, ...sectionWords) && !isName(tokens, i))) frame.arithmetic = 0
  if (isWord(token, 'WITH', 'RETURN', 'YIELD', 'MATCH', 'ORDER')) frame.columns = 1
  if (isSign(token, ',') && frame.columns > 0) frame.columns++
  counts.arithmetic = frame.arithmetic
  counts.columns = frame.columns
}
