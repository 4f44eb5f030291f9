import type { FileStep } from '../../../contract/files.ts'
import { formatDate } from '../../../model/dates.ts'
import { sourceName } from '../../ui/citation.tsx'
import { Citations, type Cited } from '../../ui/statements.tsx'
import { DifferTag } from '../../ui/tag.tsx'
import styles from './files.module.css'

const final = /decision$|cleared|clearance|judgment|abandon|report_published|withdrawn|final/

/** The steps as a list, each with who says so. */
export function StepList({ steps, cited }: { steps: readonly FileStep[]; cited: Cited }) {
  return (
    <ol className={styles.steps}>
      {steps.map(step => {
        const [first] = step.sourceIds.flatMap(id => cited.sources.get(id) ?? [])
        return (
          <li key={`${step.on} ${step.title} ${step.claimIds[0]}`}>
            <b>{formatDate(step.on)}</b>
            <i data-final={final.test(step.aspect ?? '')} />
            <span>
              <b>{step.title}</b> {step.contested && <DifferTag />}
              <br />
              {step.text}
            </span>
            <span>
              {first ? sourceName(first) : ''}
              <Citations ids={step.sourceIds} cited={cited} />
            </span>
          </li>
        )
      })}
    </ol>
  )
}
