import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import neo4j from 'neo4j-driver'
import { afterAll, expect, it } from 'vitest'
import { serveConsole } from '../../test/support/console.ts'
import { testDatabase } from '../../test/support/database.ts'

/** An address where a connection is taken and nothing is ever said, as by a server whose threads are stuck. */
async function silentAddress(): Promise<string> {
  const sockets = new Set<Socket>()
  const server = createServer(socket => sockets.add(socket.on('error', () => {}))).listen(0, '127.0.0.1')
  await once(server, 'listening')
  afterAll(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return `bolt://127.0.0.1:${(server.address() as AddressInfo).port}`
}

it('while the database is restarted, a query is told so with 503 and when to come back, and is answered after', async () => {
  const driver = neo4j.driver(await silentAddress(), neo4j.auth.basic('neo4j', 'none'))
  afterAll(() => void driver.close())
  let begun = () => {}
  let finish = () => {}
  const restarting = new Promise<void>(resolve => {
    begun = resolve
  })
  const restarted = new Promise<void>(resolve => {
    finish = resolve
  })
  const console = await serveConsole(testDatabase(), {
    driver,
    restart: async () => {
      begun()
      await restarted
    },
    watchdog: { silentMs: 50, intervalMs: 20 },
  })
  const endless = 'UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b RETURN count(*)'
  const ended = await console.query({ cypher: endless, limits: { timeMs: 100 } })
  expect(ended.status).toBe(422)
  await restarting
  const asked = await console.query({ cypher: 'RETURN 1 AS one' })
  expect([asked.status, asked.retryAfter, asked.body.code]).toEqual([503, '20', 'database_away'])
  const streamed = await console.post(
    '/api/query',
    { cypher: 'RETURN 1 AS one' },
    { headers: { accept: 'application/x-ndjson' } },
  )
  expect([streamed.status, streamed.headers.get('retry-after')]).toEqual([503, '20'])
  finish()
  await expect.poll(async () => (await console.query({ cypher: 'RETURN 1 AS one' })).status).toBe(200)
}, 60_000)
