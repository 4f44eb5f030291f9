import type { Refusal } from '../../contract/refusal.ts'
import type { Token } from './3-lexer.ts'
import { placeAt, refuse } from './refuse.ts'
import { isSign, isWord } from './tokens.ts'

export type PlanMode = 'explain' | 'profile'

/** What stands in front of a query: the plan it asks for, the Cypher version, and where the query begins. */
export type Prefix = {
  plan: PlanMode | null
  version: '5' | '25' | null
  bodyAt: number
  planToken: Token | null
}

const versions = ['5', '25']

/** Step 3: reads a leading EXPLAIN or PROFILE and CYPHER 5 or 25, in either order, each at most once. */
export function readPrefix(text: string, tokens: Token[]): Prefix | Refusal {
  const prefix: Prefix = { plan: null, version: null, bodyAt: 0, planToken: null }
  for (;;) {
    const token = tokens[prefix.bodyAt]
    const next = tokens[prefix.bodyAt + 1]
    if (isWord(token, 'EXPLAIN', 'PROFILE') && !isSign(next, '(', '.', '=')) {
      if (prefix.plan) return refusePrefix(text, token, 'EXPLAIN and PROFILE may stand there once.')
      prefix.plan = token?.key === 'EXPLAIN' ? 'explain' : 'profile'
      prefix.planToken = token ?? null
      prefix.bodyAt += 1
    } else if (isWord(token, 'CYPHER')) {
      const option = tokens[prefix.bodyAt + 2]
      const known = next?.kind === 'number' && versions.includes(next.text)
      if (!known || prefix.version || (option?.kind === 'word' && isSign(tokens[prefix.bodyAt + 3], '='))) {
        return refusePrefix(text, token)
      }
      prefix.version = next.text as '5' | '25'
      prefix.bodyAt += 2
    } else return prefix
  }
}

function refusePrefix(text: string, token: Token | undefined, detail?: string): Refusal {
  const start = token?.start ?? 0
  return refuse('cypher-prefix', placeAt(text, start, token?.text.length ?? 0), detail)
}

export const isRefusal = (value: object): value is Refusal => 'rule' in value
