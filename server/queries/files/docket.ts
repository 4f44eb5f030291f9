import type { RequestOf, ResponseOf } from '../../../contract/endpoint.ts'
import type { docket as endpoint } from '../../../contract/files.ts'
import type { Database, ManagedTransaction } from '../../database/database.ts'
import { openBook } from '../trace/book.ts'
import { merged, prune } from './case-file.ts'
import { readProceedings } from './proceedings.ts'
import { joined, readAround, readOne, readVersion, statementOf } from './read.ts'

type Input = RequestOf<typeof endpoint>

/** All that an authority has opened or acted in, newest first. */
export const getDocket = (database: Database, input: Input): Promise<ResponseOf<typeof endpoint>> =>
  database.readInOne(tx => read(tx, input))

async function read(tx: ManagedTransaction, { id, ...clocks }: Input): Promise<ResponseOf<typeof endpoint>> {
  const authority = await readOne(tx, id, ['regulator', 'court', 'government'], clocks)
  const near = await readAround(tx, [id], ['OPENED', 'ACTED_IN', 'RESTRICTS'], clocks)
  const part = (type: string) => near.relationships.filter(r => r.type === type && r.from === id)
  const opened = new Set(part('OPENED').map(r => r.to))
  const acted = new Set(part('ACTED_IN').map(r => r.to))
  const { rows, graph, book } = await readProceedings(tx, [...new Set([...opened, ...acted])], clocks)
  const limits = part('RESTRICTS')
  const restricting = await openBook(
    tx,
    limits.flatMap(r => r.claimIds),
    clocks,
  )
  return {
    authority,
    rows: rows.map(row => ({
      ...row,
      parts: [
        ...(opened.has(row.proceeding.id) ? (['opened'] as const) : []),
        ...(acted.has(row.proceeding.id) ? (['acted'] as const) : []),
      ],
    })),
    restrictions: limits.map(relationship => ({
      ...statementOf(restricting, relationship.sentence, relationship.claimIds),
      relationship,
    })),
    evidence: merged(book, restricting),
    subgraph: prune(joined(graph, near)),
    datasetVersion: await readVersion(tx),
  }
}
