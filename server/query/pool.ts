import type { Connection, Job } from './job.ts'
import { createSlot, type Listener, type Outcome, type Slot } from './slot.ts'

export type Pool = {
  run(job: Job, listener: Listener, signal: AbortSignal): Promise<Outcome>
  close(): Promise<void>
}

/** As many threads as queries may run at once; the queue in front lets no more in. They are kept warm. */
export function createPool(connection: Connection, size: number, warm = size): Pool {
  const idle = Array.from({ length: warm }, () => createSlot(connection))
  const all = new Set<Slot>(idle)

  function take(): Slot {
    const slot = idle.pop()
    if (slot) return slot
    if (all.size >= size) throw new Error(`More than ${size} queries at once: the queue let too many in.`)
    const fresh = createSlot(connection)
    all.add(fresh)
    return fresh
  }

  return {
    async run(job, listener, signal) {
      const slot = take()
      try {
        return await slot.run(job, listener, signal)
      } finally {
        idle.push(slot)
      }
    },
    async close() {
      await Promise.all([...all].map(slot => slot.close()))
    },
  }
}
