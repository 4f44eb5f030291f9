import { useQuery } from '@tanstack/react-query'
import { timelineQuery } from '../../api/time.ts'
import { useSize } from '../../ui/use-size.ts'
import { Axis, Density, Ticks, Today } from './axis.tsx'
import styles from './time.module.css'
import { useStretch } from './use-stretch.ts'

const base = 66
const none: ReadonlySet<string> = new Set()

/** What happened and what was published around one entity, on an axis of its own. Pressing an event opens it. */
export function EntityTimeline({ id, onOpen }: { id: string; onOpen: (entityId: string) => void }) {
  const { data } = useQuery(timelineQuery({ entityIds: [id], between: false }))
  const [box, { width }] = useSize<HTMLDivElement>()
  const today = new Date().toISOString().slice(0, 10)
  const dates = data?.dates ?? []
  const { stretch, plot, events } = useStretch(dates, today, width)
  const drawn = { stretch, width }
  if (data && dates.length === 0) return null
  return (
    <div className={styles.strip} ref={box}>
      <div
        ref={plot}
        className={styles.plot}
        tabIndex={0}
        role="group"
        aria-label="Time axis: plus and minus zoom, arrow keys move, 0 shows all"
        {...events}
      >
        <svg width={width} height={92} role="presentation">
          <Density {...drawn} dates={dates} base={base} height={30} />
          <Axis {...drawn} base={base} />
          <Ticks
            {...drawn}
            ticks={data?.ticks ?? []}
            selected={none}
            base={base}
            keepFree={today}
            onSelect={tick => onOpen(tick.entityIds.find(other => other !== id) ?? id)}
          />
          <Today {...drawn} day={today} base={base} />
        </svg>
      </div>
    </div>
  )
}
