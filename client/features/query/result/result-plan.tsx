import type { PlanStep } from '../../../../contract/query-plan.ts'
import styles from './result.module.css'

const figure = (value: number | null) => (value === null ? '–' : Math.round(value).toLocaleString('en-GB'))

const allSteps = (step: PlanStep): PlanStep[] => [step, ...step.children.flatMap(allSteps)]

/** Steps that together make up most of the work: those with at least a fifth of all database hits (or rows). */
export function costlySteps(plan: PlanStep): Set<PlanStep> {
  const steps = allSteps(plan)
  const weight = (step: PlanStep) => step.dbHits ?? step.estimatedRows ?? 0
  const total = steps.reduce((sum, step) => sum + weight(step), 0)
  return new Set(steps.filter(step => total > 0 && weight(step) >= total / 5))
}

function Step({ step, costly, widest }: { step: PlanStep; costly: Set<PlanStep>; widest: number }) {
  const weight = step.dbHits ?? step.estimatedRows ?? 0
  return (
    <li>
      <div className={styles.step} data-costly={costly.has(step)}>
        <div className={styles.stepName}>
          <strong>{step.operator}</strong>
          {costly.has(step) && <span className={styles.costly}>costly</span>}
          {step.details && <code>{step.details}</code>}
        </div>
        <dl className={styles.stepFigures}>
          <div>
            <dt>rows</dt>
            <dd>{figure(step.rows)}</dd>
          </div>
          <div>
            <dt>estimated</dt>
            <dd>{figure(step.estimatedRows)}</dd>
          </div>
          <div>
            <dt>db hits</dt>
            <dd>{figure(step.dbHits)}</dd>
          </div>
        </dl>
        <span className={styles.stepBar} style={{ width: `${widest > 0 ? (100 * weight) / widest : 0}%` }} />
      </div>
      {step.children.length > 0 && (
        <ol>
          {step.children.map((child, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the steps of a plan never change places
            <Step key={index} step={child} costly={costly} widest={widest} />
          ))}
        </ol>
      )}
    </li>
  )
}

/** How the database goes about it, from the result down to the first read; what costs most is marked. */
export function ResultPlan({ plan }: { plan: PlanStep }) {
  const steps = allSteps(plan)
  const widest = Math.max(...steps.map(step => step.dbHits ?? step.estimatedRows ?? 0))
  const profiled = steps.some(step => step.dbHits !== null)
  return (
    <div className={styles.scroller} tabIndex={0} role="region" aria-label="Plan">
      <p className={styles.note}>
        {profiled
          ? 'Read from the bottom: each step hands its rows to the one above. Bars are database hits.'
          : 'An estimate; nothing was run. Write PROFILE in front to run it and count. Bars are estimated rows.'}
      </p>
      <ol className={styles.plan}>
        <Step step={plan} costly={costlySteps(plan)} widest={widest} />
      </ol>
    </div>
  )
}
