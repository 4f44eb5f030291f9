import type { Refusal } from '../../contract/refusal.ts'
import type { Token } from './3-lexer.ts'
import { checkGrowth } from './4-growth.ts'
import { checkIterations } from './4-iterations.ts'
import { checkLists } from './4-lists.ts'
import { checkRanges } from './4-ranges.ts'
import { checkRegexes } from './4-regex.ts'
import { readBrackets } from './brackets.ts'
import { placeAt, refuse } from './refuse.ts'

/**
 * Step 4, second half: shapes that never end once they run, because nothing interrupts them: long ranges
 * built as lists, lists walked inside lists, values that double, regular expressions that backtrack.
 */
export function checkBombs(text: string, tokens: Token[], params: Record<string, unknown>): Refusal | null {
  const query = { tokens, params, brackets: readBrackets(tokens) }
  const found =
    checkRanges(query) ??
    checkIterations(query) ??
    checkLists(query) ??
    checkGrowth(query) ??
    checkRegexes(query)
  if (!found) return null
  return refuse(found.rule, placeAt(text, found.token.start, found.token.text.length), found.detail)
}
