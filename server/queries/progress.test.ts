import { describe, expect, it } from 'vitest'
import type { Progress } from '../../contract/progress.ts'
import { runTelling, type Work } from './progress.ts'

function* counting(total: number, ended: { at: number }): Work<string> {
  for (let done = 1; done <= total; done++) {
    ended.at = done
    const until = performance.now() + 1
    while (performance.now() < until);
    yield { what: 'things', done, total }
  }
  return 'all counted'
}

describe('work that is told of', () => {
  it('says how far it is, ever farther, and hands over its result', async () => {
    const heard: Progress[] = []
    const result = await runTelling(counting(60, { at: 0 }), { tell: progress => heard.push(progress) })
    expect(result).toBe('all counted')
    expect(heard.length).toBeGreaterThan(1)
    expect(heard.map(({ done }) => done)).toEqual([...heard].map(({ done }) => done).sort((a, b) => a - b))
    expect(heard.every(({ what, total }) => what === 'things' && total === 60)).toBe(true)
  })

  it('gives way to others while it runs', async () => {
    let turns = 0
    const timer = setInterval(() => turns++, 1)
    await runTelling(counting(80, { at: 0 }), {})
    clearInterval(timer)
    expect(turns).toBeGreaterThan(2)
  })

  it('ends when whoever waits has left', async () => {
    const left = new AbortController()
    const ended = { at: 0 }
    setTimeout(() => left.abort(new Error('the client has gone')), 30)
    await expect(runTelling(counting(100_000, ended), { signal: left.signal })).rejects.toThrow('gone')
    const then = ended.at
    await new Promise(resolve => setTimeout(resolve, 40))
    expect(ended.at).toBe(then)
    expect(then).toBeLessThan(100_000)
  })
})
