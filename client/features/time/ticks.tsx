import { useMemo } from 'react'
import type { TimelineTick } from '../../../contract/timeline.ts'
import { earliestDay, formatDate, latestDay } from '../../../model/dates.ts'
import { textWidth } from '../../canvas/labels/measure.ts'
import { type Drawn, type MarkedDay, xOf } from './axis.tsx'
import { laneTops } from './lanes.ts'
import { placeLabels } from './place-labels.ts'
import { toNumber } from './scale.ts'
import styles from './time.module.css'

const nothing: readonly MarkedDay[] = []

/**
 * What happened, as dots on the axis in the colour of its family; the weightiest with a label on two lanes. What is
 * dated by a month or a year alone is a stroke over all the days that it can mean.
 */
export function Ticks({
  ticks,
  selected,
  base,
  lanes = 2,
  keepFree = nothing,
  onSelect,
  ...drawn
}: Drawn & {
  ticks: readonly TimelineTick[]
  selected: ReadonlySet<string>
  base: number
  lanes?: number
  /** Days whose own texts must stay readable. */
  keepFree?: readonly MarkedDay[]
  onSelect: (tick: TimelineTick) => void
}) {
  const { stretch, width } = drawn
  const isOn = useMemo(() => {
    const wanted = [...selected].map(partsOf)
    return ({ entityIds }: TimelineTick) =>
      wanted.length === 0 || wanted.some(parts => parts.every(id => entityIds.includes(id)))
  }, [selected])
  const placed = useMemo(
    () =>
      ticks
        .map(tick => {
          const [from, to] = [toNumber(earliestDay(tick.on)), toNumber(latestDay(tick.on))]
          const x = xOf((from + to) / 2, { stretch, width })
          return {
            tick,
            x,
            from: xOf(from, { stretch, width }),
            to: xOf(to, { stretch, width }),
            width: textWidth(tick.label, 600, 11) + 6,
            // A label is for what has a day; over a whole year there is no place to point at.
            weight: tick.on.length === 4 ? 0 : tick.weight + (isOn(tick) ? 100 : 0),
          }
        })
        .filter(({ x }) => x >= 0 && x <= width),
    [ticks, stretch, width, isOn],
  )
  const labels = useMemo(() => {
    const taken = keepFree.flatMap(({ day, text }, lane) => {
      const x = xOf(toNumber(day), { stretch, width })
      if (x < 0 || x > width) return []
      const room = textWidth(text, 600, 11) + 10
      return [x > room ? { lane, from: x - room, to: x + 4 } : { lane, from: x - 4, to: x + room }]
    })
    return placeLabels(
      placed.filter(({ weight }) => weight > 0),
      { lanes, width, taken },
    )
  }, [placed, lanes, keepFree, stretch, width])
  return placed.map(item => {
    const { tick, x, from, to } = item
    const label = labels.get(item)
    const top = label ? (laneTops[label.lane] ?? 11) : base - 8
    const text = `${formatDate(tick.on)}: ${tick.sentence}`
    return (
      <g
        key={tick.id}
        className={styles.tick}
        data-family={tick.family}
        data-on={isOn(tick)}
        transform={`translate(${x.toFixed(1)} 0)`}
        role="button"
        tabIndex={-1}
        aria-label={text}
        onPointerDown={event => event.stopPropagation()}
        onClick={() => onSelect(tick)}
        onKeyDown={event => {
          if (event.key !== 'Enter' && event.key !== ' ') return
          onSelect(tick)
          event.preventDefault()
        }}
      >
        <title>{text}</title>
        <path d={`M0 ${label ? top - 8 : base - 7}V${base}`} />
        {to - from > 9 && to - from < drawn.width / 8 && (
          <path className={styles.spread} d={`M${(from - x).toFixed(1)} ${base}H${(to - x).toFixed(1)}`} />
        )}
        {label && (
          <text
            x={label.side === 'right' ? 5 : -5}
            y={top}
            textAnchor={label.side === 'right' ? 'start' : 'end'}
          >
            {tick.label}
          </text>
        )}
        <circle r={3.6} cy={base} />
        <circle r={9} cy={base} className={styles.hit} />
      </g>
    )
  })
}

/**
 * From the axis down to the events, and from one to the next: which the keyboard goes to for this key. Up and Escape lead
 * back to the axis; undefined where the key is for something else.
 */
export function eventAfterKey(
  plot: HTMLElement,
  from: Element,
  key: string,
): HTMLElement | SVGElement | undefined {
  const events = [...plot.querySelectorAll<SVGElement>('svg [role="button"]')]
  const at = events.indexOf(from as SVGElement)
  if (at < 0)
    return key === 'ArrowDown' && from === plot ? (events.find(isEmphasised) ?? events[0]) : undefined
  if (key === 'ArrowRight') return events[at + 1] ?? events[at]
  if (key === 'ArrowLeft') return events[at - 1] ?? events[at]
  return key === 'ArrowUp' || key === 'Escape' ? plot : undefined
}

const isEmphasised = ({ dataset }: SVGElement) => dataset.on === 'true'

/** What a tick must speak of to belong to something selected: an entity, the deal of a line, else both its ends. */
function partsOf(id: string): string[] {
  const [from = '', , to, about] = id.split('~')
  return about ? [about] : [from, to].filter(part => part !== undefined)
}
