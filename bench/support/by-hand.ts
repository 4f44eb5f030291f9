import type { AddressInfo } from 'node:net'
import express from 'express'
import type { Database } from '../../server/database/database.ts'

/** The parameters of a statement for what is asked about. */
export type ByHand = (asked: string) => Record<string, unknown>

/**
 * What somebody would write who needs this one answer over HTTP: a bare Express server that asks the statement and sends
 * its rows as they come. No checks of what is asked, no limits, no headers for safety, no tag to know the answer by.
 */
export async function serveByHand(
  database: Database,
  statement: string,
  params: ByHand,
): Promise<{ address: string; close(): void }> {
  const app = express()
  app.get('/', async (request, response) => {
    const rows = await database.read(statement, params(String(request.query.asked)), record =>
      record.toObject(),
    )
    response.json(rows)
  })
  const server = app.listen(0, '127.0.0.1')
  await new Promise(resolve => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  return { address: `http://127.0.0.1:${port}`, close: () => void server.close() }
}
