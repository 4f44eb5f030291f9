import { useClockState } from '../../app/clocks.ts'
import type { Drawn } from './axis.tsx'
import { useComparison } from './compare-url.ts'
import { Handle } from './handle.tsx'
import { lanes, lanesOf } from './lanes.ts'

/** A handle for each clock, on its own lane. */
export function ClockHandles({ now, ...drawn }: Drawn & { now: string }) {
  const [{ trueOn, knownBy }, setClocks] = useClockState()
  return (
    <>
      <Handle
        {...drawn}
        name="True on"
        letter="T"
        day={trueOn ?? null}
        unset="true on any day"
        rest={now}
        top={lanes.true.top}
        bases={[lanes.true.base]}
        onMove={day => setClocks({ trueOn: day }, { replace: true })}
        onClear={() => setClocks({ trueOn: undefined })}
      />
      <Handle
        {...drawn}
        name="Known by"
        letter="K"
        day={knownBy ?? null}
        unset="known by today"
        rest={now}
        top={lanes.known.top}
        bases={[lanes.known.base]}
        onMove={day => setClocks({ knownBy: day }, { replace: true })}
        onClear={() => setClocks({ knownBy: undefined })}
      />
    </>
  )
}

/** The two days that are compared, each on the lane of the clock that is moved, or on both. */
export function ComparedDays(drawn: Drawn) {
  const { comparison, update } = useComparison()
  if (!comparison) return null
  const { dayA, dayB, clock } = comparison
  const set = lanesOf(clock)
  const place = {
    ...drawn,
    rest: dayA,
    unset: '',
    top: lanes[set[0] ?? 'true'].top,
    bases: set.map(lane => lanes[lane].base),
  }
  const [left, right] = dayA <= dayB ? (['left', 'right'] as const) : (['right', 'left'] as const)
  return (
    <>
      <Handle
        {...place}
        name="Day A"
        letter="A"
        side={left}
        day={dayA}
        onMove={day => update({ dayA: day })}
      />
      <Handle
        {...place}
        name="Day B"
        letter="B"
        side={right}
        day={dayB}
        onMove={day => update({ dayB: day })}
      />
    </>
  )
}
