import { startManaged } from '../../server/database/local/managed.ts'

// Keeps a managed Neo4j running in the folder of its one argument until it is killed, and says where.
const [dataDir = ''] = process.argv.slice(2)
const managed = await startManaged({
  dataDir,
  cacheDir: process.env.INTERLOCK_CACHE_DIR ?? '.cache',
  heapMb: 256,
  quickJit: true,
  progress: line => process.stderr.write(`${line}\n`),
})
process.stdout.write(`${JSON.stringify({ pid: managed.state().pid, ...managed.connection })}\n`)
setInterval(() => undefined, 60_000)
