import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

// Optional packages hold the native builds for each platform. A registry that mirrors some platforms only leaves the
// others out of the lock file when npm writes it, and then `npm ci` refuses the file everywhere. Run this after such
// an install: it puts them back by name and version, for npm to fetch where they fit and to pass over elsewhere.

type Locked = {
  version?: string
  dev?: boolean
  optional?: boolean
  license?: string
  engines?: Record<string, string>
  os?: string[]
  cpu?: string[]
  libc?: string[]
  optionalDependencies?: Record<string, string>
}
export type LockFile = { packages: Record<string, Locked> }

const systems = [
  'darwin',
  'win32',
  'linux',
  'android',
  'freebsd',
  'openharmony',
  'openbsd',
  'netbsd',
  'aix',
  'sunos',
]
const processors = ['arm64', 'x64', 'ia32', 'ppc64', 'riscv64', 's390x', 'loong64', 'mips64el', 'arm']

/** The optional packages that others in a lock file ask for by exact version and that it does not hold. */
export function missingBuilds({ packages }: LockFile): Record<string, Locked> {
  const missing: Record<string, Locked> = {}
  const held = new Set(Object.keys(packages).map(key => key.slice(key.lastIndexOf('node_modules/') + 13)))
  for (const owner of Object.values(packages))
    for (const [name, version] of Object.entries(owner.optionalDependencies ?? {}))
      if (!held.has(name) && /^\d+\.\d+\.\d+[\w.-]*$/.test(version))
        missing[`node_modules/${name}`] = build(name, version, owner)
  return missing
}

function build(name: string, version: string, owner: Locked): Locked {
  const os = systems.find(system => name.includes(system))
  const cpu = processors.find(processor => name.includes(processor))
  return {
    version,
    ...(cpu ? { cpu: [cpu] } : {}),
    ...(owner.dev ? { dev: true } : {}),
    ...(os === 'linux' ? { libc: [name.includes('musl') ? 'musl' : 'glibc'] } : {}),
    ...(owner.license ? { license: owner.license } : {}),
    optional: true,
    ...(os ? { os: [os] } : {}),
    ...(owner.engines ? { engines: owner.engines } : {}),
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as LockFile
  const missing = missingBuilds(lock)
  const entries = Object.entries({ ...lock.packages, ...missing }).sort(([a], [b]) =>
    a.localeCompare(b, 'en'),
  )
  lock.packages = Object.fromEntries(entries)
  writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`)
  console.log(`${Object.keys(missing).length} builds added to package-lock.json`)
}
