import { once } from 'node:events'
import { readFileSync, rmSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { openDatabase } from '../../../server/database/database.ts'
import { isAlive } from '../../../server/database/local/processes.ts'
import { temporaryFolder } from '../../support/neo4j.ts'
import { start } from '../../support/process.ts'

const dataDir = temporaryFolder()
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

const main = 'server/main.ts'
const quiet = { PORT: '0', LOG_LEVEL: 'error', INTERLOCK_HEAP_MB: '256', INTERLOCK_DATA_DIR: dataDir }

type Health = { status: string; database: { connected: boolean; mode: string } }

async function health(address: string): Promise<Health> {
  const response = await fetch(`${address}/api/health`)
  return (await response.json()) as Health
}

describe('the process', () => {
  it('lists all wrong settings and ends with exit code 2', async () => {
    const interlock = start(main, [], { PORT: 'many', HOST: '0.0.0.0' })
    expect(await interlock.exit()).toBe(2)
    expect(interlock.said()).toBe(`The environment has 2 wrong setting(s):
  - PORT=many is not a whole number from 0 to 65535.
  - HOST=0.0.0.0 would open Interlock to other machines without authentication: set INTERLOCK_TOKEN, or use HOST=127.0.0.1.
`)
  })

  it('says which setting changes a port that is taken, before it starts anything', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as AddressInfo
    const interlock = start(main, [], { ...quiet, PORT: String(port) })
    expect(await interlock.exit()).toBe(1)
    expect(interlock.said()).toBe(
      `Port ${port} on 127.0.0.1 is taken. Choose another, for example: PORT=${port + 1} npm start\n`,
    )
    other.close()
  })

  it('serves, comes back by itself when its database is killed, and stops cleanly', async () => {
    const interlock = start(main, [], quiet)
    const [, pid] = await interlock.until(/answers after .* \(process (\d+)\)/)
    const [, address = ''] = await interlock.until(/Interlock is at (\S+)/)
    expect(await health(address)).toMatchObject({
      status: 'ok',
      database: { connected: true, mode: 'managed' },
    })

    process.kill(Number(pid), 'SIGKILL')
    await interlock.until(/Starting Neo4j again: it ended unexpectedly/)
    expect((await health(address)).status).toBe('database_away')
    const [, next] = await interlock.until(/answers again after .* \(process (\d+)\)/)
    while ((await health(address)).status !== 'ok') await sleep(100)

    interlock.child.kill('SIGINT')
    expect(await interlock.exit()).toBe(0)
    // The first stop after a fresh install also prepares the archive for faster starts, and says so.
    expect(interlock.said()).toMatch(/Stopping \(SIGINT\)\n(?:Stopping Neo4j; .*\n)?Stopped the database in/)
    expect(isAlive(Number(next))).toBe(false)
  }, 400_000)

  it('lets nobody write once it is public, whatever the session asks for', async () => {
    const interlock = start(main, [], { ...quiet, INTERLOCK_PUBLIC: 'on' })
    const [, address = ''] = await interlock.until(/Interlock is at (\S+)/)
    expect((await health(address)).status).toBe('ok')
    const { port } = JSON.parse(readFileSync(path.join(dataDir, 'neo4j.json'), 'utf8'))
    const password = readFileSync(path.join(dataDir, 'neo4j.password'), 'utf8')
    const uri = `bolt://127.0.0.1:${port}`
    const database = openDatabase({ uri, user: 'neo4j', password, database: 'neo4j' })
    await expect(database.write('CREATE (:Thing)', {}, () => null)).rejects.toThrow('read-only')
    await database.close()
    interlock.child.kill('SIGTERM')
    expect(await interlock.exit()).toBe(0)
  }, 180_000)

  it('uses a Neo4j elsewhere, and two of them serve the same answers', async () => {
    const { uri, user, password } = inject('neo4j')
    const env = { ...quiet, NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password }
    const two = [start(main, [], env), start(main, [], env)]
    const addresses = await Promise.all(two.map(one => one.until(/Interlock is at (\S+)/)))
    const [first, second] = await Promise.all(addresses.map(([, address = '']) => health(address)))
    expect(first).toMatchObject({ status: 'ok', database: { connected: true, mode: 'external' } })
    expect(second).toEqual(first)
    for (const one of two) one.child.kill('SIGTERM')
    expect(await Promise.all(two.map(one => one.exit()))).toEqual([0, 0])
  }, 180_000)

  it('says what to check when the Neo4j elsewhere refuses it', async () => {
    const { uri } = inject('neo4j')
    const interlock = start(main, [], { ...quiet, NEO4J_URI: uri, NEO4J_PASSWORD: 'wrong' })
    expect(await interlock.exit()).toBe(1)
    expect(interlock.said()).toBe(
      'The server at NEO4J_URI cannot be used: the database refuses the user name or password. Check NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD and NEO4J_DATABASE.\n',
    )
  })
})
