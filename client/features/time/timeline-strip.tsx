import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Clocks } from '../../../contract/clocks.ts'
import type { TimelineTick } from '../../../contract/timeline.ts'
import type { Comparison } from '../../../contract/view-state.ts'
import { clocksInWords } from '../../../model/clocks-in-words.ts'
import { formatDate } from '../../../model/dates.ts'
import { timelineQuery } from '../../api/time.ts'
import { clocksAreOn, useClocks } from '../../app/clocks.ts'
import { useComparison } from '../../app/comparison.ts'
import type { CanvasState } from '../../canvas/state.ts'
import { useCanvas, useCanvasPart } from '../../canvas/use-store.ts'
import { ErrorNotice } from '../../ui/notice.tsx'
import { useSize } from '../../ui/use-size.ts'
import { lanesOf } from './lanes.ts'
import { type Stretch, toDay } from './scale.ts'
import { ClockHandles, ComparedDays } from './strip-handles.tsx'
import { Brush, OneLane, Outside, TwoLanes } from './strip-plot.tsx'
import { StripTools } from './strip-tools.tsx'
import styles from './time.module.css'
import { useHiddenByClocks, useLensIsMissing } from './use-clock-lens.tsx'
import { axisName, useStretch } from './use-stretch.ts'

/** Entities that the timeline can be asked for at once. */
const most = 5_000

const today = () => new Date().toISOString().slice(0, 10)

/** Time under the canvas: what happened and what was published, the two clocks, and two days to compare. */
export function TimelineStrip() {
  const canvas = useCanvas()
  const entities = useCanvasPart(state => state.entities)
  const selection = useCanvasPart(state => state.selection)
  const clocks = useClocks()
  const { comparison } = useComparison()
  const entityIds = useMemo(() => [...entities.keys()].sort(), [entities])
  const { data, error, refetch } = useQuery({
    ...timelineQuery({ entityIds }),
    enabled: entityIds.length > 0 && entityIds.length <= most,
  })
  const hidden = useHiddenByClocks()
  const waiting = useLensIsMissing() && entityIds.length > 0
  const [box, { width }] = useSize<HTMLDivElement>()
  const now = today()
  const dates = data?.dates ?? []
  const { stretch, plot, brush, events, zoom, show, whole, showAll } = useStretch(dates, now, width)
  const end = [toDay(stretch.to), now].sort()[0] ?? now
  const on = clocksAreOn(clocks)
  const select = (tick: TimelineTick) => canvas.select(drawnBy(tick, canvas.get()))
  const drawn = { stretch, width }
  const plotted = { ...drawn, data, selected: selection, onSelect: select }
  if (error && !data) return <ErrorNotice error={error} again={() => void refetch()} />
  return (
    <div className={styles.strip}>
      <div className={styles.head}>
        <p data-on={on} aria-live="polite">
          {comparison ? 'Drag a day, or use the arrow keys. Shift moves by a month.' : clocksInWords(clocks)}
          {waiting && ' Reading …'}
          {hidden > 0 && !comparison && ` ${hidden} on the canvas not shown.`}
        </p>
        {!on && !comparison && (
          <>
            <span className={styles.key}>
              <svg width={10} height={10} aria-hidden="true">
                <rect width={10} height={10} className={styles.bar} />
              </svg>
              claims, by event
            </span>
            <span className={styles.key}>
              <svg width={14} height={10} aria-hidden="true">
                <path d="M0 5H14" className={styles.line} />
              </svg>
              by day published
            </span>
          </>
        )}
        <StripTools
          now={now}
          start={toDay(stretch.from)}
          end={end}
          whole={whole}
          zoom={zoom}
          showAll={showAll}
        />
      </div>
      <div ref={box}>
        <div ref={plot} className={styles.plot} tabIndex={0} role="group" aria-label={axisName} {...events}>
          {comparison || on ? (
            <TwoLanes
              {...plotted}
              bands={comparison ? comparedBands(comparison) : knownBand(clocks, stretch)}
            >
              <Brush {...drawn} brush={brush} />
            </TwoLanes>
          ) : (
            <OneLane {...plotted} marked={[{ day: now, text: formatDate(now) }]}>
              <Brush {...drawn} brush={brush} />
            </OneLane>
          )}
          <Outside dates={dates} stretch={stretch} top={comparison || on ? 57 : 40} onShow={show} />
          {comparison ? <ComparedDays {...drawn} /> : on && <ClockHandles {...drawn} now={now} />}
        </div>
      </div>
      {entityIds.length > most && (
        <p>
          The timeline takes up to {most.toLocaleString('en-GB')} entities; on the canvas are{' '}
          {entityIds.length.toLocaleString('en-GB')}. Keep only some of them to see when things happened.
        </p>
      )}
      {data && dates.length === 0 && entityIds.length > 0 && (
        <p>No claim about what is on the canvas has a date, so no day can be chosen for it.</p>
      )}
    </div>
  )
}

/** What a tick speaks of on the canvas: the line that rests on its claim, else the entities, else the lines of its deal. */
function drawnBy({ claimId, entityIds }: TimelineTick, { entities, relationships }: CanvasState): string[] {
  const lines = [...relationships.values()]
  const line = lines.find(({ claimIds }) => claimIds.includes(claimId))
  if (line) return [line.id]
  const drawn = [...new Set(entityIds)].filter(id => entities.has(id))
  if (drawn.length > 0) return drawn
  return lines.filter(({ about }) => about !== null && entityIds.includes(about)).map(({ id }) => id)
}

const comparedBands = ({ dayA, dayB, clock }: Comparison) =>
  lanesOf(clock).map(lane => ({ lane, from: dayA, to: dayB }))

/** All that had been published by the day of the clock. */
const knownBand = ({ knownBy }: Clocks, stretch: Stretch) =>
  knownBy ? [{ lane: 'known' as const, from: toDay(stretch.from), to: knownBy }] : []
