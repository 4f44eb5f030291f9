import { existsSync } from 'node:fs'
import { type Progress, run, secondsSince, which } from './commands.ts'
import { SetupError } from './setup-error.ts'

/** Something the machine needs: its Debian packages, and how to get it elsewhere. */
export type Need = { what: string; debian: string[]; otherwise: string }

export const javaNeed = (minimum: number): Need => ({
  what: `Java ${minimum} or newer`,
  debian: ['default-jre-headless'],
  otherwise: `install a Java ${minimum} runtime (Debian and Ubuntu: apt-get install default-jre-headless; macOS: brew install openjdk@21) and, if it is not on the PATH, set JAVA_HOME`,
})

export const mavenNeed: Need = {
  what: 'Maven',
  debian: ['maven'],
  otherwise:
    'install Maven (Debian and Ubuntu: apt-get install maven; macOS: brew install maven); it is needed once, to fetch Neo4j',
}

export const chromiumNeed: Need = {
  what: 'Chromium',
  debian: ['chromium'],
  otherwise:
    'install Chromium (Debian: apt-get install chromium; macOS: brew install chromium) or set CHROMIUM to the path of a Chrome or Chromium',
}

/**
 * Installs what is missing with apt-get where that is possible (Debian, as root). Otherwise throws a SetupError
 * that says what to install, and that a Neo4j elsewhere or Docker Compose would do as well.
 */
export async function install(need: Need, progress: Progress): Promise<void> {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0 || !which('apt-get'))
    throw new SetupError(`${need.what} is missing. Please ${need.otherwise}.${alternatives(need)}`)
  const start = performance.now()
  progress(`Installing ${need.what} (${need.debian.join(', ')}) with apt-get, once`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update', '-qq'], { env })
  const { code, output } = await run(
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', ...need.debian],
    { env },
  )
  if (code !== 0)
    throw new SetupError(
      `${need.what} is missing and apt-get could not install it:\n${output.trim().split('\n').slice(-5).join('\n')}\nPlease ${need.otherwise}.`,
    )
  progress(`Installed ${need.what} in ${secondsSince(start)}`)
}

function alternatives(need: Need): string {
  return need === chromiumNeed
    ? ''
    : ' Or set NEO4J_URI to a Neo4j 5.26 or newer of your own, or run everything with: docker compose up'
}
