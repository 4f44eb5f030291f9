import type { AddressInfo } from 'node:net'
import type { Express } from 'express'
import { pino } from 'pino'
import { afterAll } from 'vitest'
import type { z } from 'zod'
import { type CallInput, call } from '../../client/api/call.ts'
import type { Endpoint } from '../../contract/endpoint.ts'
import { type AppParts, createApp } from '../../server/app.ts'
import { type Config, readConfig } from '../../server/config.ts'
import { checksAnswers } from '../../server/http/mount.ts'

/** The configuration of an empty environment, silent, with what a test changes. */
export const testConfig = (changes: Partial<Config> = {}): Config => ({
  ...readConfig({ LOG_LEVEL: 'silent' }),
  ...changes,
})

/** An application as the tests build it: silent, and every answer is checked against the contract. */
export const testApp = (parts: Pick<AppParts, 'database'> & Partial<AppParts>): Express =>
  createApp({ config: testConfig(), log: pino({ level: 'silent' }), ...parts }).enable(checksAnswers)

/** Listens on a free port and asks with the viewer's own client. Closed after the file's last test. */
export async function serve(app: Express) {
  const server = app.listen(0, '127.0.0.1')
  await new Promise(resolve => server.once('listening', resolve))
  afterAll(() => void server.close())
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    baseUrl,
    ask: <Q extends z.ZodType, A extends z.ZodType>(
      endpoint: Endpoint<Q, A>,
      input: CallInput<Endpoint<Q, A>>,
    ) => call(endpoint, input, { baseUrl, answers: [503] }),
  }
}
