import { createHmac, timingSafeEqual } from 'node:crypto'
import type { WriteCounters, WriteRequest } from '../../../contract/writes.ts'

/** How long a preview can be confirmed. */
export const ticketMs = 5 * 60_000

type Shown = WriteRequest & { counters: WriteCounters }

const sign = (secret: string, until: number, { cypher, params, counters }: Shown): string =>
  createHmac('sha256', `interlock-write ${secret}`)
    .update(JSON.stringify([until, cypher, params, Object.entries(counters).sort()]))
    .digest('base64url')

/** A ticket for exactly this statement with exactly these counters. The process keeps no state: the ticket proves itself. */
export function issueTicket(secret: string, shown: Shown, now = Date.now()): string {
  const until = now + ticketMs
  return `${until}.${sign(secret, until, shown)}`
}

/** Whether a ticket was issued for this, and lately. */
export function isTicketFor(secret: string, ticket: string, shown: Shown, now = Date.now()): boolean {
  const [until = '', signature = ''] = ticket.split('.')
  if (!(Number(until) > now)) return false
  const [given, expected] = [Buffer.from(signature), Buffer.from(sign(secret, Number(until), shown))]
  return given.length === expected.length && timingSafeEqual(given, expected)
}
