import type { Clocks } from '../../../contract/clocks.ts'
import { useClockState } from '../../app/clocks.ts'
import { useComparison } from '../../app/comparison.ts'
import type { Drawn } from './axis.tsx'
import { Handle } from './handle.tsx'
import { lanes, lanesOf } from './lanes.ts'

const clockHandles = [
  { lane: 'true', clock: 'trueOn', letter: 'T', unset: 'true on any day' },
  { lane: 'known', clock: 'knownBy', letter: 'K', unset: 'known by today' },
] as const

/** A handle for each clock, on its own lane. */
export function ClockHandles({ now, ...drawn }: Drawn & { now: string }) {
  const [clocks, setClocks] = useClockState()
  return clockHandles.map(({ lane, clock, letter, unset }) => {
    const { name, top, base } = lanes[lane]
    const set = (day?: string): Clocks => ({ [clock]: day })
    return (
      <Handle
        key={clock}
        {...drawn}
        name={name}
        letter={letter}
        day={clocks[clock] ?? null}
        unset={unset}
        rest={now}
        top={top}
        bases={[base]}
        onMove={day => setClocks(set(day), { replace: true })}
        onClear={() => setClocks(set())}
      />
    )
  })
}

const dayHandles = [
  { day: 'dayA', letter: 'A' },
  { day: 'dayB', letter: 'B' },
] as const

/** The two days that are compared, each on the lane of the clock that is moved, or on both. */
export function ComparedDays(drawn: Drawn) {
  const { comparison, update } = useComparison()
  if (!comparison) return null
  const { dayA, dayB, clock } = comparison
  const set = lanesOf(clock)
  const first = dayA <= dayB ? 'dayA' : 'dayB'
  return dayHandles.map(({ day, letter }) => (
    <Handle
      key={day}
      {...drawn}
      name={`Day ${letter}`}
      letter={letter}
      day={comparison[day]}
      unset=""
      rest={dayA}
      top={lanes[set[0] ?? 'true'].top}
      bases={set.map(lane => lanes[lane].base)}
      side={day === first ? 'left' : 'right'}
      onMove={next => update({ [day]: next })}
    />
  ))
}
