import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

export const token = 'a-token-for-journeys'

/** A server whose operator has switched writing on, with a graph of its own that a journey may change. */
export async function startWritingServer(): Promise<{ baseURL: string; stop(): Promise<void> }> {
  const port = 32_100 + Math.floor(Math.random() * 500)
  const dataDir = mkdtempSync(path.join(tmpdir(), 'interlock-writing-'))
  const server = spawn(process.execPath, ['scripts/start.mjs'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      PORT: String(port),
      HOST: '127.0.0.1',
      NEO4J_URI: '',
      INTERLOCK_PUBLIC: 'off',
      INTERLOCK_DATA_DIR: dataDir,
      INTERLOCK_HEAP_MB: '384',
      INTERLOCK_TOKEN: token,
      INTERLOCK_WRITES: 'on',
      LOG_LEVEL: 'error',
    },
  })
  const baseURL = `http://127.0.0.1:${port}`
  await untilReady(baseURL, server)
  return {
    baseURL,
    async stop() {
      const gone = new Promise(resolve => server.once('exit', resolve))
      server.kill('SIGTERM')
      await gone
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** It first makes its database and loads the graph; until then nobody listens, or the answer is not yet a good one. */
async function untilReady(baseURL: string, server: ChildProcess): Promise<void> {
  const headers = { authorization: `Bearer ${token}` }
  while (server.exitCode === null) {
    const answer = await fetch(`${baseURL}/api/writes`, { headers }).catch(() => null)
    if (answer?.ok) return
    await new Promise(resolve => setTimeout(resolve, 500))
  }
  throw new Error(`The server ended with ${server.exitCode} before it was ready.`)
}
