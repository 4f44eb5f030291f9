import { useQuery } from '@tanstack/react-query'
import type { Clocks } from '../../../contract/clocks.ts'
import { formatDate } from '../../../model/dates.ts'
import { timelineQuery } from '../../api/time.ts'
import { useClocks } from '../../app/clocks.ts'
import { useSize } from '../../ui/use-size.ts'
import { Brush, OneLane, Outside } from './strip-plot.tsx'
import styles from './time.module.css'
import { axisName, useStretch } from './use-stretch.ts'

const none: ReadonlySet<string> = new Set()

/**
 * What happened and what was published around one entity, on an axis of its own: its whole history as it was known by
 * the day of that clock. The other clock marks its day. Pressing an event opens it.
 */
export function EntityTimeline({ id, onOpen }: { id: string; onOpen: (entityId: string) => void }) {
  const { trueOn, knownBy, certainty } = useClocks()
  const { data } = useQuery(timelineQuery({ entityIds: [id], between: false, knownBy, certainty }))
  const [box, { width }] = useSize<HTMLDivElement>()
  const today = new Date().toISOString().slice(0, 10)
  const dates = data?.dates ?? []
  const said = historyInWords({ trueOn, knownBy })
  const { stretch, plot, brush, events, show } = useStretch(
    trueOn ? [...dates, { on: trueOn }] : dates,
    knownBy ?? today,
    width,
  )
  const drawn = { stretch, width }
  if (data && dates.length === 0)
    return knownBy ? (
      <p className={styles.history}>
        Nothing about it with a date had been published by {formatDate(knownBy)}.
      </p>
    ) : null
  return (
    <div className={styles.strip} ref={box}>
      {said && <p className={styles.history}>{said}</p>}
      <div ref={plot} className={styles.plot} tabIndex={0} role="group" aria-label={axisName} {...events}>
        <OneLane
          {...drawn}
          data={data}
          selected={none}
          marked={markedDays({ trueOn, knownBy }, today)}
          onSelect={tick => onOpen(tick.entityIds.find(other => other !== id) ?? id)}
        >
          <Brush {...drawn} brush={brush} />
        </OneLane>
        <Outside dates={dates} stretch={stretch} top={40} onShow={show} />
      </div>
    </div>
  )
}

/** What the clocks do to a history; null where none is set. */
function historyInWords({ trueOn, knownBy }: Clocks): string | null {
  if (!trueOn && !knownBy) return null
  const known = knownBy ? `The history as it was known by ${formatDate(knownBy)}.` : 'The whole history.'
  return trueOn ? `${known} The line marks ${formatDate(trueOn)}.` : known
}

const markedDays = ({ trueOn, knownBy }: Clocks, today: string) => [
  ...(trueOn ? [{ day: trueOn, text: `True on ${formatDate(trueOn)}` }] : []),
  ...(knownBy ? [{ day: knownBy, text: `Known by ${formatDate(knownBy)}` }] : []),
  ...(trueOn || knownBy ? [] : [{ day: today, text: formatDate(today) }]),
]
