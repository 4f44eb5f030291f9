import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { serveConsole } from '../support/console.ts'
import { testDatabase, testRelease } from '../support/database.ts'
import { loadWorld } from '../support/world.ts'
import { hostile } from './hostile.ts'
import { legitimate } from './legitimate.ts'

const database = testDatabase()
let console: Awaited<ReturnType<typeof serveConsole>>
beforeAll(async () => {
  await loadWorld(database)
  console = await serveConsole(database, { limits: { timeMs: 2_000 } })
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

/** Asks a plain search over and over, through the application's own pool; tells the longest wait. */
function keepSearching() {
  let longest = 0
  let failures = 0
  let isOver = false
  const loop = (async () => {
    while (!isOver) {
      const begun = performance.now()
      const response = await fetch(`${console.baseUrl}/api/search?q=larkspur`).catch(() => null)
      if (response?.status !== 200) failures += 1
      longest = Math.max(longest, performance.now() - begun)
      await sleep(50)
    }
  })()
  return async () => {
    isOver = true
    await loop
    return { longest, failures }
  }
}

const expectedCode = {
  rejected: ['query_failed', 'query_refused'],
  bounded: ['query_timeout', 'query_failed'],
}

describe('the hostile corpus on a real database', () => {
  it('is refused or bounded case by case, harms nobody meanwhile, and changes nothing', {
    timeout: 180_000,
  }, async () => {
    const before = await fingerprint()
    const stop = keepSearching()
    const wrong: string[] = []
    for (const { name, cypher, params, ends } of hostile) {
      const { status, body } = await console.query({ cypher, params })
      if (ends === 'bounded') {
        const isCut = status === 200 && body.summary.truncated.length > 0
        if (!isCut && !expectedCode.bounded.includes(body.code))
          wrong.push(`${name}: ${status} ${body.code ?? 'whole'}`)
      } else if (ends === 'rejected') {
        if (!expectedCode.rejected.includes(body.code)) wrong.push(`${name}: ${status} ${body.code}`)
      } else if (body.code !== 'query_refused' || body.rule !== ends) {
        wrong.push(`${name}: ${status} ${body.code} ${body.rule}`)
      }
    }
    const { longest, failures } = await stop()
    expect(wrong).toEqual([])
    expect(failures).toBe(0)
    expect(longest).toBeLessThan(2_000)
    expect(await fingerprint()).toBe(before)
  })
})

describe('the legitimate corpus on a real database', () => {
  it('is answered, every case', { timeout: 120_000 }, async () => {
    const wrong: string[] = []
    for (const { name, cypher, params } of legitimate) {
      const { status, body } = await console.query({ cypher, params })
      if (status !== 200) wrong.push(`${name}: ${body.rule ?? body.code} ${body.detail}`)
    }
    expect(wrong).toEqual([])
  })

  it.runIf(testRelease().startsWith('2026'))('is answered as Cypher 25', async () => {
    const { status } = await console.query({ cypher: 'CYPHER 25 MATCH (c:Company) RETURN count(c) AS n' })
    expect(status).toBe(200)
  })
})
