import type { Clocks } from '../../../contract/clocks.ts'
import type { Conflict } from '../../../contract/evidence.ts'
import { sourceLookup } from '../../../model/clocks.ts'
import { findConflicts } from '../../../model/conflicts.ts'
import type { Database } from '../../database/database.ts'
import { toNumber } from '../../database/values.ts'
import { clockParams, holds } from '../clocks.ts'
import { readEvidence } from '../evidence.ts'
import type { Inflow } from './concentration.ts'
import type { DealRow } from './gaps.ts'

const inflows = `
// Who put how much into which company?
MATCH (a:Entity)-[r:INVESTED_IN]->(b:Entity)
WHERE ($ids IS NULL OR b.id IN $ids) AND ${holds('r')}
RETURN r.id AS id, a.id AS from, b.id AS to, r.amount AS amount, r.currency AS currency,
       r.amountKind AS kind, r.status AS status`

const deals = `
// Which deals are there, how large, and which proceedings concern them?
MATCH (d:Entity:Deal)
RETURN d.id AS id, d.subtype AS subtype, d.amount AS amount, d.currency AS currency, d.amountKind AS amountKind,
       COLLECT { MATCH (:Entity)-[r:CONCERNS]->(d) WHERE ${holds('r')} RETURN r.id } AS examinedBy`

const contested = `
// Which claims are there about relationships and values that are contested, with an amount?
MATCH (c:Claim)
WHERE c.amount IS NOT NULL
RETURN c.id AS id LIMIT 20000`

const toNumberOrNull = (value: unknown): number | null => (value == null ? null : toNumber(value))

export const readInflows = (
  database: Database,
  ids: readonly string[] | null,
  clocks: Clocks,
): Promise<Inflow[]> =>
  database.read(inflows, { ids, ...clockParams(clocks) }, row => ({
    id: row.get('id'),
    from: row.get('from'),
    to: row.get('to'),
    amount: toNumberOrNull(row.get('amount')),
    currency: row.get('currency'),
    kind: row.get('kind'),
    status: row.get('status'),
  }))

export const readDeals = (database: Database, clocks: Clocks): Promise<DealRow[]> =>
  database.read(deals, clockParams(clocks), row => ({
    id: row.get('id'),
    subtype: row.get('subtype'),
    amount: toNumberOrNull(row.get('amount')),
    currency: row.get('currency'),
    amountKind: row.get('amountKind'),
    examinedBy: row.get('examinedBy'),
  }))

/** Disagreements about amounts, as of the clocks. */
export const readAmountConflicts = (database: Database, clocks: Clocks): Promise<Conflict[]> =>
  database.readInOne(async tx => {
    const ids = (await tx.run(contested)).records.map(row => row.get('id') as string)
    const { claims, sources } = await readEvidence(tx, ids.sort())
    return findConflicts(claims, sourceLookup(sources), clocks)
  })
