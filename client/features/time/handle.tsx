import { useThrottledCallback } from '@mantine/hooks'
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import { formatDate } from '../../../model/dates.ts'
import { addMonths, clampDay, type Stretch, toDay, toNumber } from './scale.ts'
import styles from './time.module.css'

export interface HandleProps {
  /** What it sets: "True on". */
  name: string
  /** The letter on its square. */
  letter: string
  day: string | null
  /** What is said while no day is set: "any day". */
  unset: string
  /** Where it rests while no day is set. */
  rest: string
  stretch: Stretch
  width: number
  top: number
  /** Where its squares stand: one for each lane it sets. The last is where it ends. */
  bases: readonly number[]
  /** On which side the day is written; away from the edge unless told. */
  side?: 'left' | 'right'
  onMove: (day: string) => void
  onClear?: () => void
}

/** A day on the axis that can be dragged or moved by keys: arrows a day, with Shift a month, Delete any day. */
export function Handle(props: HandleProps) {
  const { name, letter, day, unset, rest, stretch, width, top, bases, onMove, onClear, side } = props
  const [dragged, setDragged] = useState<string | null>(null)
  const start = useRef({ x: 0, number: 0 })
  const shown = dragged ?? day ?? rest
  // Every day on the way would ask anew; the hand is followed at once, the canvas a few times a second.
  const moveSoon = useThrottledCallback(onMove, 90)
  const perDay = width / (stretch.to - stretch.from)
  const at = (toNumber(shown) - stretch.from) * perDay
  const x = Math.min(width - 1, Math.max(1, at))
  const height = (bases.at(-1) ?? top) - top + 9
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    event.currentTarget.focus({ preventScroll: true })
    event.preventDefault()
    start.current = { x: event.clientX, number: stretch.from + x / perDay }
    setDragged(shown)
    event.stopPropagation()
  }
  const onPointerMove = (event: PointerEvent) => {
    if (dragged === null) return
    const next = toDay(clampDay(start.current.number + (event.clientX - start.current.x) / perDay))
    setDragged(next)
    if (next !== dragged) moveSoon(next)
  }
  const letGo = () => {
    if (dragged !== null && dragged !== day) onMove(dragged)
    setDragged(null)
  }
  // With the last clock its handle goes; who moved it by keys stays on the axis.
  const clear = (handle: HTMLElement) => {
    const plot = handle.closest<HTMLElement>('[role="group"]')
    onClear?.()
    setTimeout(() => handle.isConnected || plot?.focus(), 50)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const next = dayAfterKey(event, shown, stretch)
    if (next) onMove(next)
    else if (onClear && (event.key === 'Delete' || event.key === 'Backspace')) clear(event.currentTarget)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const text = day || dragged ? formatDate(shown) : unset
  return (
    <div
      className={styles.handle}
      data-set={day !== null || dragged !== null}
      role="slider"
      tabIndex={0}
      aria-label={name}
      aria-valuemin={Math.round(stretch.from)}
      aria-valuemax={Math.round(stretch.to)}
      aria-valuenow={toNumber(shown)}
      aria-valuetext={text}
      data-outside={at < 0 || at > width}
      style={{ transform: `translateX(${x}px)`, top, height }}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={letGo}
      onPointerCancel={() => setDragged(null)}
      onKeyDown={onKeyDown}
    >
      <span
        className={styles.handleText}
        data-side={x < 130 ? 'right' : x > width - 130 ? 'left' : (side ?? 'right')}
        data-lane={top > 0}
      >
        {text}
      </span>
      {bases.map(base => (
        <b key={base} style={{ top: base - top - 9 }}>
          {letter}
        </b>
      ))}
    </div>
  )
}

function dayAfterKey({ key, shiftKey }: KeyboardEvent, day: string, stretch: Stretch): string | null {
  const step = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[key]
  const inBounds = (next: string) => toDay(clampDay(toNumber(next)))
  if (step) return inBounds(shiftKey ? addMonths(day, step) : toDay(toNumber(day) + step))
  if (key === 'PageUp') return inBounds(addMonths(day, 12))
  if (key === 'PageDown') return inBounds(addMonths(day, -12))
  if (key === 'Home') return toDay(Math.ceil(stretch.from))
  return key === 'End' ? toDay(Math.floor(stretch.to)) : null
}
