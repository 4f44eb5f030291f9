import type { Record as Neo4jRecord, Result } from 'neo4j-driver'

/** What the driver's own iterator is made of. It is typed here because it is not part of the driver's interface. */
type Streaming = { pause(): void; resume(): void; cancel(): void; _fetchSize: number }
type Observer = {
  onKeys(keys: string[]): void
  onNext(record: Neo4jRecord): void
  onError(error: Error): void
  onCompleted(): void
}
type Subscribable = { _subscribe(observer: Observer, paused: boolean): Promise<Streaming> }

/** What becomes of a row: go on, wait until there is room, or enough. */
export type Taken = Promise<void> | null | 'enough'

/** What becomes of a result: its columns are told before its first row. */
export type Taker = { columns(names: string[]): void; take(record: Neo4jRecord): Taken }

/** A short first page: its rows are there before a long one would be computed, sent and decoded. */
export const firstPage = 50
export const laterPages = 500

/**
 * Hands over every row as it is decoded, without a promise for each, which would cost as much as decoding does. While
 * a row waits for room no further page is asked for; what is left of the page that is under way still comes. The
 * session sets the first page; the ones after it are longer.
 */
export async function eachRecord(result: Result, { columns, take }: Taker): Promise<void> {
  let isOver = false
  let waiting = 0
  const { promise, resolve, reject } = withResolvers<void>()
  const stop = (): void => {
    isOver = true
    void streaming.then(
      stream => {
        stream.cancel()
        // A paused stream would not even ask for its end.
        stream.resume()
      },
      () => {},
    )
  }
  const hold = async (room: Promise<void>): Promise<void> => {
    const stream = await streaming
    if (isOver) return
    waiting += 1
    stream.pause()
    await room
    waiting -= 1
    if (waiting === 0 && !isOver) stream.resume()
  }
  const observer: Observer = {
    onKeys: columns,
    onNext(record) {
      if (isOver) return
      try {
        const taken = take(record)
        if (taken === 'enough') stop()
        else if (taken) hold(taken).catch(reject)
      } catch (error) {
        stop()
        reject(error)
      }
    },
    onError: reject,
    onCompleted: resolve,
  }
  const streaming = (result as unknown as Subscribable)._subscribe(observer, false)
  streaming.then(stream => {
    stream._fetchSize = laterPages
  }, reject)
  await promise
}

function withResolvers<T>() {
  let resolve!: (value: T) => void
  let reject!: (error: unknown) => void
  const promise = new Promise<T>((yes, no) => {
    resolve = yes
    reject = no
  })
  return { promise, resolve, reject }
}
