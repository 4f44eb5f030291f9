// @ts-check
// Plain JavaScript, because `npm start` runs it before anything is compiled, on every Node from 20 on.
import { spawn } from 'node:child_process'
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { precompress } from './precompress.mjs'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const bin = (/** @type {string} */ file) => path.join(root, 'node_modules', file)

/** @type {{ name: string, sources: string[], command: string[], after?: () => Promise<string> }[]} */
const parts = [
  {
    name: 'server',
    sources: ['model', 'contract', 'seed', 'server', 'tsconfig.base.json', 'package.json'],
    command: [bin('typescript/bin/tsc'), '-b', 'server'],
  },
  {
    name: 'viewer',
    sources: ['model', 'contract', 'client', 'vite.config.ts', 'package.json'],
    command: [bin('vite/bin/vite.js'), 'build', '--logLevel', 'warn'],
    after: async () => {
      const { before, after } = await precompress(path.join(root, 'dist', 'public', 'assets'))
      return `, ${megabytes(before)} of scripts and styles, ${megabytes(after)} compressed`
    },
  },
]

/**
 * Builds what is older than its sources, and says how long it took. Rejects with a sentence when a build fails;
 * what the compiler said has been printed by then.
 * @param {(line: string) => void} say
 */
export async function buildWhatIsStale(say, { force = false } = {}) {
  for (const part of parts) {
    const stamp = path.join(root, 'dist', `.built-${part.name}`)
    const sources = part.sources.map(name => newest(path.join(root, name)))
    const changed = Math.max(...sources)
    if (!force && changed <= modified(stamp)) continue
    say(`Building the ${part.name}`)
    const start = performance.now()
    const begun = new Date()
    const code = await run(part.command)
    if (code !== 0) throw new Error(`The ${part.name} could not be built: see the messages above.`)
    const figures = (await part.after?.()) ?? ''
    mkdirSync(path.dirname(stamp), { recursive: true })
    writeFileSync(stamp, `${begun.toISOString()}\n`)
    say(`Built the ${part.name} in ${((performance.now() - start) / 1000).toFixed(1)} s${figures}`)
  }
}

/** @param {number} bytes */
const megabytes = bytes => `${(bytes / 1e6).toFixed(1)} MB`

/** @param {string[]} command @returns {Promise<number>} */
function run(command) {
  return new Promise(resolve => {
    const child = spawn(process.execPath, command, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
    child.on('error', () => resolve(127))
    child.on('close', code => resolve(code ?? 1))
  })
}

/** The latest change of a file or of anything in a folder, tests and data aside. @param {string} file @returns {number} */
function newest(file) {
  const stat = statSync(file, { throwIfNoEntry: false })
  if (!stat) return 0
  if (!stat.isDirectory()) return /\.test\.tsx?$|\.ya?ml$/.test(file) ? 0 : stat.mtimeMs
  return Math.max(0, ...readdirSync(file).map(name => newest(path.join(file, name))))
}

/** @param {string} file @returns {number} */
function modified(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? -1
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildWhatIsStale(line => console.log(line), { force: true }).catch(error => {
    console.error(error.message)
    process.exitCode = 1
  })
}
