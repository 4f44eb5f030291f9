import { IconX } from '@tabler/icons-react'
import { formatDate } from '../../../model/dates.ts'
import { groupBy } from '../../../model/group-by.ts'
import { useClocks } from '../../app/clocks.ts'
import { useComparison } from '../../app/comparison.ts'
import { useDrawing } from '../../canvas/use-store.ts'
import { Button } from '../../ui/button.tsx'
import { type Marked, markNames, Sign } from './sign.tsx'
import styles from './time.module.css'
import { markFor, useChanges } from './use-compare.ts'

const marks = Object.keys(markNames) as Marked[]

/** Above the canvas while two days are compared: how much appeared, ended and changed; each is a filter. */
export function CompareBar() {
  const { comparison, update, leave } = useComparison()
  const { shown } = useDrawing()
  const { answer } = useChanges(comparison, useClocks())
  if (!comparison) return null
  const { only, unchanged } = comparison
  const by = groupBy(answer?.changes ?? [], ({ kind }) => markFor(kind))
  return (
    <div className={styles.bar2} role="group" aria-label="Two days compared: show only">
      {marks.map(mark => (
        <button
          key={mark}
          type="button"
          className={styles.count}
          data-mark={mark}
          aria-pressed={only === mark}
          onClick={() => update({ only: only === mark ? null : mark })}
        >
          <Sign mark={mark} /> {answer ? (by.get(mark)?.length ?? 0) : '…'} {markNames[mark].toLowerCase()}
        </button>
      ))}
      <button
        type="button"
        className={styles.count}
        data-mark="same"
        aria-pressed={unchanged === null}
        onClick={() => update({ unchanged: unchanged ? null : 'hidden' })}
      >
        {unchanged ? 'Unchanged is hidden' : 'Unchanged stays grey'}
      </button>
      <small>
        {shown.entities} entities, {shown.relationships} relationships
      </small>
      <Button onClick={() => void leave()}>
        <IconX size={15} aria-hidden="true" /> Leave compare
      </Button>
    </div>
  )
}

/** In the top bar while two days are compared, in place of the clocks. */
export function ComparedDaysBar() {
  const { comparison } = useComparison()
  if (!comparison) return null
  return (
    <div className={styles.days}>
      <span>
        A <b>{formatDate(comparison.dayA)}</b>
      </span>
      <span>
        B <b>{formatDate(comparison.dayB)}</b>
      </span>
    </div>
  )
}
