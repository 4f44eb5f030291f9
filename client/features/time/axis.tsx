import { useMemo } from 'react'
import { textWidth } from '../../canvas/labels/measure.ts'
import { laneTops } from './lanes.ts'
import { axisLabel, type Bin, density, type Stretch, starts, toNumber, unitFor } from './scale.ts'
import styles from './time.module.css'

/** What is drawn on the axis needs: which days, over how many pixels. */
export interface Drawn {
  stretch: Stretch
  width: number
}

export const xOf = (number: number, { stretch, width }: Drawn) =>
  ((number - stretch.from) / (stretch.to - stretch.from)) * width

interface Dated {
  on: string
  events: number
  published: number
}

/** How many claims there are by time: of an event then, and published then; `most` is the scale both share. */
export function useDensity(dates: readonly Dated[], { stretch, width }: Drawn) {
  return useMemo(() => {
    const unit = unitFor(stretch, width, 7)
    const events = density(dates, date => date.events, stretch, unit)
    const published = density(dates, date => date.published, stretch, unit)
    return { events, published, most: Math.max(1, ...[...events, ...published].map(bin => bin.count)) }
  }, [dates, stretch, width])
}

interface Heap extends Drawn {
  bins: readonly Bin[]
  most: number
  base: number
  height: number
}

const tall = (count: number, { most, height }: Heap) => Math.sqrt(count / most) * height

/** Counts as bars that stand on a line. */
export function Bars(props: Heap) {
  const { bins, base, most, height, ...drawn } = props
  return bins
    .filter(bin => bin.count > 0)
    .map(bin => (
      <rect
        key={bin.from}
        className={styles.bar}
        x={xOf(bin.from, drawn) + 0.5}
        width={Math.max(1, xOf(bin.to, drawn) - xOf(bin.from, drawn) - 1)}
        y={base - tall(bin.count, props)}
        height={tall(bin.count, props)}
      />
    ))
}

/** Counts as a line. */
export function Line(props: Heap) {
  const { bins, base, most, height, ...drawn } = props
  const points = bins.map(
    bin => `${xOf((bin.from + bin.to) / 2, drawn).toFixed(1)},${(base - tall(bin.count, props)).toFixed(1)}`,
  )
  return <polyline className={styles.line} points={points.join(' ')} />
}

/** The line that time is drawn on. */
export const Base = ({ base, width }: { base: number; width: number }) => (
  <path className={styles.base} d={`M0 ${base + 0.5}H${width}`} />
)

/** The names of years, months or days, as the zoom has room for. */
export function Axis({ base, ...drawn }: Drawn & { base: number }) {
  const unit = unitFor(drawn.stretch, drawn.width, 44)
  return (
    <g>
      <Base base={base} width={drawn.width} />
      {starts(drawn.stretch, unit)
        .filter(day => day >= drawn.stretch.from)
        .map(day => (
          <g key={day} transform={`translate(${xOf(day, drawn).toFixed(1)} ${base})`}>
            <path className={styles.base} d="M0 0V5" />
            <text className={styles.axisText} x={4} y={13}>
              {xOf(day, drawn) + 34 < drawn.width && axisLabel(day, unit)}
            </text>
          </g>
        ))}
    </g>
  )
}

/** The band between two days. */
export function Band({
  from,
  to,
  top,
  height,
  ...drawn
}: Drawn & { from: string; to: string; top: number; height: number }) {
  const clip = (day: string) => Math.min(drawn.width, Math.max(0, xOf(toNumber(day), drawn)))
  const [a, b] = [clip(from), clip(to)]
  return <rect className={styles.band} x={Math.min(a, b)} width={Math.abs(b - a)} y={top} height={height} />
}

/** A day that is marked on the axis, and what is written beside it. */
export interface MarkedDay {
  day: string
  text: string
}

/** Marked days, each with its text on a lane of its own: today, or the days of the clocks. */
export function MarkedDays({ days, base, ...drawn }: Drawn & { days: readonly MarkedDay[]; base: number }) {
  return days.map(({ day, text }, lane) => {
    const x = xOf(toNumber(day), drawn)
    if (x < 0 || x > drawn.width) return null
    const fits = x > textWidth(text, 600, 11) + 8
    return (
      <g key={text} transform={`translate(${x.toFixed(1)} 0)`}>
        <path className={styles.today} d={`M0 2V${base}`} />
        <text
          className={styles.todayText}
          x={fits ? -5 : 5}
          y={laneTops[lane] ?? laneTops[0]}
          textAnchor={fits ? 'end' : 'start'}
        >
          {text}
        </text>
      </g>
    )
  })
}
