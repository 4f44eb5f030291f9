import concurrently from 'concurrently'
import { config as loadEnvFile } from 'dotenv'
import { readConfig } from '../server/config.ts'
import { holderOf } from '../server/database/local/lock.ts'
import { startManaged } from '../server/database/local/managed.ts'

// The database runs here, so that it stays while the server beside it is started anew at every change.
loadEnvFile({ quiet: true })
const config = readConfig(process.env)
const alone = config.neo4j === null && holderOf(config.dataDir) === null
const managed = alone
  ? await startManaged({ ...config, kind: 'database', progress: line => console.log(line) })
  : null

const { result } = concurrently(
  [
    {
      name: 'server',
      command: 'node node_modules/tsx/dist/cli.mjs watch --clear-screen=false server/main.ts',
      prefixColor: 'blue',
    },
    { name: 'viewer', command: 'node node_modules/vite/bin/vite.js', prefixColor: 'green' },
  ],
  { killOthersOn: ['failure', 'success'], prefix: 'name' },
)
await result.catch(() => undefined)
await managed?.stop()
process.exit(0)
