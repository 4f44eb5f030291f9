import type { QueryVerdict } from '../../contract/query.ts'
import type { Refusal } from '../../contract/refusal.ts'
import type { PlanMode } from '../guard/3-prefix.ts'
import { checkPlan } from '../guard/6-plan.ts'
import { failureProblem, QueryError } from '../guard/9-errors.ts'
import type { Planned } from './job.ts'
import type { Outcome } from './slot.ts'
import { withSuggestions } from './summary.ts'
import { suggestFor, type Words } from './vocabulary.ts'

const nothing: QueryVerdict = { accepted: false, refusal: null, error: null, plan: null, notifications: [] }

export const refusedVerdict = (refusal: Refusal): QueryVerdict => ({ ...nothing, refusal })

/** What an editor is told about a query that the database has planned, or could not. */
export function toVerdict(
  outcome: Outcome,
  planned: Planned | null,
  cypher: string,
  mode: PlanMode | null,
  words: Words,
): QueryVerdict {
  if (outcome.kind === 'refused') return refusedVerdict(outcome.refusal)
  if (outcome.kind === 'failed') {
    const problem = failureProblem({ ...outcome, stage: 'plan' }, cypher)
    const { code, detail, position, retryAfter, advice = null } = problem
    const suggestion = suggestFor(outcome.message, words, cypher) ?? advice
    if (code === 'database_away') throw new QueryError({ code, detail, retryAfter })
    return { ...nothing, error: { message: detail, suggestion, place: position ?? null } }
  }
  if (!planned) return nothing
  const refusal = mode === 'explain' ? null : checkPlan(planned.queryType, planned.plan)
  const notifications = withSuggestions(planned.notifications, words)
  return { accepted: refusal === null, refusal, error: null, plan: planned.plan, notifications }
}
