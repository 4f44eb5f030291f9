import { useQuery } from '@tanstack/react-query'
import { timelineQuery } from '../../api/time.ts'
import { useSize } from '../../ui/use-size.ts'
import { Brush, OneLane, Outside } from './strip-plot.tsx'
import styles from './time.module.css'
import { axisName, useStretch } from './use-stretch.ts'

const none: ReadonlySet<string> = new Set()

/** What happened and what was published around one entity, on an axis of its own. Pressing an event opens it. */
export function EntityTimeline({ id, onOpen }: { id: string; onOpen: (entityId: string) => void }) {
  const { data } = useQuery(timelineQuery({ entityIds: [id], between: false }))
  const [box, { width }] = useSize<HTMLDivElement>()
  const today = new Date().toISOString().slice(0, 10)
  const dates = data?.dates ?? []
  const { stretch, plot, brush, events, show } = useStretch(dates, today, width)
  const drawn = { stretch, width }
  if (data && dates.length === 0) return null
  return (
    <div className={styles.strip} ref={box}>
      <div ref={plot} className={styles.plot} tabIndex={0} role="group" aria-label={axisName} {...events}>
        <OneLane
          {...drawn}
          data={data}
          selected={none}
          now={today}
          onSelect={tick => onOpen(tick.entityIds.find(other => other !== id) ?? id)}
        >
          <Brush {...drawn} brush={brush} />
        </OneLane>
        <Outside dates={dates} stretch={stretch} top={40} onShow={show} />
      </div>
    </div>
  )
}
