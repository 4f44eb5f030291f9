import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { serveConsole } from '../support/console.ts'
import { testDatabase, testRelease } from '../support/database.ts'
import { loadWorld } from '../support/world.ts'
import type { HostileCase } from './case.ts'
import { hostile } from './hostile.ts'
import { legitimate } from './legitimate.ts'

const database = testDatabase()
let console: Awaited<ReturnType<typeof serveConsole>>
beforeAll(async () => {
  await loadWorld(database)
  console = await serveConsole(database, { limits: { timeMs: 1_000 } })
  // Threads and connections are there before the first case.
  await Promise.all(
    ['a', 'b'].map(client => console.query({ cypher: 'RETURN 1' }, { headers: { 'x-client': client } })),
  )
})

/** A hash over everything in the graph, and the names of its indexes and constraints. */
async function fingerprint(): Promise<string> {
  const read = (cypher: string) => database.read(cypher, {}, record => JSON.stringify(record.toObject()))
  const parts = await Promise.all([
    // Which nodes are there?
    read('MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties ORDER BY elementId(n)'),
    // Which relationships are there?
    read(
      'MATCH (a)-[r]->(b) RETURN elementId(a) AS a, type(r) AS type, properties(r) AS properties, elementId(b) AS b ORDER BY elementId(r)',
    ),
    // Which indexes are there?
    read('SHOW INDEXES YIELD name RETURN name ORDER BY name'),
    // Which constraints are there?
    read('SHOW CONSTRAINTS YIELD name RETURN name ORDER BY name'),
  ])
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}

/** How long a plain search takes, through the application's own pool; endless when it is not answered. */
async function searchMs(): Promise<number> {
  const begun = performance.now()
  const response = await fetch(`${console.baseUrl}/api/search?q=larkspur`).catch(() => null)
  return response?.status === 200 ? performance.now() - begun : Number.POSITIVE_INFINITY
}

/** Asks one search after another until the work is done, at least one; tells the longest wait. */
async function whileSearching<T>(work: Promise<T>): Promise<{ result: T; longest: number }> {
  let isOver = false
  const done = work.finally(() => {
    isOver = true
  })
  let longest = 0
  do {
    longest = Math.max(longest, await searchMs())
    await sleep(25)
  } while (!isOver)
  return { result: await done, longest }
}

/** Does the work for every item, by as many clients at once as the console has threads. */
async function byThree<T>(
  items: readonly T[],
  work: (item: T, client: string) => Promise<void>,
): Promise<void> {
  const left = items.values()
  await Promise.all(
    ['a', 'b', 'c'].map(async client => {
      for (const item of left) await work(item, client)
    }),
  )
}

const expectedCode = {
  rejected: ['query_failed', 'query_refused'],
  bounded: ['query_timeout', 'query_failed'],
}

/** What is wrong with how a hostile case ended, or null. */
async function judge({ name, cypher, params, ends }: HostileCase, client = 'a'): Promise<string | null> {
  const { status, body } = await console.query({ cypher, params }, { headers: { 'x-client': client } })
  if (ends === 'bounded') {
    const isCut = status === 200 && body.summary.truncated.length > 0
    return isCut || expectedCode.bounded.includes(body.code)
      ? null
      : `${name}: ${status} ${body.code ?? 'whole'}`
  }
  if (ends === 'rejected')
    return expectedCode.rejected.includes(body.code) ? null : `${name}: ${status} ${body.code}`
  const isRefused = body.code === 'query_refused' && body.rule === ends
  return isRefused ? null : `${name}: ${status} ${body.code} ${body.rule}`
}

const reachesDatabase = ({ ends }: HostileCase) => ends === 'bounded' || ends === 'rejected'

describe('the hostile corpus on a real database', () => {
  it('is refused or bounded case by case, a search is answered within 2 s while each runs, and nothing changes', {
    timeout: 180_000,
  }, async () => {
    const before = await fingerprint()
    const wrong: (string | null)[] = []
    const slow: string[] = []
    // What the guard refuses by itself never meets the database: many at once.
    await byThree(
      hostile.filter(one => !reachesDatabase(one)),
      async one => void wrong.push(await judge(one)),
    )
    for (const one of hostile.filter(reachesDatabase)) {
      const { result, longest } = await whileSearching(judge(one))
      wrong.push(result)
      if (longest > 2_000) slow.push(`${one.name}: a search took ${Math.round(longest)} ms`)
    }
    expect(wrong.filter(found => found !== null)).toEqual([])
    expect(slow).toEqual([])
    expect(await fingerprint()).toBe(before)
  })
})

describe('the legitimate corpus on a real database', () => {
  it('is answered, every case', { timeout: 120_000 }, async () => {
    const wrong: string[] = []
    await byThree(legitimate, async ({ name, cypher, params }, client) => {
      const { status, body } = await console.query({ cypher, params }, { headers: { 'x-client': client } })
      if (status !== 200) wrong.push(`${name}: ${body.rule ?? body.code} ${body.detail}`)
    })
    expect(wrong).toEqual([])
  })

  it.runIf(testRelease().startsWith('2026'))('is answered as Cypher 25', async () => {
    const queries = [
      'MATCH (c:Company) RETURN count(c) AS n',
      'MATCH (c:Company) LET name = c.name FILTER name IS NOT NULL RETURN name',
      'MATCH (c:Company) RETURN c.name AS name NEXT RETURN count(name) AS n',
      'FOR x IN [3, 1, 2] RETURN x, coll.sort([3, 1, 2]) AS sorted',
      'MATCH p = (a:Company)-[r]-{1,2}(b) WHERE allReduce(n = 0, x IN r | n + 1, n < 3) RETURN p LIMIT 3',
      'MATCH REPEATABLE ELEMENTS p = (a:Company)-[r]-{1,2}(b) RETURN p LIMIT 3',
    ]
    const refused: string[] = []
    for (const text of queries) {
      const { status, body } = await console.query({ cypher: `CYPHER 25 ${text}` })
      if (status !== 200) refused.push(`${text}: ${body.rule ?? body.code} ${body.detail}`)
    }
    expect(refused).toEqual([])
  })
})
