import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { isAlive, startOf } from './processes.ts'

/** Who holds a data folder: a whole Interlock, or a database started by itself with `npm run db -- start`. */
export type Holder = { pid: number; startedAs: string | null; kind: 'interlock' | 'database' }

/** A data folder is in use. Says by whom. */
export class LockedError extends Error {
  readonly holder: Holder
  constructor(dataDir: string, holder: Holder) {
    const who =
      holder.kind === 'database' ? 'a database started with "npm run db -- start"' : 'another Interlock'
    super(
      `${dataDir} is in use by ${who} (process ${holder.pid}). Stop that one first, or set INTERLOCK_DATA_DIR to another folder.`,
    )
    this.name = 'LockedError'
    this.holder = holder
  }
}

const lockFile = (dataDir: string) => path.join(dataDir, 'lock')

/**
 * Takes the lock of a data folder for this process and returns what gives it back. A lock whose process is gone
 * (kill -9, power cut) counts for nothing. Throws a LockedError when a living process holds it.
 */
export function lock(dataDir: string, kind: Holder['kind']): () => void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const file = lockFile(dataDir)
  const own: Holder = { pid: process.pid, startedAs: startOf(process.pid), kind }
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, JSON.stringify(own), { mode: 0o600 })
  try {
    for (let attempt = 0; attempt < 5; attempt++) {
      try {
        // A link, unlike a write, either appears whole or not at all.
        linkSync(draft, file)
        return () => release(file, own)
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      }
      const holder = holderOf(dataDir)
      if (holder) throw new LockedError(dataDir, holder)
      removeStale(file)
    }
    throw new Error(`${file} could not be taken: it kept changing hands`)
  } finally {
    rmSync(draft, { force: true })
  }
}

/** The living process that holds a data folder, or null. */
export function holderOf(dataDir: string): Holder | null {
  const holder = read(lockFile(dataDir))
  if (!holder || !isAlive(holder.pid)) return null
  // The same id may by now belong to another program.
  return holder.startedAs === startOf(holder.pid) ? holder : null
}

function release(file: string, own: Holder): void {
  const holder = read(file)
  if (holder?.pid === own.pid && holder.startedAs === own.startedAs) rmSync(file, { force: true })
}

/** Moves a stale lock aside. Should another process have renewed it in between, that one is put back. */
function removeStale(file: string): void {
  const aside = `${file}.stale.${process.pid}`
  try {
    renameSync(file, aside)
    const holder = read(aside)
    if (holder && isAlive(holder.pid) && holder.startedAs === startOf(holder.pid)) linkSync(aside, file)
  } catch {
    // Somebody else was quicker.
  } finally {
    rmSync(aside, { force: true })
  }
}

function read(file: string): Holder | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder
  } catch {
    return null
  }
}
