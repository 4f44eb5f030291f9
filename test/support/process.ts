import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { onTestFinished } from 'vitest'

/** A program of ours running as a process of its own, with all it says. */
export type Running = {
  child: ChildProcess
  /** Everything said so far, both outputs in one. */
  said(): string
  /** Resolves with the match as soon as it was said; rejects when the program ends before. */
  until(pattern: RegExp): Promise<RegExpMatchArray>
  /** Resolves with the exit code. */
  exit(): Promise<number | null>
}

/**
 * Starts a TypeScript program with an environment that holds nothing but PATH, HOME and what is given. Call it in a
 * test: what still runs at its end is killed.
 */
export function start(file: string, args: string[], env: Record<string, string> = {}): Running {
  const { PATH, HOME } = process.env
  const child = spawn(process.execPath, ['--import', 'tsx', file, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH, HOME, ...env },
  })
  let text = ''
  const take = (chunk: Buffer) => {
    text += chunk
  }
  child.stdout.on('data', take)
  child.stderr.on('data', take)
  const ended = once(child, 'close').then(([code]) => code as number | null)

  onTestFinished(async () => {
    if (child.exitCode === null) child.kill('SIGKILL')
    await ended
  })

  return {
    child,
    said: () => text,
    exit: () => ended,
    until: pattern =>
      new Promise((resolve, reject) => {
        const look = () => {
          const match = text.match(pattern)
          if (match) resolve(match)
        }
        child.stdout.on('data', look)
        child.stderr.on('data', look)
        ended.then(code => reject(new Error(`ended with ${code} before saying ${pattern}:\n${text}`)))
        look()
      }),
  }
}
