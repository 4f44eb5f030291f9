import { execFileSync } from 'node:child_process'
import { appendFileSync, mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { readConfig } from '../../../server/config.ts'
import { connect } from '../../../server/database/connect.ts'
import { folderAt } from '../../../server/database/local/folder.ts'
import { type ManagedNeo4j, startManaged } from '../../../server/database/local/managed.ts'
import { temporaryFolder } from '../../support/neo4j.ts'

const dataDir = temporaryFolder()
let managed: ManagedNeo4j
afterAll(async () => {
  await managed?.stop({ orderly: false })
  rmSync(dataDir, { recursive: true, force: true })
})

const hasOpenssl = () => {
  try {
    execFileSync('openssl', ['version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** A certificate that nobody has signed, for the server in this folder to show to whoever asks for TLS. */
function addCertificate(): void {
  const { home, conf } = folderAt(path.resolve(dataDir))
  const folder = path.join(home, 'certificates', 'bolt')
  for (const name of ['trusted', 'revoked']) mkdirSync(path.join(folder, name), { recursive: true })
  const files = ['-keyout', path.join(folder, 'private.key'), '-out', path.join(folder, 'public.crt')]
  const names = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1']
  const asked = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', ...names, ...files]
  execFileSync('openssl', asked, { stdio: 'ignore' })
  const settings = [
    'dbms.ssl.policy.bolt.enabled=true',
    `dbms.ssl.policy.bolt.base_directory=${folder}`,
    'dbms.ssl.policy.bolt.client_auth=NONE',
    'server.bolt.tls_level=OPTIONAL',
  ]
  appendFileSync(path.join(conf, 'neo4j.conf'), `${settings.join('\n')}\n`)
}

describe.skipIf(!hasOpenssl())(
  'a server of the operator’s own with a certificate of its own (needs openssl)',
  () => {
    beforeAll(async () => {
      managed = await startManaged({
        dataDir,
        cacheDir: process.env.INTERLOCK_CACHE_DIR ?? '.cache',
        heapMb: 256,
        quickJit: true,
        progress: () => undefined,
      })
      addCertificate()
      const { pid } = managed.state()
      process.kill(pid as number, 'SIGKILL')
      await vi.waitFor(
        () => expect(managed.state()).toMatchObject({ phase: 'running', restarts: 1 }),
        120_000,
      )
    })

    const connectBy = (scheme: string, said: string[] = []) =>
      connect(
        readConfig({
          NEO4J_URI: managed.connection.uri.replace('bolt', scheme),
          NEO4J_PASSWORD: managed.connection.password,
        }),
        line => said.push(line),
      )

    it.each(['bolt+ssc', 'neo4j+ssc'])('is asked over TLS with %s', async scheme => {
      const said: string[] = []
      const { database } = await connectBy(scheme, said)
      expect(database.driver.isEncrypted()).toBe(true)
      expect(await database.read('RETURN 7 AS seven', {}, row => Number(row.get('seven')))).toEqual([7])
      expect(said.join()).toContain('Connected to Neo4j')
      await database.close()
    })

    it.each(['bolt+s', 'neo4j+s'])(
      'is refused with %s, in words that say why and what to do',
      async scheme => {
        await expect(connectBy(scheme)).rejects.toThrow(/does not trust the certificate.*bolt\+ssc/)
      },
    )
  },
)
