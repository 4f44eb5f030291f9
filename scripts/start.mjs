// @ts-check
// Builds what is stale, then becomes the server: one process, plain Node.
import { buildWhatIsStale } from './build.mjs'

try {
  await buildWhatIsStale(line => console.log(line))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
process.env.NODE_ENV ??= 'production'
await import(new URL('../dist/server/main.js', import.meta.url).href)
