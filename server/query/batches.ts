import type { Record as Neo4jRecord } from 'neo4j-driver'
import type { Encoder } from './encode.ts'
import type { Batch, BatchTexts } from './job.ts'

const batchBytes = 64 * 1024
const batchRows = 1_000
/** A batch that is not full goes out after this long, when the database sends the next rows. */
const oldMs = 100
/** The first rows go out at once: someone is waiting to see them. */
const firstBatchRows = 1

export type Batches = {
  /** Adds a row; resolves when the reader can take more. */
  add(record: Pick<Neo4jRecord, 'length' | 'get'>): Promise<void> | null
  /** Sends what has waited for a while. */
  flushOld(): Promise<void> | null
  flush(): Promise<void> | null
  rows(): number
  bytes(): number
}

const encoder8 = new TextEncoder()

const lineOf = ({ rows, entities, relationships, nodes, links }: BatchTexts): Uint8Array<ArrayBuffer> =>
  encoder8.encode(
    `{"kind":"rows","rows":[${rows}],"entities":[${entities}],"relationships":[${relationships}],` +
      `"nodes":[${nodes}],"links":[${links}]}\n`,
  )

/**
 * Gathers encoded rows into batches and hands them on, as lines of a stream or as texts. `send` resolves when there is
 * room for the next.
 */
export function createBatches(
  encoder: Encoder,
  streamed: boolean,
  send: (batch: Batch) => Promise<void> | null,
): Batches {
  let text = ''
  let count = 0
  let sentRows = 0
  let sentBytes = 0
  let sentAt = performance.now()

  function flush(): Promise<void> | null {
    const mentioned = encoder.take()
    const { entities, relationships, nodes, links } = mentioned
    const graphLength = entities.length + relationships.length + nodes.length + links.length
    if (count === 0 && graphLength === 0) return null
    const texts = { rows: text, ...mentioned }
    const batch: Batch = streamed ? { count, line: lineOf(texts) } : { count, texts }
    sentRows += count
    sentBytes += text.length + graphLength
    text = ''
    count = 0
    sentAt = performance.now()
    return send(batch)
  }

  return {
    add(record) {
      let row = ''
      for (let i = 0; i < record.length; i++)
        row += i === 0 ? encoder.value(record.get(i)) : `,${encoder.value(record.get(i))}`
      text += count === 0 ? `[${row}]` : `,[${row}]`
      count += 1
      const isFull = count >= batchRows || text.length + encoder.pending() >= batchBytes
      return isFull || (sentRows === 0 && count >= firstBatchRows) ? flush() : null
    },
    flush,
    flushOld: () => (performance.now() - sentAt > oldMs ? flush() : null),
    rows: () => sentRows + count,
    bytes: () => sentBytes + text.length + encoder.pending(),
  }
}
