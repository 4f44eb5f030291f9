/** Queries that made the server unresponsive, by their fingerprint, for a while. */
export type DenyList = { add(fingerprint: string): void; has(fingerprint: string): boolean; list(): string[] }

export function createDenyList(forMs = 15 * 60_000, most = 1_000): DenyList {
  const until = new Map<string, number>()
  return {
    add(fingerprint) {
      until.delete(fingerprint)
      until.set(fingerprint, performance.now() + forMs)
      const [oldest] = until.keys()
      if (until.size > most && oldest) until.delete(oldest)
    },
    list: () => [...until].filter(([, end]) => end > performance.now()).map(([fingerprint]) => fingerprint),
    has: fingerprint => (until.get(fingerprint) ?? 0) > performance.now(),
  }
}
