import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, describe, expect, it } from 'vitest'
import { openDatabase } from '../../../server/database/database.ts'
import { type Connection, startManaged } from '../../../server/database/local/managed.ts'
import { isAlive } from '../../../server/database/local/processes.ts'
import { toNumber } from '../../../server/database/values.ts'
import { temporaryFolder } from '../../support/neo4j.ts'

const dataDir = temporaryFolder()
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

type Kept = { keeper: ChildProcess; server: Connection & { pid: number } }

/** A process of its own that runs a managed Neo4j, as Interlock does. */
async function keep(): Promise<Kept> {
  const keeper = spawn(process.execPath, ['--import', 'tsx', 'test/support/keeper.ts', dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = (await once(createInterface(keeper.stdout), 'line')) as [string]
  return { keeper, server: JSON.parse(line) }
}

async function killHard(keeper: ChildProcess): Promise<void> {
  keeper.kill('SIGKILL')
  await once(keeper, 'exit')
}

/** The processes that watch over a server, found by the server's process id on their command line. */
function watchdogsOf(pid: number): number[] {
  const lines = execFileSync('ps', ['-ww', '-eo', 'pid=,args='], { encoding: 'utf8' }).split('\n')
  return lines
    .filter(line => line.endsWith(`interlock-watchdog ${pid}`))
    .map(line => Number.parseInt(line, 10))
}

async function thingsAfterRestart(): Promise<{ things: number[]; said: string[] }> {
  const said: string[] = []
  const managed = await startManaged({
    dataDir,
    cacheDir: '.cache',
    heapMb: 256,
    quickJit: true,
    progress: line => said.push(line),
  })
  const database = openDatabase(managed.connection)
  const things = await database.read('MATCH (t:Thing) RETURN count(t) AS n', {}, r => toNumber(r.get('n')))
  await database.close()
  await managed.stop()
  return { things, said }
}

describe('an Interlock killed with no chance to clean up', () => {
  it('takes its Neo4j with it, and the folder starts again', async () => {
    const { keeper, server } = await keep()
    const database = openDatabase(server)
    await database.write('CREATE (:Thing)', {}, () => null)
    await database.close()
    await killHard(keeper)
    const deadline = performance.now() + 20_000
    while (isAlive(server.pid) && performance.now() < deadline) await sleep(100)
    expect(isAlive(server.pid)).toBe(false)
    expect((await thingsAfterRestart()).things).toEqual([1])
  })

  it('leaves no orphan in the way, even when its watchdog was killed too', async () => {
    const { keeper, server } = await keep()
    const watchdogs = watchdogsOf(server.pid)
    expect(watchdogs).toHaveLength(1)
    for (const watchdog of watchdogs) process.kill(watchdog, 'SIGKILL')
    await killHard(keeper)
    expect(isAlive(server.pid)).toBe(true)
    const { things, said } = await thingsAfterRestart()
    expect(things).toEqual([1])
    expect(said).toContain(`Stopped a Neo4j (process ${server.pid}) that a killed Interlock had left behind`)
    expect(isAlive(server.pid)).toBe(false)
  })
})
