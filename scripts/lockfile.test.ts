import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { missingBuilds } from './lockfile.ts'

it('names the native builds that a lock file leaves out', () => {
  const lock = {
    packages: {
      '': {},
      'node_modules/tool': {
        version: '1.2.3',
        dev: true,
        license: 'MIT',
        optionalDependencies: {
          '@tool/linux-x64-musl': '1.2.3',
          '@tool/darwin-arm64': '1.2.3',
          fsevents: '~2.3.2',
        },
      },
      'node_modules/@tool/darwin-arm64': { version: '1.2.3' },
    },
  }
  expect(missingBuilds(lock)).toEqual({
    'node_modules/@tool/linux-x64-musl': {
      version: '1.2.3',
      cpu: ['x64'],
      dev: true,
      libc: ['musl'],
      license: 'MIT',
      optional: true,
      os: ['linux'],
    },
  })
})

it('finds none missing in ours; otherwise run: npx tsx scripts/lockfile.ts', () => {
  expect(missingBuilds(JSON.parse(readFileSync('package-lock.json', 'utf8')))).toEqual({})
})
