import neo4j, { type Notification, type Plan, type ProfiledPlan } from 'neo4j-driver'
import type { PlanStep } from '../../contract/query-plan.ts'
import type { ServerNotification } from './job.ts'

/** The plan of the driver as a tree of ours. Only known arguments are kept; the operator loses its server. */
export function toPlanStep(plan: Plan | ProfiledPlan): PlanStep {
  const given = plan.arguments as Record<string, unknown>
  return {
    operator: plan.operatorType.replace(/@.*$/, ''),
    details: typeof given.Details === 'string' ? given.Details : '',
    estimatedRows: numberOrNull(given.EstimatedRows),
    rows: numberOrNull(given.Rows),
    dbHits: numberOrNull(given.DbHits),
    children: (plan.children as Plan[]).map(toPlanStep),
  }
}

function numberOrNull(value: unknown): number | null {
  if (neo4j.isInt(value)) return value.toNumber()
  return typeof value === 'number' ? value : null
}

const prefix = 'EXPLAIN '.length

/** Remarks with positions in the caller's text: what the word EXPLAIN (or PROFILE) added is taken away. */
export function toNotifications(found: Notification[]): ServerNotification[] {
  return found.map(({ code, title, description, severityLevel, position }) => {
    const { line, column, offset } = position as { line?: number; column?: number; offset?: number }
    const isFirst = line === 1
    return {
      code,
      severity: severityLevel,
      title,
      description,
      line: line ?? null,
      column: column === undefined ? null : Math.max(1, column - (isFirst ? prefix : 0)),
      offset: offset === undefined ? null : Math.max(0, offset - prefix),
    }
  })
}
