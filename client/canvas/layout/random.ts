/** A small generator of pseudo-random numbers from 0 to 1, the same each time. */
export function generator(): () => number {
  let state = 0x9e3779b9
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 4_294_967_296
  }
}
