import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Steps } from './steps.ts'

describe('work in steps', () => {
  let now = 0
  beforeEach(() => {
    vi.useFakeTimers()
    vi.spyOn(performance, 'now').mockImplementation(() => now)
  })
  afterEach(() => {
    vi.restoreAllMocks()
    vi.useRealTimers()
  })
  const done: string[] = []
  let settled: string[] = []
  const steps = () => {
    done.length = 0
    settled = []
    return new Steps(() => settled.push(done.join(' ')))
  }
  /** A job that takes so many milliseconds. */
  const job =
    (name: string, milliseconds = 0) =>
    () => {
      now += milliseconds
      done.push(name)
    }

  it('does at once what fits in one task', () => {
    const work = steps()
    work.run([job('a'), job('b')], [job('look')])
    expect(settled).toEqual(['a b look'])
    expect(work.busy).toBe(false)
  })

  it('gives the screen a turn between long jobs, and settles once, when all is done', () => {
    const work = steps()
    work.run([job('a', 20), job('b', 20)], [job('look')])
    expect(done).toEqual(['a'])
    vi.advanceTimersToNextTimer()
    expect(done).toEqual(['a', 'b'])
    expect(settled).toEqual([])
    vi.runAllTimers()
    expect(settled).toEqual(['a b look'])
  })

  it('puts newer looks in the place of those that wait, and leaves the jobs before them', () => {
    const work = steps()
    work.run([job('a', 20), job('b', 20)], [job('old look')])
    work.run([], [job('look')])
    vi.runAllTimers()
    expect(settled).toEqual(['a b look'])
  })

  it('does what is left in one go when it must', () => {
    const work = steps()
    work.run([job('a', 20), job('b', 20), job('c', 20)])
    work.finish()
    expect(settled).toEqual(['a b c'])
    vi.runAllTimers()
    expect(settled.length).toBe(1)
  })
})
