import type { Request } from 'express'
import { afterAll, inject } from 'vitest'
import type { z } from 'zod'
import { type QueryLine, QueryResponse } from '../../contract/query.ts'
import type { Database } from '../../server/database/database.ts'
import { type ConsoleOptions, createConsole } from '../../server/query/console.ts'
import { queryRouter } from '../../server/query/router.ts'
import { serve, testApp } from './server.ts'

/** The console over HTTP, on the Neo4j of this run. The header x-client tells clients apart. */
export async function serveConsole(database: Database, options: Partial<ConsoleOptions> = {}) {
  const console = createConsole({
    connection: inject('neo4j'),
    driver: database.driver,
    restart: null,
    log: () => {},
    // Three threads are enough, and are sooner there.
    queue: { atOnce: 3, waitMs: 60_000 },
    ...options,
  })
  afterAll(() => console.close())
  const clientOf = (request: Request) => request.get('x-client') ?? 'test'
  const { baseUrl, ask } = await serve(testApp({ database, queryRouter: queryRouter({ console, clientOf }) }))
  const post = (path: string, body: unknown, init: RequestInit = {}) =>
    fetch(`${baseUrl}${path}`, {
      ...init,
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(init.headers as Record<string, string>) },
      body: JSON.stringify(body),
    })
  // Threads load their code and connect before the first test.
  await Promise.all(
    ['a', 'b', 'c'].map(client =>
      until(() => post('/api/query', { cypher: 'RETURN 1' }, { headers: { 'x-client': client } })),
    ),
  )
  await until(() => post('/api/query/explain', { cypher: 'RETURN 1' }))
  return {
    ask,
    baseUrl,
    post,
    /** The answer to a query as JSON, with its status. */
    async query(body: object, init?: RequestInit) {
      const response = await post('/api/query', body, init)
      return {
        status: response.status,
        retryAfter: response.headers.get('retry-after'),
        body: await response.json(),
      }
    },
    /** The whole answer to a query that is accepted. */
    async answer(cypher: string, params = {}, limits = {}): Promise<z.output<typeof QueryResponse>> {
      const response = await post('/api/query', { cypher, params, limits })
      return QueryResponse.parse(await response.json())
    },
    async explain(body: object) {
      return (await post('/api/query/explain', body)).json()
    },
    /** The lines of a streamed answer. */
    async stream(body: object): Promise<QueryLine[]> {
      const response = await post('/api/query', body, { headers: { accept: 'application/x-ndjson' } })
      return (await response.text())
        .trim()
        .split('\n')
        .map(line => JSON.parse(line))
    },
  }
}

async function until(ask: () => Promise<Response>): Promise<void> {
  for (let attempt = 0; attempt < 20; attempt++) if ((await ask()).ok) return
  throw new Error('The console does not answer.')
}
