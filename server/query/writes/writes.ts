import { randomUUID } from 'node:crypto'
import type { Refusal } from '../../../contract/refusal.ts'
import type { WriteFinding, WritePreview, WriteRecord, WriteRequest } from '../../../contract/writes.ts'
import type { Config } from '../../config.ts'
import type { Database } from '../../database/database.ts'
import { QueryError, refusalProblem } from '../../guard/9-errors.ts'
import { refuse } from '../../guard/refuse.ts'
import { AppError } from '../../http/app-error.ts'
import type { Connection } from '../job.ts'
import { issueTicket, isTicketFor } from './ticket.ts'
import { attempt } from './transaction.ts'

export type Writes = {
  mode(): Promise<{ enabled: boolean; why: string | null; writes: WriteRecord[] }>
  preview(request: WriteRequest): Promise<WritePreview>
  confirm(request: WriteRequest & { ticket: string }): Promise<WriteRecord>
}

export type WritesOptions = {
  config: Pick<Config, 'writes' | 'publicMode' | 'token'>
  connection: Connection
  database: Database
  log(record: WriteRecord): void
}

/** Why nothing may be written here, or null. The configuration is checked at start; this is the second lock. */
export function whyNoWrites({ writes, publicMode, token }: WritesOptions['config']): string | null {
  if (publicMode) return 'This server is open to the public and keeps nothing.'
  if (!writes) return 'Writing is switched off on this server.'
  return token === null ? 'Writing needs authentication, and this server has no token.' : null
}

const newest = `
// What was written last?
MATCH (w:Write) RETURN w {.*} AS w ORDER BY w.at DESC LIMIT 50`

const note = `
// Note what this transaction writes, and that the graph is no longer exactly what was loaded: copies of it are renewed.
MATCH (d:Dataset {id: 'dataset'})
SET d.fingerprint = 'written ' + $id
CREATE (w:Write {id: $id, at: $at, cypher: $cypher, params: $params, counters: $counters})`

/** The writing mode: each write is shown before it runs, checked as it runs, and recorded by the transaction that does it. */
export function createWrites({ config, connection, database, log }: WritesOptions): Writes {
  const why = whyNoWrites(config)
  const secret = config.token ?? ''

  function ensureAllowed(): void {
    if (why === null) return
    throw new AppError('forbidden', {
      detail: why,
      advice: 'The operator can allow it with INTERLOCK_WRITES=on and INTERLOCK_TOKEN, never in public mode.',
    })
  }

  return {
    async mode() {
      const writes = why === null ? await database.read(newest, {}, record => toRecord(record.get('w'))) : []
      return { enabled: why === null, why, writes }
    },

    async preview(request) {
      ensureAllowed()
      const found = await attempt(connection, request, async () => false)
      if (found.refusal) return rejected(found.refusal)
      const { counters, findings } = found
      if (Object.keys(counters).length === 0) return rejected(refuse('nothing-written', null))
      const accepted = findings.length === 0
      const ticket = accepted ? issueTicket(secret, { ...request, counters }) : null
      return { accepted, refusal: null, counters, findings, ticket }
    },

    async confirm({ ticket, ...request }) {
      ensureAllowed()
      const record: WriteRecord = { id: randomUUID(), at: new Date().toISOString(), ...request, counters: {} }
      const found = await attempt(connection, request, async (tx, { counters, findings }) => {
        if (findings.length > 0) throw broken(findings)
        if (!isTicketFor(secret, ticket, { ...request, counters })) throw changed()
        record.counters = counters
        await tx.run(note, {
          ...record,
          params: JSON.stringify(record.params),
          counters: JSON.stringify(record.counters),
        })
        return true
      })
      if (found.refusal) throw new QueryError(refusalProblem(found.refusal))
      log(record)
      return record
    },
  }
}

const rejected = (refusal: Refusal): WritePreview => ({
  accepted: false,
  refusal,
  counters: {},
  findings: [],
  ticket: null,
})

function broken(findings: WriteFinding[]): QueryError {
  const said = findings.map(({ question, count, examples }) =>
    `${question} Now ${count}: ${examples.join(', ')}`.trim(),
  )
  return new QueryError(refusalProblem(refuse('integrity', null, said.join(' '))))
}

const changed = (): AppError =>
  new AppError('conflict', {
    detail:
      'This is not what was previewed: the statement or what it would change is different, or five minutes have passed.',
    advice: 'Preview it again, then confirm.',
  })

function toRecord(stored: Record<string, string>): WriteRecord {
  const { id = '', at = '', cypher = '', params = '{}', counters = '{}' } = stored
  return { id, at, cypher, params: JSON.parse(params), counters: JSON.parse(counters) }
}
