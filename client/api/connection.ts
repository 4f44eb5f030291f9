/** Whether the database answers, as seen by the requests themselves. The banner shows it. */
class Connection {
  private away = false
  private readonly listeners = new Set<() => void>()

  subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }
  isAway = (): boolean => this.away
  set(away: boolean): void {
    if (this.away === away) return
    this.away = away
    for (const listener of this.listeners) listener()
  }
}

export const connection = new Connection()
