import type { Refusal, RefusalRule } from '../../contract/refusal.ts'
import type { Token } from './3-lexer.ts'
import { isFollowedAsValue, isName, isNameLike, isOperand, isSign, isWord } from './tokens.ts'

/** Procedures that only list what the graph is made of, or search its full-text indexes. */
const procedures =
  /^db\.(labels|relationshiptypes|propertykeys|schema\.\w+|index\.fulltext\.query(nodes|relationships))$/

/** Libraries of functions that come with Neo4j and compute with nothing but their arguments. */
const libraries = [
  'date',
  'datetime',
  'localdatetime',
  'time',
  'localtime',
  'duration',
  'point',
  'vector',
  'coll',
]

export const isOpenProcedure = (name: string): boolean => procedures.test(name.toLowerCase())

export const isOpenFunction = (name: string): boolean => {
  const [library, ...rest] = name.toLowerCase().split('.')
  return rest.length === 0 || libraries.includes(library ?? '')
}

type At = (token: Token | undefined, rule: RefusalRule, detail?: string) => Refusal

/** Step 3: procedures by an allowlist (CALL { } is fine), and functions of Cypher's own libraries alone. */
export function checkCalls(tokens: Token[], at: At): Refusal | null {
  for (let i = 0; i < tokens.length; i++) {
    if (isProcedureCall(tokens, i)) {
      const name = dottedName(tokens, i + 1)
      if (!isOpenProcedure(name.text)) return at(tokens[i + 1], 'procedure', `It is ${name.text}.`)
      i = name.end
    } else if (isNameLike(tokens[i]) && !isSign(tokens[i - 1], '.')) {
      const name = dottedName(tokens, i)
      if (!isSign(tokens[name.end], '(')) continue
      if (!isOpenFunction(name.text)) return at(tokens[i], 'function', `It is ${name.text}.`)
    }
  }
  return null
}

function isProcedureCall(tokens: Token[], i: number): boolean {
  if (!isWord(tokens[i], 'CALL') || !isNameLike(tokens[i + 1])) return false
  const isValue = (isName(tokens, i) || isOperand(tokens, i)) && isFollowedAsValue(tokens, i)
  return !isValue
}

/** The name that begins here, its parts joined by dots and without back-ticks, and the index after it. */
export function dottedName(tokens: Token[], from: number): { text: string; end: number } {
  let text = tokens[from]?.kind === 'quoted' ? (tokens[from]?.key ?? '') : (tokens[from]?.text ?? '')
  let end = from + 1
  while (isSign(tokens[end], '.') && isNameLike(tokens[end + 1])) {
    const part = tokens[end + 1]
    text += `.${part?.kind === 'quoted' ? part.key : part?.text}`
    end += 2
  }
  return { text, end }
}
