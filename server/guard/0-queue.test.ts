import { describe, expect, it } from 'vitest'
import { Busy, createQueue } from './0-queue.ts'

const options = { atOnce: 2, perClient: 1, waitingPerClient: 2, waiting: 3, waitMs: 1_000 }
const never = new AbortController().signal

describe('the queue', () => {
  it('lets clients take turns instead of the one who asks most', async () => {
    const queue = createQueue(options)
    const order: string[] = []
    const leaves = await Promise.all([queue.enter('busy', never), queue.enter('other', never)])
    const waiting = ['busy', 'busy', 'calm'].map(client =>
      queue.enter(client, never).then(leave => {
        order.push(client)
        leave()
      }),
    )
    for (const leave of leaves) leave()
    await Promise.all(waiting)
    expect(order.indexOf('calm')).toBeLessThan(2)
    expect(queue.running()).toBe(0)
  })

  it('turns a client away that has too many queries waiting, and says when to come back', async () => {
    const queue = createQueue(options)
    await queue.enter('a', never)
    void queue.enter('a', never)
    void queue.enter('a', never)
    await expect(async () => queue.enter('a', never)).rejects.toEqual(
      new Busy('You have too many queries waiting.', 2),
    )
    expect(queue.waiting()).toBe(2)
  })

  it('turns everybody away when too many wait in all', async () => {
    const queue = createQueue({ ...options, atOnce: 1 })
    await queue.enter('a', never)
    for (const client of ['b', 'c', 'd']) void queue.enter(client, never)
    await expect(async () => queue.enter('e', never)).rejects.toThrow('Too many queries are waiting.')
  })

  it('forgets who left while waiting', async () => {
    const queue = createQueue(options)
    const leave = await queue.enter('a', never)
    const gone = new AbortController()
    const waiting = queue.enter('a', gone.signal)
    gone.abort(new Error('left'))
    await expect(waiting).rejects.toThrow('left')
    leave()
    expect([queue.running(), queue.waiting()]).toEqual([0, 0])
  })

  it('does not wait longer than it says', async () => {
    const queue = createQueue({ ...options, waitMs: 20 })
    await queue.enter('a', never)
    await expect(queue.enter('a', never)).rejects.toThrow('All places stayed taken.')
  })
})
