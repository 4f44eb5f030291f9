import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { type Benchmark, ratio } from './benchmark.ts'

const root = join(import.meta.dirname, '..')
const kilobytes = (texts: readonly Buffer[]) =>
  texts.reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0) / 1024

/** Initial JavaScript of the viewer against React, Cytoscape and fcose alone. */
export const benchmark: Benchmark = {
  name: 'canvas-bytes',
  question:
    'How much JavaScript comes before the first screen, against React with Cytoscape and fcose alone?',
  run: async ({ log }) => {
    const folder = await mkdtemp(join(tmpdir(), 'interlock-bench-'))
    try {
      const ours = await viewer(join(folder, 'viewer'))
      const theirs = await bare(join(folder, 'bare'))
      log(`initial JavaScript, gzip: ${ours.toFixed(0)} KiB; at most 300 KiB are wanted`)
      return {
        rows: [ratio('initial JavaScript, gzip', [ours, theirs], 'KiB', '≤ 1.3×')],
      }
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  },
}

/** What the page asks for before any screen has been chosen: the entry and what it preloads. */
async function viewer(outDir: string): Promise<number> {
  await build({
    configFile: join(root, 'vite.config.ts'),
    root: join(root, 'client'),
    logLevel: 'error',
    build: { outDir, emptyOutDir: true },
  })
  const page = await readFile(join(outDir, 'index.html'), 'utf8')
  const files = [...page.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].map(([, file]) => file as string)
  return kilobytes(await Promise.all(files.map(file => readFile(join(outDir, file)))))
}

async function bare(outDir: string): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'interlock-bench-'))
  const entry = join(folder, 'entry.js')
  const from = (name: string) => JSON.stringify(join(root, 'node_modules', name))
  await writeFile(
    entry,
    `import { createRoot } from ${from('react-dom/client.js')}
import cytoscape from ${from('cytoscape/dist/cytoscape.esm.mjs')}
import fcose from ${from('cytoscape-fcose/cytoscape-fcose.js')}
cytoscape.use(fcose)
Object.assign(window, { createRoot, cytoscape })`,
  )
  await build({
    root: folder,
    configFile: false,
    logLevel: 'error',
    build: { outDir, emptyOutDir: true, target: 'es2022', rolldownOptions: { input: entry } },
  })
  const assets = join(outDir, 'assets')
  const files = (await readdir(assets)).filter(name => name.endsWith('.js'))
  await rm(folder, { recursive: true, force: true })
  return kilobytes(await Promise.all(files.map(file => readFile(join(assets, file)))))
}
