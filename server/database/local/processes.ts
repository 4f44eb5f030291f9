import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/** Whether a process with this id exists, whoever it belongs to. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  // A process that has died but was not yet collected by its parent does nothing any more.
  return state(pid) !== 'Z'
}

/** When a process started, in a form that only serves to tell it from a later one with the same id. */
export function startOf(pid: number): string | null {
  try {
    return stat(pid)[19] ?? null
  } catch {
    return ps(pid, 'lstart=')
  }
}

/** The command line of a process; null when there is no such process. */
export function commandOf(pid: number): string | null {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').join(' ').trim()
  } catch {
    return ps(pid, 'args=')
  }
}

/** Asks a process to end, and ends it when it has not done so in time. */
export async function end(pid: number, graceMs: number): Promise<void> {
  signal(pid, 'SIGTERM')
  if (await gone(pid, graceMs)) return
  signal(pid, 'SIGKILL')
  await gone(pid, 5_000)
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch {
    // It has ended by itself.
  }
}

async function gone(pid: number, withinMs: number): Promise<boolean> {
  const deadline = performance.now() + withinMs
  while (isAlive(pid)) {
    if (performance.now() > deadline) return false
    await sleep(50)
  }
  return true
}

/** The fields of /proc/<pid>/stat after the command, which may itself hold blanks and brackets. */
function stat(pid: number): string[] {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
  return text.slice(text.lastIndexOf(')') + 2).split(' ')
}

function state(pid: number): string | null {
  try {
    return stat(pid)[0] ?? null
  } catch {
    return null
  }
}

function ps(pid: number, field: string): string | null {
  try {
    return execFileSync('ps', ['-ww', '-o', field, '-p', String(pid)], { encoding: 'utf8' }).trim() || null
  } catch {
    return null
  }
}
