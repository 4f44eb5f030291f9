import type { RefusalRule } from '../../contract/refusal.ts'
import type { Token } from './3-lexer.ts'
import { isNameLike, isSign, isWord } from './tokens.ts'

/** A query as the checks for bombs see it: tokens, parameters, and where each bracket closes. */
export type Query = { tokens: Token[]; params: Record<string, unknown>; brackets: Map<number, number> }

/** What a check found, and the token to point at. */
export type Found = { rule: RefusalRule; token: Token; detail?: string }

/** For each opening bracket, the index of its partner. The brackets are known to be balanced. */
export function readBrackets(tokens: Token[]): Map<number, number> {
  const partners = new Map<number, number>()
  const open: number[] = []
  for (const [i, token] of tokens.entries()) {
    if (isSign(token, '(', '[', '{')) open.push(i)
    else if (isSign(token, ')', ']', '}')) partners.set(open.pop() ?? i, i)
  }
  return partners
}

/** The arguments of a bracket: token ranges [from, to) between its commas. */
export function readArguments({ tokens, brackets }: Query, open: number): [number, number][] {
  const close = brackets.get(open) ?? tokens.length
  const parts: [number, number][] = []
  let from = open + 1
  for (let i = open + 1; i < close; i++) {
    if (isSign(tokens[i], '(', '[', '{')) i = brackets.get(i) ?? i
    else if (isSign(tokens[i], ',')) {
      parts.push([from, i])
      from = i + 1
    }
  }
  if (from < close) parts.push([from, close])
  return parts
}

/** The index of the first of these words or signs within [from, to), outside of inner brackets; or -1. */
export function findOutside(
  { tokens, brackets }: Query,
  from: number,
  to: number,
  ...keys: string[]
): number {
  for (let i = from; i < to; i++) {
    const token = tokens[i]
    if (token && token.kind !== 'string' && token.kind !== 'quoted' && keys.includes(token.key)) return i
    if (isSign(token, '(', '[', '{')) i = brackets.get(i) ?? i
  }
  return -1
}

/** A call of this function begins here: its name, in any case and perhaps quoted, and an opening bracket. */
export function isCallOf(tokens: Token[], i: number, ...names: string[]): boolean {
  const token = tokens[i]
  if (!isNameLike(token) || !isSign(tokens[i + 1], '(') || isSign(tokens[i - 1], '.')) return false
  return names.includes(token.kind === 'quoted' ? token.key.toUpperCase() : token.key)
}

/** A list of many or unknown many items begins here: `range(…)`, `collect(…)`, `split(…)` or `COLLECT { … }`. */
export const makesList = (tokens: Token[], i: number): boolean =>
  isCallOf(tokens, i, 'RANGE', 'COLLECT', 'SPLIT') ||
  (isWord(tokens[i], 'COLLECT') && isSign(tokens[i + 1], '{'))
