import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Tween } from './tween.ts'

describe('a movement', () => {
  // The frames of jsdom are timed from another moment than its clock.
  beforeEach(() => {
    vi.stubGlobal('requestAnimationFrame', (run: FrameRequestCallback) =>
      setTimeout(() => run(performance.now()), 16),
    )
    vi.stubGlobal('cancelAnimationFrame', clearTimeout)
  })
  afterEach(() => {
    vi.unstubAllGlobals()
  })
  const [home, away] = [new Map([['a', { x: 0, y: 0 }]]), new Map([['a', { x: 10, y: 0 }]])]

  it('takes its last place when it no longer moves: names are placed by what stands still', async () => {
    const seen: [number | undefined, boolean][] = []
    const tween: Tween = new Tween(positions => seen.push([positions.get('a')?.x, tween.moving]))
    tween.start(home, away)
    expect(tween.moving).toBe(true)
    await vi.waitFor(() => expect(tween.moving).toBe(false))
    expect(seen.at(-1)).toEqual([10, false])
    expect(seen.slice(0, -1).every(([, moving]) => moving)).toBe(true)
    tween.finish()
    expect(seen.filter(([x]) => x === 10)).toHaveLength(1)
  })

  it('arrives at once when it is finished early', () => {
    const place = vi.fn()
    const tween = new Tween(place)
    tween.start(home, away)
    tween.finish()
    expect(place).toHaveBeenCalledExactlyOnceWith(away)
  })
})
