import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { TimelineTick } from '../../../contract/timeline.ts'
import { timelineQuery } from '../../api/time.ts'
import { clocksAreOn, useClockState } from '../../app/clocks.ts'
import { useCanvas, useCanvasPart } from '../../canvas/use-store.ts'
import { ErrorNotice } from '../../ui/notice.tsx'
import { useSize } from '../../ui/use-size.ts'
import { Axis, Band, Density, Ticks, Today } from './axis.tsx'
import { useComparison } from './compare-url.ts'
import { Handle } from './handle.tsx'
import { clocksInWords } from './said.ts'
import { toDay } from './scale.ts'
import { StripTools } from './strip-tools.tsx'
import styles from './time.module.css'
import { useHiddenByClocks } from './use-clock-lens.tsx'
import { useStretch } from './use-stretch.ts'

const base = 66
const today = () => new Date().toISOString().slice(0, 10)

/** Time under the canvas: what happened and what was published, the two clocks, and two days to compare. */
export function TimelineStrip() {
  const canvas = useCanvas()
  const entities = useCanvasPart(state => state.entities)
  const selection = useCanvasPart(state => state.selection)
  const [clocks, setClocks] = useClockState()
  const { comparison, update: setDays } = useComparison()
  const entityIds = useMemo(() => [...entities.keys()].sort(), [entities])
  const { data, error, refetch } = useQuery({
    ...timelineQuery({ entityIds }),
    enabled: entityIds.length > 0,
  })
  const hidden = useHiddenByClocks()
  const [box, { width }] = useSize<HTMLDivElement>()
  const now = today()
  const dates = data?.dates ?? []
  const { stretch, plot, brush, events, zoom, whole, showAll } = useStretch(dates, now, width)
  const moveKnown = (knownBy: string) => setClocks({ knownBy }, { replace: true })
  const moveTrue = (trueOn: string) => setClocks({ trueOn }, { replace: true })
  const end = [toDay(stretch.to), now].sort()[0] ?? now
  const on = clocksAreOn(clocks)
  const select = ({ entityIds: ids }: TimelineTick) => canvas.select(ids)
  const selected = useMemo(() => new Set([...selection].flatMap(id => id.split('~'))), [selection])
  const drawn = { stretch, width }
  const handles = { ...drawn, top: 0, height: base + 9, rest: now }
  if (error && !data) return <ErrorNotice error={error} again={() => void refetch()} />
  return (
    <div className={styles.strip}>
      <div className={styles.head}>
        <p data-on={on} aria-live="polite">
          {comparison ? 'Two days compared. Drag A or B, or use the arrow keys.' : clocksInWords(clocks)}
          {hidden > 0 && !comparison && ` ${hidden} of what is on the canvas is not shown.`}
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
        <div
          ref={plot}
          className={styles.plot}
          tabIndex={0}
          role="group"
          aria-label="Time axis: plus and minus zoom, arrow keys move, 0 shows all"
          {...events}
        >
          <svg width={width} height={92} role="presentation">
            {comparison && (
              <Band {...drawn} from={comparison.dayA} to={comparison.dayB} top={0} height={base} />
            )}
            {on && !comparison && clocks.trueOn && clocks.knownBy && (
              <Band {...drawn} from={clocks.trueOn} to={clocks.knownBy} top={0} height={base} />
            )}
            <Density {...drawn} dates={dates} base={base} height={30} />
            <Axis {...drawn} base={base} />
            <Ticks
              {...drawn}
              ticks={data?.ticks ?? []}
              selected={selected}
              base={base}
              lanes={comparison || on ? 0 : 2}
              keepFree={on || comparison ? null : now}
              onSelect={select}
            />
            {!on && !comparison && <Today {...drawn} day={now} base={base} />}
            {brush && (
              <rect
                className={styles.brush}
                x={((Math.min(brush.from, brush.to) - stretch.from) / (stretch.to - stretch.from)) * width}
                width={(Math.abs(brush.to - brush.from) / (stretch.to - stretch.from)) * width}
                height={base}
              />
            )}
          </svg>
          {comparison ? (
            <>
              <Handle
                {...handles}
                name="Day A"
                letter="A"
                side={comparison.dayA <= comparison.dayB ? 'left' : 'right'}
                day={comparison.dayA}
                unset=""
                onMove={dayA => setDays({ dayA })}
              />
              <Handle
                {...handles}
                name="Day B"
                letter="B"
                side={comparison.dayA <= comparison.dayB ? 'right' : 'left'}
                day={comparison.dayB}
                unset=""
                onMove={dayB => setDays({ dayB })}
              />
            </>
          ) : (
            on && (
              <>
                <Handle
                  {...handles}
                  name="True on"
                  letter="T"
                  day={clocks.trueOn ?? null}
                  unset="true on any day"
                  onMove={moveTrue}
                  onClear={() => setClocks({ trueOn: undefined })}
                />
                <Handle
                  {...handles}
                  name="Known by"
                  letter="K"
                  day={clocks.knownBy ?? null}
                  unset="known by today"
                  onMove={moveKnown}
                  onClear={() => setClocks({ knownBy: undefined })}
                />
              </>
            )
          )}
        </div>
      </div>
      {data && dates.length === 0 && entityIds.length > 0 && (
        <p>No claim about what is on the canvas has a date, so no day can be chosen for it.</p>
      )}
    </div>
  )
}
