import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const folders = '{model,contract,seed,server,scripts,bench,test}'
const never = ['**/node_modules/**', '**/dist/**', 'test/e2e/**']
// These start processes of their own, which always run the long-term release.
const ownProcesses = process.env.INTERLOCK_TEST_NEO4J === 'current' ? ['test/integration/platform/**'] : []
const integration = ['**/*.integration.test.ts', 'test/integration/**/*.test.ts']

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          // Property tests try much; a busy machine must not fail them.
          testTimeout: 60_000,
          include: [`${folders}/**/*.test.ts`],
          exclude: [...never, ...integration],
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'client',
          testTimeout: 60_000,
          include: ['client/**/*.test.{ts,tsx}'],
          exclude: [...never, ...integration],
          environment: 'jsdom',
          setupFiles: ['test/support/dom.ts'],
        },
      },
      {
        test: {
          name: 'integration',
          include: integration,
          exclude: [...never, ...ownProcesses],
          globalSetup: ['test/support/neo4j.ts'],
          // One database, so one file at a time.
          fileParallelism: false,
          maxWorkers: 1,
          testTimeout: 60_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})
