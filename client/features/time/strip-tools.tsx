import {
  IconArrowsDiff,
  IconArrowsExchange,
  IconClock,
  IconMinus,
  IconPlayerPause,
  IconPlayerPlay,
  IconPlus,
  IconZoomReset,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { ChangeClock } from '../../../contract/changes.ts'
import { clocksAreOn, useClockState } from '../../app/clocks.ts'
import { useComparison } from '../../app/comparison.ts'
import { addMonths } from './scale.ts'
import styles from './time.module.css'
import { usePlay } from './use-play.ts'

const clockNames: Record<ChangeClock, string> = {
  true: 'True on',
  known: 'Known by',
  both: 'Both',
}

/** Switches of the time axis: clocks, compare, play, zoom. */
export function StripTools(props: {
  now: string
  /** First and last day that playing goes through. */
  start: string
  end: string
  whole: boolean
  zoom: (factor: number) => void
  showAll: () => void
}) {
  const { now, start, end, whole, zoom, showAll } = props
  const [clocks, setClocks] = useClockState()
  const { comparison, update, leave } = useComparison()
  const on = clocksAreOn(clocks)
  const playsTrue = clocks.trueOn !== undefined && clocks.knownBy === undefined
  const day = playsTrue ? clocks.trueOn : clocks.knownBy
  const play = usePlay(day && day < end ? day : start, end, next =>
    setClocks(playsTrue ? { trueOn: next } : { knownBy: next }, { replace: true }),
  )
  const last = clocks.knownBy ?? now
  return (
    <>
      {!comparison && (
        <button
          type="button"
          className={styles.tool}
          aria-pressed={on}
          onClick={() => setClocks(on ? { trueOn: undefined, knownBy: undefined } : { knownBy: now })}
        >
          <IconClock size={15} stroke={1.7} aria-hidden="true" /> Clocks
        </button>
      )}
      <button
        type="button"
        className={styles.tool}
        aria-pressed={comparison !== null}
        onClick={() => void (comparison ? leave() : update({ dayA: addMonths(last, -3), dayB: last }))}
      >
        <IconArrowsDiff size={15} stroke={1.7} aria-hidden="true" /> Compare days
      </button>
      {comparison && (
        <>
          <div className={styles.segments} role="group" aria-label="What is compared">
            {(Object.keys(clockNames) as ChangeClock[]).map(clock => (
              <button
                key={clock}
                type="button"
                aria-pressed={comparison.clock === clock}
                onClick={() => update({ clock })}
              >
                {clockNames[clock]}
              </button>
            ))}
          </div>
          <button
            type="button"
            className={styles.tool}
            onClick={() => update({ dayA: comparison.dayB, dayB: comparison.dayA })}
          >
            <IconArrowsExchange size={15} stroke={1.7} aria-hidden="true" /> Swap
          </button>
        </>
      )}
      <Tool
        name={play.playing ? 'Pause' : 'Play through the months'}
        disabled={comparison !== null}
        onClick={play.toggle}
      >
        {play.playing ? <IconPlayerPause size={15} /> : <IconPlayerPlay size={15} />}
      </Tool>
      <Tool name="Zoom in on time" onClick={() => zoom(0.6)}>
        <IconPlus size={15} />
      </Tool>
      <Tool name="Zoom out of time" onClick={() => zoom(1 / 0.6)}>
        <IconMinus size={15} />
      </Tool>
      <Tool name="Show all of time" disabled={whole} onClick={showAll}>
        <IconZoomReset size={15} />
      </Tool>
    </>
  )
}

function Tool(props: { name: string; disabled?: boolean; onClick: () => void; children: ReactNode }) {
  return (
    <button
      type="button"
      className={styles.tool}
      aria-label={props.name}
      title={props.name}
      disabled={props.disabled}
      onClick={props.onClick}
    >
      {props.children}
    </button>
  )
}
