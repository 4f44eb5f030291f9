import { describe, expect, it } from 'vitest'
import { createPages, firstPage } from './pages.ts'

/** The sizes of the pages that follow the first, when each row takes so many milliseconds. */
function pagesOf(rows: number, msPerRow: number): number[] {
  let now = 0
  const pages = createPages(() => now)
  const sizes: number[] = []
  for (let i = 0; i < rows; i++) {
    now += msPerRow
    const next = pages.count()
    if (next !== null) sizes.push(next)
  }
  return sizes
}

describe('the pages of a result', () => {
  it('double while rows come quickly, up to 2,000', () => {
    expect(pagesOf(10_000, 0.001)).toEqual([40, 80, 160, 320, 640, 1280, 2000, 2000, 2000, 2000])
  })

  it('shrink while rows come slowly, so that some show soon', () => {
    expect(pagesOf(50, 30)).toEqual([10, 10, 10, 10])
  })

  it('stay as they are in between', () => {
    expect(pagesOf(60, 10)).toEqual([firstPage, firstPage, firstPage])
  })
})
