/** What does not answer: the database behind the server, or the server itself. */
export type Away = 'database_away' | 'unreachable'

/** Whether the database answers, as seen by the requests themselves. The banner shows it. */
class Connection {
  private away: Away | null = null
  private readonly listeners = new Set<() => void>()

  subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }
  /** What is away, or null while everything answers. */
  get = (): Away | null => this.away
  set(away: Away | null): void {
    if (this.away === away) return
    this.away = away
    for (const listener of this.listeners) listener()
  }
}

export const connection = new Connection()
