import type { Clocks } from '../../../contract/clocks.ts'
import { isAt } from '../../canvas/lens.ts'
import type { CanvasStore } from '../../canvas/store.ts'

const patienceMs = 20_000

/**
 * Waits until the canvas says what was said at these clocks, so that nothing is taken away that speaks of another
 * day. Gives up with a sentence when that takes too long.
 */
export function untilAt(store: CanvasStore, clocks: Clocks, withinMs = patienceMs): Promise<void> {
  if (isAt(store.get(), clocks)) return Promise.resolve()
  return new Promise((resolve, reject) => {
    const done = () => {
      clearTimeout(timer)
      leave()
    }
    const leave = store.subscribe(() => {
      if (!isAt(store.get(), clocks)) return
      done()
      resolve()
    })
    const timer = setTimeout(() => {
      done()
      reject(
        new Error(
          'The canvas has not been read at the chosen day yet, so nothing was saved. Try again in a moment.',
        ),
      )
    }, withinMs)
  })
}
