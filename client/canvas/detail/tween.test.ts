import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Position } from '../state.ts'
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

  it('tells once that everything stands still, after the last place was taken', async () => {
    const told: (number | undefined | string)[] = []
    const place = (positions: ReadonlyMap<string, Position>) => told.push(positions.get('a')?.x)
    const tween = new Tween(
      place,
      () => 1,
      () => told.push('arrived'),
    )
    tween.start(home, away)
    expect(tween.moving).toBe(true)
    await vi.waitFor(() => expect(tween.moving).toBe(false))
    expect(told.slice(-2)).toEqual([10, 'arrived'])
    tween.finish()
    expect(told.filter(word => word === 'arrived')).toHaveLength(1)
  })

  it('arrives at once when it is finished early', () => {
    const arrived = vi.fn()
    const tween = new Tween(
      () => {},
      () => 1,
      arrived,
    )
    tween.start(home, away)
    tween.finish()
    expect(arrived).toHaveBeenCalledOnce()
  })
})
