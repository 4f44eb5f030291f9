import { spawn } from 'node:child_process'

export type StepResult = { name: string; ok: boolean; seconds: number }

/** Runs one Node program with its output passed through. A signal ends both it and, after it, this process. */
export function runNode(args: string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  return new Promise(resolve => {
    const child = spawn(process.execPath, args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    })
    let stopped = false
    const stop = () => {
      stopped = true
      // What the test runners stop in order at; they end at once, and leave their servers, at any other signal.
      child.kill('SIGINT')
    }
    process.on('SIGTERM', stop)
    process.on('SIGINT', stop)
    child.on('error', () => resolve(127))
    child.on('close', code => {
      process.off('SIGTERM', stop)
      process.off('SIGINT', stop)
      if (stopped) process.exit(130)
      resolve(code ?? 1)
    })
  })
}

/** Runs a step and says how it went and how long it took. */
export async function step(name: string, args: string[], env: NodeJS.ProcessEnv = {}): Promise<StepResult> {
  console.log(`\n── ${name}`)
  const start = performance.now()
  const ok = (await runNode(args, env)) === 0
  const seconds = (performance.now() - start) / 1000
  console.log(`── ${name}: ${ok ? 'ok' : 'FAILED'} in ${seconds.toFixed(1)} s`)
  return { name, ok, seconds }
}

/** Runs steps one after another, also after one that failed: a person wants to see all that is wrong. */
export async function allOf(steps: [name: string, args: string[]][]): Promise<StepResult[]> {
  const results: StepResult[] = []
  for (const [name, args] of steps) results.push(await step(name, args))
  return results
}
