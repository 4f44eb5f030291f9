/** A short first page: its rows are there before a long one would be computed, sent and decoded. */
export const firstPage = 20

const largestPage = 2_000
const smallestPage = 10
const quickMs = 100
const slowMs = 400

/**
 * Fits pages to how fast their rows come: twice as long after a quick one, half as long after a slow one. So rows of a
 * slow query show as they come, and many small rows cost few exchanges with the database.
 */
export function createPages(now: () => number = () => performance.now()) {
  let size = firstPage
  let left = size
  let begun = now()
  return {
    /** Counts a row. At the last one of a page it tells how many rows the next one is to have. */
    count(): number | null {
      left -= 1
      if (left > 0) return null
      const took = now() - begun
      if (took < quickMs) size = Math.min(size * 2, largestPage)
      else if (took > slowMs) size = Math.max(Math.round(size / 2), smallestPage)
      left = size
      begun = now()
      return size
    },
  }
}
