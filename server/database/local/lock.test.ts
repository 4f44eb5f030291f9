import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { holderOf, LockedError, lock } from './lock.ts'
import { startOf } from './processes.ts'

let dataDir: string

beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'interlock-lock-'))
})
afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

const lockFile = () => path.join(dataDir, 'lock')

describe('the lock of a data folder', () => {
  it('is refused to a second one, who is told which process holds it', () => {
    const unlock = lock(dataDir, 'interlock')
    expect(() => lock(dataDir, 'interlock')).toThrow(
      new LockedError(dataDir, { pid: process.pid, startedAs: startOf(process.pid), kind: 'interlock' }),
    )
    expect(() => lock(dataDir, 'interlock')).toThrow(
      `${dataDir} is in use by another Interlock (process ${process.pid}). Stop that one first, or set INTERLOCK_DATA_DIR to another folder.`,
    )
    unlock()
    expect(existsSync(lockFile())).toBe(false)
  })

  it('can be taken again once it was given back', () => {
    lock(dataDir, 'interlock')()
    lock(dataDir, 'database')()
    expect(holderOf(dataDir)).toBe(null)
  })

  it('counts for nothing when its process was killed', async () => {
    const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)'])
    const { pid } = child
    if (pid === undefined) throw new Error('no child process')
    writeFileSync(lockFile(), JSON.stringify({ pid, startedAs: startOf(pid), kind: 'interlock' }))
    expect(() => lock(dataDir, 'interlock')).toThrow(LockedError)
    child.kill('SIGKILL')
    await once(child, 'exit')
    lock(dataDir, 'interlock')()
  })

  it('counts for nothing when its process id has passed to another program', () => {
    writeFileSync(lockFile(), JSON.stringify({ pid: process.pid, startedAs: 'long ago', kind: 'interlock' }))
    lock(dataDir, 'interlock')()
  })

  it('counts for nothing when it cannot be read', () => {
    writeFileSync(lockFile(), '{"pid":')
    lock(dataDir, 'interlock')()
  })

  it('is not given back by one who no longer holds it', () => {
    const unlock = lock(dataDir, 'interlock')
    const other = JSON.stringify({ pid: 1, startedAs: 'another', kind: 'interlock' })
    writeFileSync(lockFile(), other)
    unlock()
    expect(readFileSync(lockFile(), 'utf8')).toBe(other)
  })
})
