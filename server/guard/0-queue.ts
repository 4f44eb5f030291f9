import { AppError } from '../http/app-error.ts'

/** Thrown when a client, or all clients together, have as many queries under way as the server allows. */
export class Busy extends Error {
  readonly retryAfterSeconds: number
  constructor(message: string, retryAfterSeconds: number) {
    super(message)
    this.retryAfterSeconds = retryAfterSeconds
  }
}

export type QueueOptions = {
  /** Queries that run at once. */
  atOnce: number
  /** Of these, how many may be one client's. */
  perClient: number
  /** Queries that wait, of one client and of all. */
  waitingPerClient: number
  waiting: number
  /** The longest wait. */
  waitMs: number
}

export const defaultQueue: QueueOptions = {
  atOnce: 4,
  perClient: 2,
  waitingPerClient: 8,
  waiting: 200,
  waitMs: 10_000,
}

export type Queue = {
  /** Waits for a turn and returns what ends it. Throws `Busy`, or the signal's reason when the client left. */
  enter(client: string, signal: AbortSignal): Promise<() => void>
  running(): number
  waiting(): number
}

type Ticket = { client: string; admit(): void }

/** Does the work when its turn has come. Too many queries become an error that says when to come back. */
export async function inTurn<T>(
  queue: Queue,
  { client, signal }: { client: string; signal: AbortSignal },
  work: () => Promise<T>,
): Promise<T> {
  const leave = await queue.enter(client, signal).catch(error => {
    if (!(error instanceof Busy)) throw error
    throw new AppError('too_many_requests', { detail: error.message, retryAfter: error.retryAfterSeconds })
  })
  try {
    return await work()
  } finally {
    leave()
  }
}

/**
 * Step 0: one queue for the process. Turns go round the clients, so that nobody starves because somebody else
 * asks a lot.
 */
export function createQueue(options: QueueOptions = defaultQueue): Queue {
  const running = new Map<string, number>()
  const waiting = new Map<string, Ticket[]>()
  const count = (client: string) => running.get(client) ?? 0
  const total = () => [...running.values()].reduce((sum, one) => sum + one, 0)
  const waitingInAll = () => [...waiting.values()].reduce((sum, tickets) => sum + tickets.length, 0)

  function begin(client: string): () => void {
    running.set(client, count(client) + 1)
    let isOver = false
    return () => {
      if (isOver) return
      isOver = true
      if (count(client) > 1) running.set(client, count(client) - 1)
      else running.delete(client)
      admitNext()
    }
  }

  /** Takes the first client in line that may run one more, and moves it to the end of the line. */
  function admitNext(): void {
    if (total() >= options.atOnce) return
    for (const [client, tickets] of waiting) {
      if (count(client) >= options.perClient) continue
      const ticket = tickets.shift()
      waiting.delete(client)
      if (tickets.length > 0) waiting.set(client, tickets)
      ticket?.admit()
      return
    }
  }

  function leave(ticket: Ticket): void {
    const left = (waiting.get(ticket.client) ?? []).filter(one => one !== ticket)
    if (left.length > 0) waiting.set(ticket.client, left)
    else waiting.delete(ticket.client)
  }

  return {
    running: total,
    waiting: waitingInAll,
    async enter(client, signal) {
      signal.throwIfAborted()
      if (total() < options.atOnce && count(client) < options.perClient) return begin(client)
      const own = waiting.get(client) ?? []
      if (own.length >= options.waitingPerClient) throw new Busy('You have too many queries waiting.', 2)
      if (waitingInAll() >= options.waiting) throw new Busy('Too many queries are waiting.', 5)
      return new Promise((resolve, reject) => {
        const ticket: Ticket = { client, admit: () => settle(() => resolve(begin(client))) }
        const settle = (act: () => void) => {
          clearTimeout(timer)
          signal.removeEventListener('abort', abort)
          act()
        }
        const refuse = (error: unknown) =>
          settle(() => {
            leave(ticket)
            reject(error)
          })
        const abort = () => refuse(signal.reason)
        const timer = setTimeout(() => refuse(new Busy('All places stayed taken.', 5)), options.waitMs)
        signal.addEventListener('abort', abort, { once: true })
        waiting.set(client, [...own, ticket])
      })
    },
  }
}
