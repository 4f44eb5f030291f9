import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { defineConfig } from '@playwright/test'
import { chromium } from './scripts/chromium.ts'

// Journeys run in the machine's own Chromium against a server of their own: its own port, its own data folder, the
// shipped dataset. This file is read once more in every worker, so what it chooses is kept in the environment.
process.env.INTERLOCK_E2E_PORT ??= String(20_000 + Math.floor(Math.random() * 12_000))
process.env.INTERLOCK_E2E_DATA ??= mkdtempSync(path.join(tmpdir(), 'interlock-test-'))
const baseURL = `http://127.0.0.1:${process.env.INTERLOCK_E2E_PORT}`
const executablePath = chromium()

export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/journeys',
  workers: 1,
  retries: process.env.CI ? 1 : 0,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json', { outputFile: 'test-results/journeys.json' }]],
  use: {
    baseURL,
    viewport: { width: 1440, height: 900 },
    launchOptions: { ...(executablePath ? { executablePath } : {}), args: ['--no-sandbox'] },
    screenshot: 'only-on-failure',
    trace: 'off',
  },
  webServer: {
    command: 'node scripts/start.mjs',
    url: `${baseURL}/api/health`,
    timeout: 300_000,
    stdout: 'pipe',
    stderr: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 60_000 },
    env: {
      PORT: process.env.INTERLOCK_E2E_PORT,
      HOST: '127.0.0.1',
      NEO4J_URI: '',
      INTERLOCK_TOKEN: '',
      INTERLOCK_PUBLIC: 'off',
      INTERLOCK_DATA_DIR: process.env.INTERLOCK_E2E_DATA,
      LOG_LEVEL: 'error',
    },
  },
})
