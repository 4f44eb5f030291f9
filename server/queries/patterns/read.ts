import type { Clocks } from '../../../contract/clocks.ts'
import type { Database } from '../../database/database.ts'
import { toNumber } from '../../database/values.ts'
import { changesValues, readAsOf } from '../as-of.ts'
import { clockParams, holds } from '../clocks.ts'
import { collectSubgraph } from '../graph.ts'
import type { Waiting } from '../progress.ts'
import type { Inflow } from './concentration.ts'
import type { DealRow } from './gaps.ts'

/** Reading a large graph whole takes its time. */
export const timeoutMs = 120_000

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
  { signal }: Waiting = {},
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
      { timeoutMs, signal },
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
    { timeoutMs, signal },
  )
}

/** Deals with their size and what examined them, as of the clocks. */
export function readDeals(database: Database, clocks: Clocks, { signal }: Waiting = {}): Promise<DealRow[]> {
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
    { timeoutMs, signal },
  )
}
