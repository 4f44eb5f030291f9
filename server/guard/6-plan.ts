import type { PlanStep } from '../../contract/query-plan.ts'
import type { Refusal } from '../../contract/refusal.ts'
import { dottedName, isOpenProcedure } from './3-calls.ts'
import { lex } from './3-lexer.ts'
import { refuse } from './refuse.ts'
import { isNameLike, isSign, isWord } from './tokens.ts'

/** Steps that only read. Whatever is not listed is refused, also when a newer server brings it. */
const readers = [
  /^(ProduceResults|Projection|Filter|Argument|EmptyRow|EmptyResult|Unwind|UnwindCollection|CacheProperties)$/,
  /^(Exhaustive)?Limit$|^Skip$|^(Partial)?(Sort|Top)$|^(Partial)?Top1WithTies$|^(Ordered)?Distinct$|^Eager$/,
  /^(Eager|Ordered)?Aggregation$|^(Node|Relationship)CountFromCountStore$|^(Ordered)?Union$|^Optional$/,
  /^(Partitioned)?(All|Dynamic)?Nodes?(ByLabel|ByElementId|ById|By\w+Labels?|Unique)?(Index)?\w*(Scan|Seek|SeekByRange)$/,
  /^(Partitioned)?(Union|Intersection|Subtraction)NodeByLabelsScan$|^MultiNodeIndexSeek$/,
  /^(Partitioned)?(Directed|Undirected)(All)?\w*Relationship\w*(Scan|Seek|SeekByRange)$/,
  /^(Optional)?Expand\((All|Into)\)$|^VarLengthExpand\([\w,() ]+\)$|^ProjectEndpoints$|^PathPropagatingBFS$/,
  /^(Stateful)?ShortestPath(\(\w+(, \w+)*\))?$|^(Bidirectional)?Repeat(\([\w, ]+\))?$|^NullifyMetadata$/,
  /^(Anti)?(Semi|Conditional)?Apply$|^(Let)?(Select(Or))?(Anti)?SemiApply$|^RollUpApply$|^CartesianProduct$/,
  /^(Node|Value)?(Left|Right)?(Outer)?HashJoin$|^Triadic(Selection|Build|Filter)$|^AssertSame(Node|Relationship)$/,
  /^Dynamic\w*Lookup$|^Show(Index(es)?|Constraints?|Functions?|Procedures?)$|^ProcedureCall$|^RemoteBatchProperties$/,
]

/** Steps that change nodes and relationships, and nothing else of the server: for the writing mode. */
const writers = [
  /^(Create|Merge|LockingMerge|Delete|DetachDelete|DeleteExpression|DetachDeleteExpression|DeletePath|DetachDeletePath)$/,
  /^(DeleteNode|DetachDeleteNode|DeleteRelationship|MergeCreateNode|MergeCreateRelationship|LockNodes)$/,
  /^(Asserting)?(Multi)?Node\w*(Index)?Seek(ByRange)?\(Locking\)$|^AssertingMultiNodeIndexSeek$|^MergeRelationship$/,
  /^Set(Labels|DynamicLabels|Property|Properties|(Node|Relationship)?(Property|Properties|PropertiesFromMap)(FromMap)?)$/,
  /^Remove(Labels|DynamicLabels)$|^(Foreach|ForeachApply|SubqueryForeach|MergeInto|MergeUniqueNode|OnMatchApply|AntiConditionalApply)$/,
]

/** Step 6: the query only reads, by its type, each step of its plan, and what the steps' details say. */
export function checkPlan(queryType: string, plan: PlanStep): Refusal | null {
  if (queryType === 'w' || queryType === 'rw') return refuse('write', null)
  if (queryType !== 'r') return refuse('administration', null)
  return checkSteps(plan, readers)
}

/** The same for the writing mode: the statement may change data, and neither the schema nor the server. */
export function checkWritePlan(queryType: string, plan: PlanStep): Refusal | null {
  if (queryType === 's') return refuse('schema', null)
  if (queryType !== 'w' && queryType !== 'rw') return refuse('nothing-written', null)
  return checkSteps(plan, [...readers, ...writers])
}

function checkSteps(plan: PlanStep, allowed: RegExp[]): Refusal | null {
  const open: PlanStep[] = [plan]
  for (let step = open.pop(); step; step = open.pop()) {
    const name = step.operator.replace(/@.*$/, '')
    // The server plans an error where it may not search exhaustively.
    if (name === 'Error') return refuse('exhaustive-path', null)
    if (!allowed.some(pattern => pattern.test(name))) return refuse('operator', null, `It is ${name}.`)
    if (name === 'ProcedureCall') {
      const procedure = /^[\w.`]+/.exec(step.details)?.[0].replaceAll('`', '') ?? 'unknown'
      if (!isOpenProcedure(procedure)) return refuse('procedure', null, `It is ${procedure}.`)
    }
    const hidden = name === 'ProcedureCall' ? null : findHidden(step.details)
    if (hidden) return hidden
    open.push(...step.children)
  }
  return null
}

/** Subqueries within expressions have no steps of their own: they stand in the details alone. */
export function findHidden(details: string): Refusal | null {
  const { tokens } = lex(details)
  for (const [i, token] of tokens.entries()) {
    const next = tokens[i + 1]
    if (isWord(token, 'LOAD') && isWord(next, 'CSV')) return refuse('load-csv', null)
    const isCall = isWord(token, 'RESOLVEDCALL', 'UNRESOLVEDCALL') && isSign(next, '(')
    const isPlainCall = isWord(token, 'CALL') && isNameLike(next) && isSign(tokens[i + 2], '.')
    if (!isCall && !isPlainCall) continue
    const name = dottedName(tokens, isCall ? i + 2 : i + 1).text
    if (!isOpenProcedure(name)) return refuse('procedure', null, `It is ${name}.`)
  }
  return null
}
