import type { Clocks } from '../../../contract/clocks.ts'
import type { Conflict } from '../../../contract/evidence.ts'
import { sourceLookup } from '../../../model/clocks.ts'
import { findConflicts } from '../../../model/conflicts.ts'
import type { Database } from '../../database/database.ts'
import { toNumber } from '../../database/values.ts'
import { changesValues, readAsOf } from '../as-of.ts'
import { clockParams, holds } from '../clocks.ts'
import { readEvidence } from '../evidence.ts'
import { collectSubgraph } from '../graph.ts'
import type { Waiting } from '../progress.ts'
import type { Inflow } from './concentration.ts'
import type { DealRow } from './gaps.ts'

const timeoutMs = 120_000

const inflows = `
// Who put how much into which company?
MATCH (a:Entity)-[r:INVESTED_IN]->(b:Entity)
WHERE ($ids IS NULL OR b.id IN $ids) AND ${holds('r')}
RETURN r.id AS id, a.id AS from, b.id AS to, r.amount AS amount, r.currency AS currency,
       r.amountKind AS kind, r.status AS status`

const inflowsWhole = `
// Which investments are these, whole, so that their values can be told as of a day?
MATCH (a:Entity)-[r:INVESTED_IN]->(b:Entity)
WHERE ($ids IS NULL OR b.id IN $ids) AND ${holds('r')}
RETURN a, r, b`

const deals = `
// Which deals are there, how large, and which proceedings concern them?
MATCH (d:Entity:Deal)
RETURN d.id AS id, d.subtype AS subtype, d.amount AS amount, d.currency AS currency, d.amountKind AS amountKind,
       COLLECT { MATCH (:Entity)-[r:CONCERNS]->(d) WHERE ${holds('r')} RETURN r.id } AS examinedBy`

const dealsWhole = `
// Which deals had begun by then, whole, so that their values can be told as of a day?
MATCH (d:Entity:Deal)
WHERE ${holds('d')}
RETURN d`

const toNumberOrNull = (value: unknown): number | null => (value == null ? null : toNumber(value))

/** Who put how much into which company, as of the clocks. */
export function readInflows(
  database: Database,
  ids: readonly string[] | null,
  clocks: Clocks,
): Promise<Inflow[]> {
  const params = { ids, ...clockParams(clocks) }
  if (changesValues(clocks))
    return database.readInOne(
      async tx => {
        const found = collectSubgraph(clocks)
        for (const record of (await tx.run(inflowsWhole, params)).records) {
          found.entity(record.get('a'))
          found.entity(record.get('b'))
          found.relationship(record.get('r'))
        }
        const { relationships } = await readAsOf(tx, found.subgraph(), clocks)
        return relationships.map(({ id, from, to, amount, currency, amountKind, status }) => ({
          ...{ id, from, to, amount, currency, status },
          kind: amountKind,
        }))
      },
      { timeoutMs },
    )
  return database.read(
    inflows,
    params,
    row => ({
      id: row.get('id'),
      from: row.get('from'),
      to: row.get('to'),
      amount: toNumberOrNull(row.get('amount')),
      currency: row.get('currency'),
      kind: row.get('kind'),
      status: row.get('status'),
    }),
    { timeoutMs },
  )
}

/** Deals with their size and what examined them, as of the clocks. */
export function readDeals(database: Database, clocks: Clocks): Promise<DealRow[]> {
  return database.readInOne(
    async tx => {
      const rows = (await tx.run(deals, clockParams(clocks))).records.map(
        (row): DealRow => ({
          id: row.get('id'),
          subtype: row.get('subtype'),
          amount: toNumberOrNull(row.get('amount')),
          currency: row.get('currency'),
          amountKind: row.get('amountKind'),
          examinedBy: row.get('examinedBy'),
        }),
      )
      if (!changesValues(clocks)) return rows
      const found = collectSubgraph(clocks)
      for (const record of (await tx.run(dealsWhole, clockParams(clocks))).records)
        found.entity(record.get('d'))
      const { entities } = await readAsOf(tx, found.subgraph(), clocks)
      const then = new Map(entities.map(entity => [entity.id, entity]))
      return rows.flatMap(row => {
        const deal = then.get(row.id)
        if (!deal) return []
        const { amount, currency, amountKind } = deal
        return [{ ...row, amount, currency, amountKind }]
      })
    },
    { timeoutMs },
  )
}

const withAmount = `
// Which claims state an amount, about what?
MATCH (c:Claim)
WHERE c.amount IS NOT NULL
RETURN c.subject AS subject, c.id AS id`

const contestedOnly = `
// Which claims with an amount stand behind something about which sources differ?
CALL {
  MATCH (:Entity)-[r]->(:Entity) WHERE r.contested UNWIND r.claimIds AS id RETURN id
  UNION
  MATCH (n:Entity)<-[:SUBJECT]-(c:Claim) WHERE n.contested AND c.object IS NULL RETURN c.id AS id
}
MATCH (c:Claim {id: id})
WHERE c.amount IS NOT NULL
RETURN DISTINCT c.subject AS subject, c.id AS id`

/** With more claims than this, only what is known to be contested is looked at. */
const mostClaims = 20_000
const atOnce = 1_000

/**
 * Disagreements about amounts, as of the clocks, subject by subject. Of a graph with very many claims only what is
 * contested today: what was contested on an earlier day and is no longer may be missing, and the cut says so.
 */
export async function readAmountConflicts(
  database: Database,
  clocks: Clocks,
  waiting: Waiting = {},
): Promise<{ conflicts: Conflict[]; cut: string | null }> {
  const [amounts = 0] = await database.read(
    'MATCH (c:Claim) WHERE c.amount IS NOT NULL RETURN toFloat(count(c)) AS n',
    {},
    row => Number(row.get('n')),
    { timeoutMs },
  )
  const all = amounts <= mostClaims
  const rows = await database.read(
    all ? withAmount : contestedOnly,
    {},
    row => ({ subject: row.get('subject') as string, id: row.get('id') as string }),
    { timeoutMs },
  )
  rows.sort((a, b) => (a.subject < b.subject ? -1 : a.subject > b.subject ? 1 : a.id < b.id ? -1 : 1))
  const conflicts: Conflict[] = []
  for (let from = 0; from < rows.length; ) {
    waiting.signal?.throwIfAborted()
    waiting.tell?.({ what: 'claims with an amount compared', done: from, total: rows.length })
    let to = Math.min(rows.length, from + atOnce)
    while (to < rows.length && rows[to]?.subject === rows[to - 1]?.subject) to++
    const ids = rows.slice(from, to).map(({ id }) => id)
    const { claims, sources } = await database.readInOne(tx => readEvidence(tx, ids), { timeoutMs })
    conflicts.push(...findConflicts(claims, sourceLookup(sources), clocks))
    from = to
  }
  return {
    conflicts,
    cut:
      all || !changesValues(clocks)
        ? null
        : 'Amounts are compared where sources differ today; what was contested on that day and is no longer may be missing.',
  }
}
