import path from 'node:path'
import { type Setting, settings } from './settings.ts'

/** The whole configuration of the process, parsed once at its start. */
export type Config = {
  port: number
  host: string
  /** A Neo4j of the operator's own; null means Interlock manages one itself. */
  neo4j: { uri: string; user: string; password: string; database: string } | null
  dataDir: string
  cacheDir: string
  heapMb: number
  publicMode: boolean
  writes: boolean
  /** Required from every caller when set. */
  token: string | null
  frameAncestors: string[]
  logLevel: 'silent' | 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace'
}

/** All that is wrong with the environment, one sentence each. Never repeats the value of a secret. */
export class ConfigError extends Error {
  readonly problems: string[]
  constructor(problems: string[]) {
    super(
      `The environment has ${problems.length} wrong setting(s):\n${problems.map(p => `  - ${p}`).join('\n')}`,
    )
    this.name = 'ConfigError'
    this.problems = problems
  }
}

type Values = {
  [name in keyof typeof settings]:
    | (typeof settings)[name]['schema']['_zod']['output']
    | ((typeof settings)[name]['default'] extends null ? null : never)
}

/** Reads the configuration from an environment. Throws a {@link ConfigError} that lists everything wrong in it. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const problems: string[] = []
  const values: Record<string, unknown> = {}
  for (const [name, setting] of Object.entries<Setting>(settings)) {
    const written = env[name] === '' ? undefined : env[name]
    const text = written ?? setting.default
    const parsed = text === null ? { success: true as const, data: null } : setting.schema.safeParse(text)
    if (parsed.success) values[name] = parsed.data
    else problems.push(`${name}${setting.secret ? '' : `=${text}`} is not ${setting.accepts}.`)
  }
  const v = values as Values
  problems.push(...contradictions(v))
  if (problems.length > 0) throw new ConfigError(problems)
  return {
    port: v.PORT,
    host: v.HOST,
    neo4j: v.NEO4J_URI
      ? {
          uri: v.NEO4J_URI,
          user: v.NEO4J_USER,
          password: v.NEO4J_PASSWORD ?? '',
          database: v.NEO4J_DATABASE,
        }
      : null,
    dataDir: path.resolve(v.INTERLOCK_DATA_DIR),
    cacheDir: path.resolve(v.INTERLOCK_CACHE_DIR),
    heapMb: v.INTERLOCK_HEAP_MB,
    publicMode: v.INTERLOCK_PUBLIC,
    writes: v.INTERLOCK_WRITES,
    token: v.INTERLOCK_TOKEN,
    frameAncestors: v.INTERLOCK_FRAME_ANCESTORS,
    logLevel: v.LOG_LEVEL,
  }
}

/** Whether only this machine can reach an address. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host)
}

function contradictions(v: Partial<Values>): string[] {
  const problems: string[] = []
  if (v.NEO4J_URI && v.NEO4J_PASSWORD === null)
    problems.push('NEO4J_URI is set without NEO4J_PASSWORD: give the password of that server.')
  if (v.HOST && !isLoopback(v.HOST) && v.INTERLOCK_TOKEN === null)
    problems.push(
      `HOST=${v.HOST} would open Interlock to other machines without authentication: set INTERLOCK_TOKEN, or use HOST=127.0.0.1.`,
    )
  if (v.INTERLOCK_WRITES && !v.INTERLOCK_PUBLIC && v.INTERLOCK_TOKEN === null)
    problems.push('INTERLOCK_WRITES=on would let anybody on this machine write: set INTERLOCK_TOKEN as well.')
  if (v.INTERLOCK_PUBLIC && v.INTERLOCK_WRITES)
    problems.push(
      'INTERLOCK_PUBLIC=on and INTERLOCK_WRITES=on contradict each other: a public server is read-only.',
    )
  return problems
}
