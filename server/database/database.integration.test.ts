import { beforeEach, describe, expect, it } from 'vitest'
import { clearDatabase, testDatabase } from '../../test/support/database.ts'
import { openDatabase } from './database.ts'
import { int, toNumber } from './values.ts'

const database = testDatabase()

beforeEach(() => clearDatabase(database))

/** Runs for hours. */
const endless = `// Counts endlessly.
  UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a = -b RETURN count(*)`

const count = () => database.read('MATCH (n) RETURN count(n) AS n', {}, record => toNumber(record.get('n')))

describe('the database', () => {
  it('says which server it is', async () => {
    expect(await database.check()).toEqual({
      connected: true,
      version: expect.stringMatching(/^(5\.26|20\d\d)\./),
      edition: 'community',
      mode: 'managed',
      message: null,
    })
    expect(database.state().connected).toBe(true)
  })

  it('reads what it has just written', async () => {
    await database.write('CREATE (:Thing {name: $name})', { name: 'a' }, () => null)
    expect(await database.read('MATCH (t:Thing) RETURN t.name AS name', {}, r => r.get('name'))).toEqual([
      'a',
    ])
  })

  it('refuses a write in a read', async () => {
    await expect(database.read('CREATE (:Thing)', {}, () => null)).rejects.toMatchObject({
      code: 'Neo.ClientError.Statement.AccessMode',
    })
    expect(await count()).toEqual([0])
  })

  it('undoes all of a transaction that fails', async () => {
    const half = database.writeInOne(async tx => {
      await tx.run('CREATE (:Thing)')
      throw new Error('half-way')
    })
    await expect(half).rejects.toThrow('half-way')
    expect(await count()).toEqual([0])
  })

  it('takes whole numbers for LIMIT', async () => {
    const rows = await database.read('UNWIND range(1, 9) AS n RETURN n LIMIT $limit', { limit: int(2) }, r =>
      toNumber(r.get('n')),
    )
    expect(rows).toEqual([1, 2])
  })

  it('ends a query at its time-out', async () => {
    const asked = database.read(endless, {}, () => null, { timeoutMs: 300 })
    await expect(asked).rejects.toMatchObject({
      code: expect.stringMatching(/TransactionTimedOut|TransactionTerminated/),
    })
  })

  it.each([
    ['a statement by itself', (signal: AbortSignal) => database.read(endless, {}, () => null, { signal })],
    ['a transaction', (signal: AbortSignal) => database.readInOne(tx => tx.run(endless), { signal })],
  ])('ends %s on the server as soon as nobody waits for it', async (_, ask) => {
    const running = () =>
      database.read(
        `SHOW TRANSACTIONS YIELD currentQuery, status
         WHERE currentQuery CONTAINS 'endlessly' AND NOT currentQuery STARTS WITH 'SHOW' RETURN status`,
        {},
        row => row.get('status') as string,
      )
    const left = new AbortController()
    const asked = ask(left.signal)
    asked.catch(() => {})
    await expect.poll(running, { timeout: 10_000 }).toHaveLength(1)
    left.abort(new Error('nobody waits'))
    await expect(asked).rejects.toThrow('nobody waits')
    await expect.poll(running, { timeout: 5_000 }).toEqual([])
  })

  it('asks nothing for somebody who has left already', async () => {
    const asked = database.read('RETURN 1', {}, () => null, { signal: AbortSignal.abort(new Error('gone')) })
    await expect(asked).rejects.toThrow('gone')
  })

  it('says that an absent server is absent, without its address', async () => {
    const absent = openDatabase({ uri: 'bolt://127.0.0.1:9', user: 'u', password: 'p', database: 'neo4j' })
    expect(await absent.check()).toEqual({
      connected: false,
      version: null,
      edition: null,
      mode: 'external',
      message: 'the database does not answer',
    })
    await absent.close()
  })
})
