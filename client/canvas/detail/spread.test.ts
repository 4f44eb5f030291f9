import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Spread } from './spread.ts'

describe('work spread over frames', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())
  const log: string[][] = []
  const spread = () => {
    log.length = 0
    return new Spread(jobs => {
      log.push([])
      for (const job of jobs) job()
    })
  }
  const job = (name: string) => () => {
    log.at(-1)?.push(name)
  }

  it('writes a few looks at once and many a slice a frame', () => {
    const work = spread()
    work.write(Array.from({ length: 600 }, (_, i) => job(`look ${i}`)))
    expect(log.map(({ length }) => length)).toEqual([250])
    vi.runAllTimers()
    expect(log.map(({ length }) => length)).toEqual([250, 250, 100])
    expect(log.flat()[599]).toBe('look 599')
  })

  it('lets looks wait for the elements that are still to come', () => {
    const work = spread()
    work.later([job('add one'), job('add two')])
    work.write([job('look')])
    expect(log).toEqual([])
    vi.runAllTimers()
    expect(log).toEqual([['add one'], ['add two'], ['look']])
  })

  it('does what is left in one go when the next change comes', () => {
    const work = spread()
    work.later([job('add one'), job('add two')])
    work.write([job('look')])
    work.finish()
    expect(log).toEqual([['add one', 'add two', 'look']])
    vi.runAllTimers()
    expect(log.length).toBe(1)
  })
})
