import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Progress } from '../../../contract/progress.ts'
import type { Interrupt } from './search.ts'

const sliceMs = 12

/** How long a search may take, who ends it by leaving, and who is told how much of that time is used. */
export interface Time {
  timeMs: number
  signal?: AbortSignal | undefined
  tell?: ((progress: Progress) => void) | undefined
}

/** The time used since a moment as progress; in tenths of a second, which are all that can be read. */
export const timeUsed = (what: string, since: number, timeMs: number): Progress => ({
  what,
  done: Math.min(Math.floor((performance.now() - since) / 100) / 10, timeMs / 1000),
  total: timeMs / 1000,
})

/**
 * Runs a long computation in slices, so that other requests are answered meanwhile. Sets `interrupt.stopped` at the
 * time limit or when the caller goes away; the computation then hands over what it has.
 */
export async function runSliced<Result>(
  work: Generator<void, Result>,
  interrupt: Interrupt,
  { timeMs, signal, tell }: Time,
): Promise<Result> {
  const start = performance.now()
  const deadline = start + timeMs
  for (;;) {
    const sliceEnd = Math.min(performance.now() + sliceMs, deadline)
    do {
      const step = work.next()
      if (step.done) return step.value
    } while (performance.now() < sliceEnd)
    if (performance.now() >= deadline || signal?.aborted) interrupt.stopped = true
    tell?.(timeUsed('seconds of the time for the search', start, timeMs))
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
