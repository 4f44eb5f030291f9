import type { Record as Neo4jRecord, Result } from 'neo4j-driver'

export type Observer = {
  onKeys(keys: string[]): void
  onNext(record: Neo4jRecord): void
  onError(error: Error): void
  onCompleted(): void
}

/** The rows of one result as they are decoded. While it is paused no further page is asked for. */
export type DriverStream = {
  subscribe(observer: Observer): void
  pause(): void
  resume(): void
  /** Asks for no further rows; what is on its way still comes. */
  cancel(): void
  /** How many rows the pages after this one hold. */
  setPage(rows: number): void
}

/** What the driver's own iterator is made of; none of it belongs to the driver's interface. */
type Parts = { pause(): void; resume(): void; cancel(): void; _fetchSize: number }
type Subscribable = { _subscribe(observer: Partial<Observer>, paused: boolean): Promise<Parts> }

/**
 * Opens a result, paused; null when this driver has not the parts that it takes. They are not public, so they are used
 * here and nowhere else: the public ways either ask for page after page without end (`subscribe`) or make a promise for
 * every row (the iterators), which costs as much as decoding does, and neither can choose the size of a page.
 */
export async function openStream(result: Result): Promise<DriverStream | null> {
  const source = result as unknown as Partial<Subscribable>
  if (typeof source._subscribe !== 'function') return null
  const subscribe = source._subscribe.bind(result)
  // Until somebody wants rows they are kept by the driver, so this can still be read in the public way.
  const parts = await subscribe({ onError: () => {} }, true)
  const isWhole =
    [parts.pause, parts.resume, parts.cancel].every(part => typeof part === 'function') &&
    typeof parts._fetchSize === 'number'
  if (!isWhole) return null
  return {
    subscribe: observer => void subscribe(observer, false).catch(observer.onError),
    pause: () => parts.pause(),
    resume: () => parts.resume(),
    cancel: () => parts.cancel(),
    setPage(rows) {
      parts._fetchSize = rows
    },
  }
}
