import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Progress, run, secondsSince, which } from './commands.ts'
import { install, mavenNeed } from './install.ts'
import { pomFile, type Release } from './release.ts'
import { SetupError } from './setup-error.ts'

const copyGoal = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies'
const marker = 'complete'

/**
 * The folder with the jars of a Neo4j release, fetched by Maven when it is not there yet. Several processes may
 * ask at once: each fetches into a folder of its own and the first to finish puts its one in place.
 */
export async function ensureJars(
  release: Release,
  cacheDir: string,
  javaHome: string,
  progress: Progress,
): Promise<string> {
  const folder = path.join(cacheDir, `neo4j-${release.version}`)
  if (existsSync(path.join(folder, marker))) return folder
  const maven = which('mvn') ?? (await installMaven(progress))
  const partial = `${folder}.${process.pid}`
  mkdirSync(partial, { recursive: true })
  try {
    await fetchJars(maven, release, partial, javaHome, progress)
    if (!existsSync(path.join(folder, marker))) {
      rmSync(folder, { recursive: true, force: true })
      renameSync(partial, folder)
    }
  } finally {
    rmSync(partial, { recursive: true, force: true })
  }
  return folder
}

/** The class path of a release, in an order that stays the same: the class-data archive depends on it. */
export function classPath(folder: string): string {
  return readdirSync(folder)
    .filter(name => name.endsWith('.jar'))
    .sort()
    .map(name => path.join(folder, name))
    .join(path.delimiter)
}

async function installMaven(progress: Progress): Promise<string> {
  await install(mavenNeed, progress)
  return which('mvn') ?? 'mvn'
}

async function fetchJars(
  maven: string,
  release: Release,
  folder: string,
  javaHome: string,
  progress: Progress,
): Promise<void> {
  const start = performance.now()
  let megabytes = 0
  const say = () =>
    progress(
      `Fetching Neo4j ${release.version}, once: ${secondsSince(start)}, ${megabytes.toFixed(0)} MB so far`,
    )
  say()
  const ticker = setInterval(say, 5_000)
  const { code, output } = await run(
    maven,
    [
      '-B',
      '-f',
      fileURLToPath(pomFile),
      `-Dneo4j.version=${release.version}`,
      copyGoal,
      `-DoutputDirectory=${folder}`,
      '-DincludeScope=runtime',
    ],
    {
      env: { ...process.env, JAVA_HOME: javaHome },
      onLine: line => {
        megabytes += downloaded(line)
      },
    },
  ).finally(() => clearInterval(ticker))
  if (code !== 0) {
    const errors = output.split('\n').filter(line => line.startsWith('[ERROR]'))
    throw new SetupError(
      `Maven could not fetch Neo4j ${release.version}:\n${errors.slice(0, 3).join('\n') || output.slice(-500)}\nCheck the network, or set NEO4J_URI to a Neo4j of your own.`,
    )
  }
  writeFileSync(path.join(folder, marker), `${release.version}\n`)
  const jars = readdirSync(folder).length - 1
  progress(
    `Fetched Neo4j ${release.version} in ${secondsSince(start)}: ${jars} jars, ${megabytes.toFixed(0)} MB downloaded`,
  )
}

/** The megabytes that one line of Maven's says it has downloaded. */
function downloaded(line: string): number {
  const found = /^\[INFO\] Downloaded .*\(([\d.]+) (B|kB|MB) at/.exec(line)
  if (!found) return 0
  const unit = { B: 1e-6, kB: 1e-3, MB: 1 }[found[2] ?? 'B'] ?? 0
  return Number(found[1]) * unit
}
