import { readFileSync } from 'node:fs'
import path from 'node:path'

/** The process id of the database that the server under test looks after. */
function databaseProcess(): number {
  const folder = process.env.INTERLOCK_E2E_DATA ?? ''
  return JSON.parse(readFileSync(path.join(folder, 'neo4j.json'), 'utf8')).pid
}

/** Kills the database, and each that takes its place, until the function returned is called. */
export function keepKilled(): () => void {
  const kill = () => {
    try {
      process.kill(databaseProcess(), 'SIGKILL')
    } catch {
      // It is not there yet.
    }
  }
  kill()
  const timer = setInterval(kill, 300)
  return () => clearInterval(timer)
}
