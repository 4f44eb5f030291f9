import { readFileSync } from 'node:fs'

interface LockedPackage {
  version?: string
  license?: string
  dev?: boolean
  optional?: boolean
}

/**
 * NOTICE: what runs with Interlock and under which licence, read from the lock file. Throws on a package without a
 * licence, so that none slips in unseen.
 */
export function noticePage(): string {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, LockedPackage>
  }
  const used = new Map<string, string>()
  for (const [path, entry] of Object.entries(lock.packages)) {
    if (!path || entry.dev || entry.optional) continue
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
    if (!entry.license) throw new Error(`${name} states no licence: look at it before it is used.`)
    used.set(`${name} ${entry.version}`, entry.license)
  }
  const lines = [...used]
    .sort(([a], [b]) => a.localeCompare(b, 'en'))
    .map(([name, license]) => `${name}  ${license}`)
  return `Interlock
Licensed under the Apache License, Version 2.0.

It runs beside Neo4j Community Edition (GPL-3.0), a separate program that is resolved by Maven on the machine where it
runs and is not part of this package.

It uses, at run time:

${lines.join('\n')}
`
}
