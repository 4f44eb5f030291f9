import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Interrupt } from './search.ts'

const sliceMs = 12

/**
 * Runs a long computation in slices, so that other requests are answered meanwhile. Sets `interrupt.stopped` at the
 * time limit or when the caller goes away; the computation then hands over what it has.
 */
export async function runSliced<Result>(
  work: Generator<void, Result>,
  interrupt: Interrupt,
  { timeMs, signal }: { timeMs: number; signal?: AbortSignal | undefined },
): Promise<Result> {
  const deadline = performance.now() + timeMs
  for (;;) {
    const sliceEnd = Math.min(performance.now() + sliceMs, deadline)
    do {
      const step = work.next()
      if (step.done) return step.value
    } while (performance.now() < sliceEnd)
    if (performance.now() >= deadline || signal?.aborted) interrupt.stopped = true
    await nextTurn()
  }
}

/** Runs it to the end at once; for small graphs and tests. */
export function runToEnd<Result>(work: Generator<unknown, Result>): Result {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}
