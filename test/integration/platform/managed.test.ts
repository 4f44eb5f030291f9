import { rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Database, openDatabase } from '../../../server/database/database.ts'
import { type ManagedNeo4j, startManaged } from '../../../server/database/local/managed.ts'
import { toNumber } from '../../../server/database/values.ts'
import { temporaryFolder } from '../../support/neo4j.ts'

const dataDir = temporaryFolder()
const options = { dataDir, cacheDir: '.cache', heapMb: 256, quickJit: true, progress: () => undefined }
let managed: ManagedNeo4j
let database: Database

beforeAll(async () => {
  managed = await startManaged(options)
  database = openDatabase({ ...managed.connection, mode: 'managed' })
})
afterAll(async () => {
  await database.close()
  await managed.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

const things = () =>
  database.read('MATCH (t:Thing) RETURN count(t) AS n', {}, record => toNumber(record.get('n')))
const createThing = () => database.write('CREATE (:Thing)', {}, () => null)
const setting = (name: string) =>
  database.read('SHOW SETTINGS $name YIELD value RETURN value', { name }, record => record.get('value'))

async function untilRunning(): Promise<void> {
  while (managed.state().phase !== 'running') await sleep(50)
}

describe('the managed Neo4j', () => {
  it('keeps its password and its folder to their owner', () => {
    expect((statSync(path.join(dataDir, 'neo4j.password')).mode & 0o777).toString(8)).toBe('600')
    expect((statSync(dataDir).mode & 0o777).toString(8)).toBe('700')
    expect(managed.connection.password).toMatch(/^[0-9a-f]{48}$/)
  })

  it('lets nobody in with the password that Neo4j ships with', async () => {
    const guess = openDatabase({ ...managed.connection, password: 'neo4j' })
    expect((await guess.check()).message).toBe('the database refuses the user name or password')
    await guess.close()
  })

  it('listens on loopback alone and reports nothing', async () => {
    expect(await setting('server.default_listen_address')).toEqual(['127.0.0.1'])
    expect(await setting('server.http.enabled')).toEqual(['false'])
    expect(await setting('dbms.usage_report.enabled')).toEqual(['false'])
  })

  it.each(['http://127.0.0.1:9/a.csv', 'file:///etc/hostname', 'ftp://127.0.0.1/a.csv'])(
    'does not let LOAD CSV read %s',
    async url => {
      await expect(
        database.read('LOAD CSV FROM $url AS row RETURN row', { url }, () => null),
      ).rejects.toThrow(/blocked|not allowed|disallowed|configuration property/i)
    },
  )

  it('refuses a second Interlock on its folder', async () => {
    await expect(startManaged(options)).rejects.toThrow(
      `${dataDir} is in use by another Interlock (process ${process.pid})`,
    )
  })

  it('is started again at the same address when it dies, with what was written', async () => {
    await createThing()
    const { pid } = managed.state()
    const phases: string[] = []
    const unsubscribe = managed.onStateChange(state => phases.push(state.phase))
    process.kill(pid ?? 0, 'SIGKILL')
    while (managed.state().phase === 'running') await sleep(5)
    expect((await database.check()).message).toBe('the database does not answer')
    await untilRunning()
    unsubscribe()
    expect(await things()).toEqual([1])
    expect(managed.state()).toEqual({
      phase: 'running',
      reason: 'it ended unexpectedly (ended by SIGKILL)',
      pid: expect.any(Number),
      restarts: 1,
      readOnly: false,
    })
    expect(managed.state().pid).not.toBe(pid)
    expect([...new Set(phases)]).toEqual(['restarting', 'running'])
  })

  it('is restarted once when two ask for it at the same time', async () => {
    await Promise.all([managed.restart('a thread is stuck'), managed.restart('another one')])
    expect(managed.state()).toMatchObject({ phase: 'running', restarts: 2, reason: 'a thread is stuck' })
    expect(await things()).toEqual([1])
  })

  it('refuses every write once it is read-only', async () => {
    await managed.restart('read-only from now on', { readOnly: true, orderly: true })
    await expect(createThing()).rejects.toThrow('read-only')
    expect(await things()).toEqual([1])
    expect(managed.state().readOnly).toBe(true)
  })
})
