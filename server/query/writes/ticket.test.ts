import { describe, expect, it } from 'vitest'
import { issueTicket, isTicketFor, ticketMs } from './ticket.ts'

const shown = { cypher: 'CREATE (n:X)', params: { a: 1 }, counters: { nodesCreated: 1, labelsAdded: 1 } }

describe('a ticket', () => {
  it('confirms what it was issued for, in whatever order the counters come, until it expires', () => {
    const ticket = issueTicket('secret', shown, 1_000)
    const turned = { ...shown, counters: { labelsAdded: 1, nodesCreated: 1 } }
    expect(isTicketFor('secret', ticket, turned, 1_000 + ticketMs - 1)).toBe(true)
    expect(isTicketFor('secret', ticket, shown, 1_000 + ticketMs)).toBe(false)
  })

  it('confirms nothing else: no other statement, parameters, counters, secret or time', () => {
    const ticket = issueTicket('secret', shown, 1_000)
    const [until = '', signature = ''] = ticket.split('.')
    expect([
      isTicketFor('secret', ticket, { ...shown, cypher: 'CREATE (n:Y)' }, 1_000),
      isTicketFor('secret', ticket, { ...shown, params: { a: 2 } }, 1_000),
      isTicketFor('secret', ticket, { ...shown, counters: { nodesCreated: 2, labelsAdded: 1 } }, 1_000),
      isTicketFor('other', ticket, shown, 1_000),
      isTicketFor('secret', `${Number(until) + 1}.${signature}`, shown, 1_000),
      isTicketFor('secret', `${until}.`, shown, 1_000),
      isTicketFor('secret', '', shown, 1_000),
    ]).toEqual(Array(7).fill(false))
  })
})
