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
import { type ReactNode, useMemo, useRef } from 'react'
import type { ChangeClock } from '../../../contract/changes.ts'
import { type Action, useActions } from '../../app/actions.ts'
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

/** As the command box calls them. */
const toolNames = {
  clocks: 'Turn the clocks on or off',
  compare: 'Compare two days, or stop comparing',
  swap: 'Swap the two days that are compared',
  play: 'Play through the months',
  in: 'Zoom in on time',
  out: 'Zoom out of time',
  all: 'Show all of time',
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
  const tools: Record<'clocks' | 'compare' | 'swap' | 'play' | 'in' | 'out' | 'all', () => void> = {
    clocks: () => setClocks(on ? { trueOn: undefined, knownBy: undefined } : { knownBy: now }),
    compare: () => void (comparison ? leave() : update({ dayA: addMonths(last, -3), dayB: last })),
    swap: () => comparison && update({ dayA: comparison.dayB, dayB: comparison.dayA }),
    play: play.toggle,
    in: () => zoom(0.6),
    out: () => zoom(1 / 0.6),
    all: showAll,
  }
  const latest = useRef(tools)
  latest.current = tools
  useActions(
    useMemo<Action[]>(
      () =>
        (Object.keys(toolNames) as (keyof typeof toolNames)[]).map(tool => ({
          id: `time-${tool}`,
          name: toolNames[tool],
          group: 'Time',
          run: () => latest.current[tool](),
        })),
      [],
    ),
  )
  return (
    <>
      {!comparison && (
        <button type="button" className={styles.tool} aria-pressed={on} onClick={tools.clocks}>
          <IconClock size={15} stroke={1.7} aria-hidden="true" /> Clocks
        </button>
      )}
      <button
        type="button"
        className={styles.tool}
        aria-pressed={comparison !== null}
        onClick={tools.compare}
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
          <button type="button" className={styles.tool} onClick={tools.swap}>
            <IconArrowsExchange size={15} stroke={1.7} aria-hidden="true" /> Swap
          </button>
        </>
      )}
      <Tool
        name={play.playing ? 'Pause' : toolNames.play}
        disabled={comparison !== null}
        onClick={tools.play}
      >
        {play.playing ? <IconPlayerPause size={15} /> : <IconPlayerPlay size={15} />}
      </Tool>
      <Tool name={toolNames.in} onClick={tools.in}>
        <IconPlus size={15} />
      </Tool>
      <Tool name={toolNames.out} onClick={tools.out}>
        <IconMinus size={15} />
      </Tool>
      <Tool name={toolNames.all} disabled={whole} onClick={tools.all}>
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
