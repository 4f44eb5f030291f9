import { type ChildProcess, spawn } from 'node:child_process'
import { createWriteStream, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { answers } from './answers.ts'
import { type Folder, writeRecord } from './folder.ts'
import type { Java } from './java.ts'
import { isAlive } from './processes.ts'
import type { Release } from './release.ts'
import { guardAgainstParentDeath } from './watchdog.ts'

export type LaunchPlan = {
  folder: Folder
  java: Java
  release: Release
  jars: string
  classPath: string
  heapMb: number
  port: number
  password: string
  database: string
  /** Compile quickly rather than well: starts sooner, answers heavy queries later. */
  quickJit: boolean
}

/** One running server process. */
export type ServerProcess = {
  pid: number
  /** Settles when the process has ended, however it did. */
  ended: Promise<{ how: string; lastLines: string[] }>
  /** Resolves when the database answers over Bolt; rejects when the process ends before, or after five minutes. */
  ready(): Promise<void>
  /** True while this process will write the class-data archive when it stops, which takes some seconds. */
  writesArchive: boolean
  /** Asks the server to stop, and kills it when it has not after 45 s. */
  stop(): Promise<void>
  kill(): Promise<void>
}

const readyWithinMs = 300_000

/** Starts a Neo4j server as a child that does not outlive this process. */
export function launch(plan: LaunchPlan): ServerProcess {
  const { folder, java, release, port } = plan
  const archive = archiveOf(plan)
  const child = spawn(
    java.executable,
    [...jvmArguments(plan, archive), release.mainClass, ...homeArguments(folder)],
    {
      cwd: folder.home,
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own: Ctrl-C reaches Interlock alone, which then stops the server in order.
      detached: true,
      env: {
        PATH: process.env.PATH,
        HOME: process.env.HOME,
        LANG: process.env.LANG,
        TMPDIR: process.env.TMPDIR,
      },
    },
  )
  const { pid } = child
  if (pid === undefined) throw new Error(`${java.executable} could not be started`)
  writeRecord(folder, { pid, port, version: release.version })
  const guard = guardAgainstParentDeath(pid)
  const output = follow(child, path.join(folder.home, 'logs', 'console.log'))
  let running = true
  const ended = new Promise<{ how: string; lastLines: string[] }>(resolve => {
    child.once('close', (code, signal) => {
      running = false
      guard.dismiss()
      if (archive.makes && code !== null) keep(archive)
      resolve({ how: signal ? `ended by ${signal}` : `exit code ${code}`, lastLines: output.lines })
    })
  })

  async function ready(): Promise<void> {
    const deadline = performance.now() + readyWithinMs
    while (running && !output.started()) {
      if (performance.now() > deadline) throw new Error('Neo4j did not start within five minutes')
      await sleep(25)
    }
    while (running && !(await answers(port, plan.password, plan.database))) {
      if (performance.now() > deadline) throw new Error('Neo4j did not answer within five minutes')
      await sleep(100)
    }
    if (!running) {
      const { how } = await ended
      throw new Error(`Neo4j ended while starting (${how}):\n${output.lines.slice(-15).join('\n')}`)
    }
  }

  async function endBy(signal: NodeJS.Signals, graceMs: number): Promise<void> {
    child.kill(signal)
    const timer = setTimeout(() => child.kill('SIGKILL'), graceMs)
    await ended
    clearTimeout(timer)
  }

  return {
    pid,
    ended,
    ready,
    writesArchive: archive.makes,
    stop: () => endBy('SIGTERM', 45_000),
    kill: () => endBy('SIGKILL', 1_000),
  }
}

function homeArguments(folder: Folder): string[] {
  return ['--console-mode', `--home-dir=${folder.home}`, `--config-dir=${folder.conf}`]
}

function jvmArguments(plan: LaunchPlan, archive: Archive): string[] {
  return [
    plan.folder.mark,
    `-Xms${Math.min(256, plan.heapMb)}m`,
    `-Xmx${plan.heapMb}m`,
    '-XX:+UseSerialGC',
    '-XX:+ExitOnOutOfMemoryError',
    ...(plan.quickJit ? ['-XX:TieredStopAtLevel=1'] : []),
    '-Dfile.encoding=UTF-8',
    '-Djava.awt.headless=true',
    '-Dlog4j2.disable.jmx=true',
    ...(archive.makes
      ? [`-XX:ArchiveClassesAtExit=${archive.draft}`]
      : [`-XX:SharedArchiveFile=${archive.file}`]),
    '-Xlog:disable',
    ...plan.release.jvmFlags,
    '-cp',
    plan.classPath,
  ]
}

type Archive = { file: string; draft: string; makes: boolean }

/** The class-data archive lies beside the jars: the first server to stop in order writes it, all later ones use it. */
function archiveOf({ jars, java }: LaunchPlan): Archive {
  const file = path.join(jars, `classes-java-${java.version.replaceAll(/[^\w.]/g, '_')}.jsa`)
  removeAbandoned(jars)
  return { file, draft: `${file}.${process.pid}`, makes: !existsSync(file) }
}

/** Drafts of archives that nobody will finish: their Interlock was killed. */
function removeAbandoned(jars: string): void {
  for (const name of readdirSync(jars)) {
    const pid = /\.jsa\.(\d+)$/.exec(name)?.[1]
    if (pid && !isAlive(Number(pid))) rmSync(path.join(jars, name), { force: true })
  }
}

function keep(archive: Archive): void {
  if (!existsSync(archive.draft)) return
  if (existsSync(archive.file)) rmSync(archive.draft, { force: true })
  else renameSync(archive.draft, archive.file)
}

/** Keeps the last lines the server has written, and all of them in a file. */
function follow(child: ChildProcess, file: string): { lines: string[]; started: () => boolean } {
  mkdirSync(path.dirname(file), { recursive: true })
  const log = createWriteStream(file, { flags: 'w' })
  const lines: string[] = []
  let started = false
  const take = (chunk: Buffer) => {
    log.write(chunk)
    lines.push(...chunk.toString().split('\n').filter(Boolean))
    lines.splice(0, lines.length - 40)
    started ||= chunk.includes('Started.')
  }
  child.stdout?.on('data', take)
  child.stderr?.on('data', take)
  child.once('close', () => log.end())
  return { lines, started: () => started }
}
