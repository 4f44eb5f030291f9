import { formatDate } from '../../../model/dates.ts'
import { useClockState } from '../../app/clocks.ts'
import { useComparison } from '../../app/comparison.ts'
import { throughLens } from '../../canvas/lens.ts'
import { useCanvasState } from '../../canvas/use-store.ts'
import { Button } from '../../ui/button.tsx'

/** Why the canvas is empty, where the clocks leave nothing on it; null where they do not. */
export function useNothingThen() {
  const state = useCanvasState()
  const [{ trueOn, knownBy, certainty }, setClocks] = useClockState()
  const { comparison, update } = useComparison()
  if (!state.lens || throughLens(state).entities.size > 0) return undefined
  if (comparison)
    return (
      <>
        <p>
          {comparison.unchanged
            ? 'Nothing on the canvas differs between the two days, and what stayed the same is hidden.'
            : `Nothing on the canvas was there on ${formatDate(comparison.dayA)} or ${formatDate(comparison.dayB)}.`}
        </p>
        {comparison.unchanged && (
          <Button onClick={() => update({ unchanged: null })}>Show what stayed the same</Button>
        )}
      </>
    )
  const known = knownBy ? `had been published by ${formatDate(knownBy)}` : ''
  const held = trueOn ? `held on ${formatDate(trueOn)}` : ''
  return (
    <>
      <p>
        Nothing on the canvas {[held, known].filter(Boolean).join(' and ')}
        {certainty === 'strict' && ' for certain'}. Sources without a date were never known by any day.
      </p>
      <Button onClick={() => setClocks({ trueOn: undefined, knownBy: undefined })}>Show any day</Button>
    </>
  )
}
