import { spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '../../server/database/local/ports.ts'

export interface Interlock {
  baseUrl: string
  stop(): Promise<void>
}

/** `npm start` on a data folder until /api/health says that all is well. */
export async function startInterlock(dataDir: string): Promise<Interlock> {
  const port = await freePort()
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    env: {
      ...process.env,
      PORT: String(port),
      INTERLOCK_DATA_DIR: dataDir,
      NEO4J_URI: '',
      LOG_LEVEL: 'error',
    },
    stdio: 'ignore',
  })
  const ended = new Promise<void>(resolve => child.once('exit', () => resolve()))
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
  }
  const baseUrl = `http://127.0.0.1:${port}`
  for (let tries = 0; tries < 3_000; tries++) {
    if (child.exitCode !== null) throw new Error('Interlock ended before it answered: try npm start by hand')
    const answer = await fetch(`${baseUrl}/api/health`).catch(() => null)
    if (answer?.ok) return { baseUrl, stop }
    await sleep(100)
  }
  await stop()
  throw new Error('Interlock did not answer within five minutes')
}
