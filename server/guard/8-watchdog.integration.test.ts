import { setTimeout as sleep } from 'node:timers/promises'
import neo4j from 'neo4j-driver'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../../test/support/neo4j.ts'
import { type ManagedNeo4j, startManaged } from '../database/local/managed.ts'
import { startWatchdog } from './8-watchdog.ts'

// A server of its own: this test leaves one without a core.
let managed: ManagedNeo4j
beforeAll(async () => {
  managed = await startManaged({
    dataDir: temporaryFolder(),
    cacheDir: process.env.INTERLOCK_CACHE_DIR ?? '.cache',
    heapMb: 256,
    quickJit: true,
    progress: () => {},
  })
})
afterAll(() => managed?.stop())

describe('the watchdog', () => {
  it('restarts the server when a query cannot be ended, and the data is still there', {
    timeout: 120_000,
  }, async () => {
    const { uri, user, password, database } = managed.connection
    const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { maxTransactionRetryTime: 0 })
    await driver.executeQuery('CREATE (:Kept {id: "kept"})')
    let wasStuck = false
    const watchdog = startWatchdog({
      driver,
      database,
      restart: reason => managed.restart(reason),
      log: () => {},
      onStuck: () => {
        wasStuck = true
      },
      stuckMs: 2_000,
      intervalMs: 500,
    })
    const session = driver.session({ database, defaultAccessMode: 'READ' })
    const tx = session.beginTransaction({ timeout: 500, metadata: { app: 'interlock', step: 'read' } })
    // A sum that nothing interrupts.
    const endless = tx.run('RETURN reduce(a = 0, x IN range(1, 100000000000) | a + x)').catch(() => null)
    watchdog.watch()
    const begun = performance.now()
    while (managed.state().restarts === 0 && performance.now() - begun < 30_000) await sleep(100)
    expect([managed.state().restarts, wasStuck]).toEqual([1, true])
    expect(watchdog.retryAfter()).toBe(20)
    while (watchdog.retryAfter() !== null) await sleep(100)
    await endless
    const { records } = await driver.executeQuery('MATCH (k:Kept) RETURN k.id AS id')
    expect(records.map(record => record.get('id'))).toEqual(['kept'])
    watchdog.close()
    await driver.close()
  })

  it('leaves a server alone that was slow twice, and restarts one that is silent a third time', {
    timeout: 30_000,
  }, async () => {
    const { uri, user, password, database } = managed.connection
    const driver = neo4j.driver(uri, neo4j.auth.basic(user, password))
    const restartsAfter = async (slowAnswers: number) => {
      let left = slowAnswers
      let restarts = 0
      /** The real driver, on a machine so busy that its first answers come late. */
      const busy = new Proxy(driver, {
        get(target, name) {
          if (name !== 'session') return Reflect.get(target, name)
          return (options: object) => {
            const session = target.session(options)
            const run = session.run.bind(session)
            const isLate = left-- > 0
            return Object.assign(session, {
              run: async (text: string) => {
                if (isLate) await sleep(1_200)
                return run(text)
              },
            })
          }
        },
      })
      const watchdog = startWatchdog({
        driver: busy,
        database,
        restart: async () => {
          restarts += 1
        },
        log: () => {},
        silentMs: 1_000,
        intervalMs: 100,
      })
      watchdog.watch()
      await sleep(slowAnswers * 1_200 + 1_500)
      watchdog.close()
      return restarts
    }
    expect(await Promise.all([restartsAfter(2), restartsAfter(3)])).toEqual([0, 1])
    await driver.close()
  })

  it('finds that time-outs work, and leaves the server alone', { timeout: 30_000 }, async () => {
    const { uri, user, password, database } = managed.connection
    const driver = neo4j.driver(uri, neo4j.auth.basic(user, password))
    const { restarts } = managed.state()
    const restart = (reason: string) => managed.restart(reason)
    const watchdog = startWatchdog({ driver, database, restart, log: () => {}, silentMs: 10_000 })
    await watchdog.canary()
    expect(managed.state().restarts).toBe(restarts)
    watchdog.close()
    await driver.close()
  })
})
