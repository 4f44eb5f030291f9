import type { ReactNode } from 'react'
import type { ResponseOf } from '../../../contract/endpoint.ts'
import type { TimelineTick, timeline } from '../../../contract/timeline.ts'
import { earliestDay } from '../../../model/dates.ts'
import { Axis, Band, Bars, Base, type Drawn, Line, type MarkedDay, MarkedDays, useDensity } from './axis.tsx'
import { type Lane, lanes, onlyBase, plotHeight } from './lanes.ts'
import { outside, toNumber } from './scale.ts'
import { Ticks } from './ticks.tsx'
import styles from './time.module.css'

interface PlotProps extends Drawn {
  data: ResponseOf<typeof timeline> | undefined
  selected: ReadonlySet<string>
  /** Days to mark: today, or those of the clocks. */
  marked: readonly MarkedDay[]
  onSelect: (tick: TimelineTick) => void
  children?: ReactNode
}

const none: ResponseOf<typeof timeline>['dates'] = []

/** Time in one lane: events as bars and labelled ticks, publications as a line, and the days that are marked. */
export function OneLane({ data, selected, marked, onSelect, children, ...drawn }: PlotProps) {
  const { events, published, most } = useDensity(data?.dates ?? none, drawn)
  const heap = { ...drawn, most, base: onlyBase, height: 30 }
  return (
    <svg width={drawn.width} height={plotHeight} role="presentation">
      <Bars {...heap} bins={events} />
      <Line {...heap} bins={published} />
      <Axis {...drawn} base={onlyBase} />
      <Ticks
        {...drawn}
        ticks={data?.ticks ?? []}
        selected={selected}
        base={onlyBase}
        keepFree={marked}
        onSelect={onSelect}
      />
      <MarkedDays {...drawn} days={marked} base={onlyBase} />
      {children}
    </svg>
  )
}

/** Time with a lane for each clock: above what happened, below what was published. */
export function TwoLanes({
  data,
  selected,
  onSelect,
  bands,
  children,
  ...drawn
}: Omit<PlotProps, 'marked'> & { bands: readonly { lane: Lane; from: string; to: string }[] }) {
  const { events, published, most } = useDensity(data?.dates ?? none, drawn)
  return (
    <svg width={drawn.width} height={plotHeight} role="presentation">
      {bands.map(({ lane, from, to }) => (
        <Band
          key={lane}
          {...drawn}
          from={from}
          to={to}
          top={lanes[lane].top}
          height={lanes[lane].base - lanes[lane].top}
        />
      ))}
      <Bars {...drawn} bins={events} most={most} base={lanes.true.base} height={lanes.true.height} />
      <Bars {...drawn} bins={published} most={most} base={lanes.known.base} height={lanes.known.height} />
      <Base base={lanes.true.base} width={drawn.width} />
      <Axis {...drawn} base={lanes.known.base} />
      <Ticks
        {...drawn}
        ticks={data?.ticks ?? []}
        selected={selected}
        base={lanes.true.base}
        lanes={0}
        onSelect={onSelect}
      />
      {(['true', 'known'] as const).map(lane => (
        <text key={lane} className={styles.laneName} x={0} y={lanes[lane].top + 11}>
          {lanes[lane].name}
        </text>
      ))}
      {children}
    </svg>
  )
}

/** The stretch that is being dragged over. */
export function Brush({ brush, stretch, width }: Drawn & { brush: { from: number; to: number } | null }) {
  if (!brush) return null
  const scale = width / (stretch.to - stretch.from)
  return (
    <rect
      className={styles.brush}
      x={(Math.min(brush.from, brush.to) - stretch.from) * scale}
      width={Math.abs(brush.to - brush.from) * scale}
      height={lanes.known.base}
    />
  )
}

/** How many dates lie to the left and to the right of what is shown; pressing brings them in. */
export function Outside(props: {
  dates: readonly { on: string }[]
  stretch: Drawn['stretch']
  /** How far below the top of the plot they stand. */
  top: number
  onShow: (stretch: Drawn['stretch']) => void
}) {
  const { dates, stretch, top, onShow } = props
  const { earlier, later } = outside(dates, stretch)
  const days = dates.map(({ on }) => toNumber(earliestDay(on)))
  return (
    <>
      {earlier > 0 && (
        <OutsideButton
          top={top}
          side="earlier"
          onClick={() => onShow({ ...stretch, from: Math.min(...days) - 60 })}
        >
          ‹ {earlier} earlier
        </OutsideButton>
      )}
      {later > 0 && (
        <OutsideButton
          top={top}
          side="later"
          onClick={() => onShow({ ...stretch, to: Math.max(...days) + 60 })}
        >
          {later} later ›
        </OutsideButton>
      )}
    </>
  )
}

const OutsideButton = (props: {
  side: 'earlier' | 'later'
  top: number
  onClick: () => void
  children: ReactNode
}) => (
  <button
    type="button"
    className={styles.outside}
    data-side={props.side}
    style={{ top: props.top }}
    title={`Dates ${props.side === 'earlier' ? 'before' : 'after'} what is shown: show them too`}
    onPointerDown={event => event.stopPropagation()}
    onClick={props.onClick}
  >
    {props.children}
  </button>
)
