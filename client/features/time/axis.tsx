import { useMemo } from 'react'
import type { TimelineTick } from '../../../contract/timeline.ts'
import { earliestDay, formatDate, latestDay } from '../../../model/dates.ts'
import { axisLabel, density, placeLabels, type Stretch, starts, toNumber, unitFor } from './scale.ts'
import styles from './time.module.css'

interface Drawn {
  stretch: Stretch
  width: number
}

const xOf = (number: number, { stretch, width }: Drawn) =>
  ((number - stretch.from) / (stretch.to - stretch.from)) * width

interface Dated {
  on: string
  events: number
  published: number
}

/** Bars for claims by the date of their event, a line for claims by the date of publication. */
export function Density({
  dates,
  base,
  height,
  ...drawn
}: Drawn & { dates: readonly Dated[]; base: number; height: number }) {
  const { stretch, width } = drawn
  const unit = unitFor(stretch, width, 7)
  const events = useMemo(() => density(dates, date => date.events, stretch, unit), [dates, stretch, unit])
  const published = useMemo(
    () => density(dates, date => date.published, stretch, unit),
    [dates, stretch, unit],
  )
  const most = Math.max(1, ...events.map(bin => bin.count), ...published.map(bin => bin.count))
  const tall = (count: number) => Math.sqrt(count / most) * height
  const line = published
    .map(bin => `${xOf((bin.from + bin.to) / 2, drawn).toFixed(1)},${(base - tall(bin.count)).toFixed(1)}`)
    .join(' ')
  return (
    <g>
      {events
        .filter(bin => bin.count > 0)
        .map(bin => (
          <rect
            key={bin.from}
            className={styles.bar}
            x={xOf(bin.from, drawn) + 0.5}
            width={Math.max(1, xOf(bin.to, drawn) - xOf(bin.from, drawn) - 1)}
            y={base - tall(bin.count)}
            height={tall(bin.count)}
          />
        ))}
      <polyline className={styles.line} points={line} />
    </g>
  )
}

/** The axis with the names of years, months or days, as the zoom has room for. */
export function Axis({ base, ...drawn }: Drawn & { base: number }) {
  const unit = unitFor(drawn.stretch, drawn.width, 44)
  return (
    <g>
      <path className={styles.base} d={`M0 ${base + 0.5}H${drawn.width}`} />
      {starts(drawn.stretch, unit).map(day => (
        <g key={day} transform={`translate(${xOf(day, drawn).toFixed(1)} ${base})`}>
          <path className={styles.base} d="M0 0V5" />
          <text className={styles.axisText} x={4} y={13}>
            {axisLabel(day, unit)}
          </text>
        </g>
      ))}
    </g>
  )
}

const laneTops = [11, 27]

/** What happened, as dots on the axis in the colour of its family; the weightiest with a label on two lanes. */
export function Ticks({
  ticks,
  selected,
  base,
  lanes = 2,
  keepFree = null,
  onSelect,
  ...drawn
}: Drawn & {
  ticks: readonly TimelineTick[]
  selected: ReadonlySet<string>
  base: number
  lanes?: number
  /** A day whose own label must stay readable. */
  keepFree?: string | null
  onSelect: (tick: TimelineTick) => void
}) {
  const placed = ticks
    .map(tick => {
      const middle = (toNumber(earliestDay(tick.on)) + toNumber(latestDay(tick.on))) / 2
      return { tick, x: xOf(middle, drawn), width: tick.label.length * 5.9 + 8, weight: tick.weight }
    })
    .filter(({ x }) => x >= 0 && x <= drawn.width)
  const free = keepFree ? Math.min(drawn.width, xOf(toNumber(keepFree), drawn) - 122) : drawn.width
  const labels = placeLabels(
    placed.filter(({ x, width }) => x + width < free),
    lanes,
  )
  const isOn = (tick: TimelineTick) => selected.size === 0 || tick.entityIds.some(id => selected.has(id))
  return placed.map(item => {
    const { tick, x } = item
    const lane = labels.get(item)
    const top = lane === undefined ? base - 8 : (laneTops[lane] ?? 11)
    return (
      <g
        key={tick.id}
        className={styles.tick}
        data-family={tick.family}
        data-on={isOn(tick)}
        transform={`translate(${x.toFixed(1)} 0)`}
        role="button"
        tabIndex={-1}
        aria-label={`${formatDate(tick.on)}: ${tick.sentence}`}
        onClick={() => onSelect(tick)}
        onKeyDown={event => event.key === 'Enter' && onSelect(tick)}
      >
        <title>{`${formatDate(tick.on)}: ${tick.sentence}`}</title>
        <path d={`M0 ${lane === undefined ? base - 7 : top - 8}V${base}`} />
        {lane !== undefined && (
          <text x={5} y={top}>
            {tick.label}
          </text>
        )}
        <circle r={3.6} cy={base} />
        <circle r={9} cy={base} className={styles.hit} />
      </g>
    )
  })
}

/** The band between two days. */
export function Band({
  from,
  to,
  top,
  height,
  ...drawn
}: Drawn & { from: string; to: string; top: number; height: number }) {
  const [a, b] = [xOf(toNumber(from), drawn), xOf(toNumber(to), drawn)]
  return <rect className={styles.band} x={Math.min(a, b)} width={Math.abs(b - a)} y={top} height={height} />
}

/** Today, where no clock is set. */
export function Today({ day, base, ...drawn }: Drawn & { day: string; base: number }) {
  const x = xOf(toNumber(day), drawn)
  if (x < 0 || x > drawn.width) return null
  return (
    <g transform={`translate(${x.toFixed(1)} 0)`}>
      <path className={styles.today} d={`M0 2V${base}`} />
      <text className={styles.todayText} x={-5} y={11} textAnchor="end">
        {formatDate(day)}
      </text>
    </g>
  )
}
