import { IconAlertTriangle } from '@tabler/icons-react'
import type { Problem } from '../../../../contract/errors.ts'
import styles from '../query.module.css'

/** Why a run failed: what happened, where, and what to write instead. */
export function ResultProblem({ problem, cypher }: { problem: Problem; cypher: string }) {
  const { position } = problem
  const line = position ? cypher.split('\n')[position.line - 1] : undefined
  return (
    <div className={styles.problem} role="alert">
      <IconAlertTriangle size={18} aria-hidden="true" />
      <div>
        <h3>{problem.title}</h3>
        <p>{problem.detail}</p>
        {position && line !== undefined && (
          <pre>
            {line}
            {'\n'}
            {`${' '.repeat(Math.max(0, position.column - 1))}^`} line {position.line}, column{' '}
            {position.column}
          </pre>
        )}
        {problem.advice && <p>{problem.advice}</p>}
        {problem.retryAfter !== undefined && <p>Try again in {problem.retryAfter} seconds.</p>}
      </div>
    </div>
  )
}
