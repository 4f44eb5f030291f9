import type { Record as Neo4jRecord, Result } from 'neo4j-driver'
import { type DriverStream, openStream } from './driver-stream.ts'
import { createPages } from './pages.ts'

/** What becomes of a row: go on, wait until there is room, or enough. */
export type Taken = Promise<void> | null | 'enough'

/** What becomes of a result: its columns are told before its first row, and when a page of rows is complete. */
export type Taker = {
  columns(names: string[]): void
  take(record: Neo4jRecord): Taken
  pageEnd?(): Promise<void> | null
}

/**
 * Hands over every row as it is decoded. While a row waits for room no further page is asked for; what is left of the
 * page that is under way still comes. The session sets the first page, see `firstPage`; the ones after it are fitted
 * to how fast rows come.
 */
export async function eachRecord(result: Result, taker: Taker): Promise<void> {
  const stream = await openStream(result)
  return stream ? pushed(stream, taker) : pulled(result, taker)
}

function pushed(stream: DriverStream, { columns, take, pageEnd }: Taker): Promise<void> {
  const pages = createPages()
  let isOver = false
  let waiting = 0
  return new Promise<void>((resolve, reject) => {
    const stop = (): void => {
      isOver = true
      stream.cancel()
      // A paused stream would not even ask for its end.
      stream.resume()
    }
    const hold = async (room: Promise<void>): Promise<void> => {
      waiting += 1
      stream.pause()
      await room
      waiting -= 1
      if (waiting === 0 && !isOver) stream.resume()
    }
    const takeOne = (record: Neo4jRecord): void => {
      const taken = take(record)
      if (taken === 'enough') {
        stop()
        return
      }
      if (taken) hold(taken).catch(reject)
      const next = pages.count()
      if (next === null) return
      stream.setPage(next)
      const room = pageEnd?.()
      if (room) hold(room).catch(reject)
    }
    stream.subscribe({
      onKeys: columns,
      onNext(record) {
        if (isOver) return
        try {
          takeOne(record)
        } catch (error) {
          stop()
          reject(error)
        }
      },
      onError: reject,
      onCompleted: resolve,
    })
    stream.resume()
  })
}

/** The same by the driver's public iterator: for a driver of another make. Pages stay as the session sets them. */
async function pulled(result: Result, { columns, take, pageEnd }: Taker): Promise<void> {
  columns(await result.keys())
  for await (const record of result) {
    const taken = take(record)
    if (taken === 'enough') break
    await taken
    await pageEnd?.()
  }
}
