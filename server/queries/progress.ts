import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Progress } from '../../contract/progress.ts'

/** Work that can be stopped at every yield, and says now and then how far it has come. */
export type Work<Result> = Generator<Progress | undefined, Result>

/** Who waits for it: is told how far it is, and ends it by leaving. */
export interface Waiting {
  tell?: ((progress: Progress) => void) | undefined
  signal?: AbortSignal | undefined
}

const sliceMs = 12

/**
 * Runs work in slices, so that other requests are answered meanwhile. Tells the latest progress after each slice;
 * throws the reason of the signal as soon as the one who waits has left.
 */
export async function runTelling<Result>(work: Work<Result>, { tell, signal }: Waiting): Promise<Result> {
  for (;;) {
    signal?.throwIfAborted()
    const sliceEnd = performance.now() + sliceMs
    let latest: Progress | undefined
    do {
      const step = work.next()
      if (step.done) return step.value
      latest = step.value ?? latest
    } while (performance.now() < sliceEnd)
    if (latest) tell?.(latest)
    await nextTurn()
  }
}
