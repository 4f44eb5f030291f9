import { fileURLToPath } from 'node:url'
import { allOf } from './steps.ts'

/** Everything that can be known without running Interlock. `npm run check -- types lint` runs some of it alone. */
export const checks: Record<string, string[]> = {
  types: ['node_modules/typescript/bin/tsc', '-b'],
  lint: ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings'],
  borders: [
    'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
    '--config',
    '.dependency-cruiser.cjs',
    'model',
    'contract',
    'seed',
    'server',
    'client',
    'scripts',
    'test',
    'bench',
  ],
  unused: ['node_modules/knip/bin/knip.js', '--no-progress'],
  docs: ['--import', 'tsx', 'scripts/docs.ts', '--check'],
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const wanted = process.argv.slice(2)
  const chosen = Object.entries(checks).filter(([name]) => wanted.length === 0 || wanted.includes(name))
  const results = await allOf(chosen)
  process.exitCode = results.every(result => result.ok) ? 0 : 1
}
