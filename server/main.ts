import { config as loadEnvFile } from 'dotenv'
import { pino } from 'pino'
import { ConfigError, readConfig } from './config.ts'
import { LockedError } from './database/local/lock.ts'
import { SetupError } from './database/local/setup-error.ts'
import { isDatabaseAway } from './http/problem.ts'
import { type Interlock, startInterlock } from './interlock.ts'

// The process: environment, start, signals, exit codes. 2 means the environment is wrong, 1 that it did not start.

const say = (line: string) => process.stdout.write(`${line}\n`)
const complain = (line: string) => process.stderr.write(`${line}\n`)

async function main(): Promise<void> {
  loadEnvFile({ quiet: true })
  const config = readConfig(process.env)
  const log = pino({ level: config.logLevel }, pino.destination(2))
  process.on('unhandledRejection', error => log.error({ err: error }, 'unhandled rejection'))
  const starting = startInterlock(config, log, say)
  stopOnSignals(starting)
  const { address } = await starting
  say(`\nInterlock is at ${address}\nCtrl-C stops it.`)
}

/** A signal stops in order; a second one, or one in mid-start, at once: the database never outlives this process. */
function stopOnSignals(starting: Promise<Interlock>): void {
  let running: Interlock | null = null
  let stopping = false
  starting.then(
    interlock => {
      running = interlock
    },
    () => undefined,
  )
  const stop = (signal: NodeJS.Signals) => {
    if (stopping || !running) process.exit(130)
    stopping = true
    say(`\nStopping (${signal})`)
    running.close().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
}

function sentenceFor(error: unknown): string {
  if (error instanceof SetupError || error instanceof LockedError) return error.message
  if (isDatabaseAway((error as { code?: string } | null)?.code))
    return 'The database went away while Interlock was starting. See that it runs, then start Interlock again.'
  return `Interlock could not start: ${error instanceof Error ? error.stack : error}`
}

main().catch((error: unknown) => {
  if (error instanceof ConfigError) {
    complain(error.message)
    process.exit(2)
  }
  complain(sentenceFor(error))
  process.exit(1)
})
