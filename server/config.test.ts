import { describe, expect, it } from 'vitest'
import { ConfigError, isLoopback, readConfig } from './config.ts'

function problemsOf(env: Record<string, string>): string[] {
  try {
    readConfig(env)
  } catch (error) {
    if (error instanceof ConfigError) return error.problems
    throw error
  }
  return []
}

describe('the configuration', () => {
  it('has a default for everything', () => {
    expect(readConfig({})).toEqual({
      port: 4747,
      host: '127.0.0.1',
      neo4j: null,
      dataDir: `${process.cwd()}/.interlock`,
      cacheDir: `${process.cwd()}/.cache`,
      heapMb: 512,
      publicMode: false,
      writes: false,
      token: null,
      frameAncestors: ["'none'"],
      logLevel: 'info',
    })
  })

  it('treats an empty value as unset', () => {
    expect(readConfig({ PORT: '', NEO4J_URI: '' })).toEqual(readConfig({}))
  })

  it('lists all that is wrong in one message', () => {
    expect(problemsOf({ PORT: 'abc', LOG_LEVEL: 'loud', INTERLOCK_PUBLIC: 'yes' })).toEqual([
      'PORT=abc is not a whole number from 0 to 65535.',
      'INTERLOCK_PUBLIC=yes is not on or off.',
      'LOG_LEVEL=loud is not silent, fatal, error, warn, info, debug or trace.',
    ])
  })

  it.each(['bolt', 'bolt+s', 'bolt+ssc', 'neo4j', 'neo4j+s', 'neo4j+ssc'])(
    'accepts a %s:// address',
    scheme => {
      const uri = `${scheme}://db.example.org:7687`
      expect(readConfig({ NEO4J_URI: uri, NEO4J_PASSWORD: 'pw' }).neo4j).toEqual({
        uri,
        user: 'neo4j',
        password: 'pw',
        database: 'neo4j',
      })
    },
  )

  it('wants a password with an address, and none inside it', () => {
    expect(problemsOf({ NEO4J_URI: 'bolt://db' })).toEqual([
      'NEO4J_URI is set without NEO4J_PASSWORD: give the password of that server.',
    ])
    expect(problemsOf({ NEO4J_URI: 'bolt://me:secret@db', NEO4J_PASSWORD: 'pw' })).toHaveLength(1)
  })

  it('refuses to listen beyond loopback without a token', () => {
    expect(problemsOf({ HOST: '0.0.0.0' })).toEqual([
      'HOST=0.0.0.0 would open Interlock to other machines without authentication: set INTERLOCK_TOKEN, or use HOST=127.0.0.1.',
    ])
    expect(problemsOf({ HOST: '0.0.0.0', INTERLOCK_PUBLIC: 'on' })).toHaveLength(1)
    expect(problemsOf({ HOST: '0.0.0.0', INTERLOCK_TOKEN: 'a-long-enough-token' })).toEqual([])
  })

  it('refuses a public server that writes', () => {
    expect(problemsOf({ INTERLOCK_PUBLIC: 'on', INTERLOCK_WRITES: 'on' })).toEqual([
      'INTERLOCK_PUBLIC=on and INTERLOCK_WRITES=on contradict each other: a public server is read-only.',
    ])
  })

  it('refuses to be written by whoever comes', () => {
    expect(problemsOf({ INTERLOCK_WRITES: 'on' })).toEqual([
      'INTERLOCK_WRITES=on would let anybody on this machine write: set INTERLOCK_TOKEN as well.',
    ])
    expect(problemsOf({ INTERLOCK_WRITES: 'on', INTERLOCK_TOKEN: 'a-long-enough-token' })).toEqual([])
  })

  it('never repeats a wrong secret', () => {
    expect(problemsOf({ INTERLOCK_TOKEN: 'short' })).toEqual([
      'INTERLOCK_TOKEN is not 16 to 200 printable characters without blanks.',
    ])
  })

  it.each([
    ['127.0.0.1', true],
    ['127.4.5.6', true],
    ['localhost', true],
    ['::1', true],
    ['0.0.0.0', false],
    ['127.0.0.1.example.org', false],
    ['192.168.1.4', false],
  ])('knows whether %s is this machine alone: %s', (host, expected) => {
    expect(isLoopback(host)).toBe(expected)
  })
})
