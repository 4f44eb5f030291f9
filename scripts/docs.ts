import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { apiPage } from './docs/api.ts'
import { environmentPage } from './docs/environment.ts'
import { errorsPage } from './docs/errors.ts'
import { modelPage } from './docs/model.ts'
import { noticePage } from './docs/notice.ts'
import { seedSchemaPage } from './docs/seed-schema.ts'

/** The generated pages of the reference. `--check` writes nothing and fails when one of them is out of date. */
const pages: Record<string, () => string> = {
  'api.md': apiPage,
  'environment.md': environmentPage,
  'model.md': modelPage,
  'errors.md': errorsPage,
  '../../NOTICE': noticePage,
  '../../seed/data/schema.json': seedSchemaPage,
}

const folder = path.resolve('docs', 'reference')
const checking = process.argv.includes('--check')
const stale: string[] = []

mkdirSync(folder, { recursive: true })
for (const [name, page] of Object.entries(pages)) {
  const file = path.join(folder, name)
  const text = page()
  if (text === read(file)) continue
  stale.push(name)
  if (!checking) writeFileSync(file, text)
}

if (checking && stale.length > 0) {
  process.stderr.write(
    `Out of date in docs/reference: ${stale.join(', ')}. Write them anew with: npm run docs\n`,
  )
  process.exitCode = 1
} else {
  const done = checking || stale.length === 0 ? 'up to date' : `${stale.join(', ')} written`
  process.stdout.write(`docs/reference: ${Object.keys(pages).length} pages, ${done}\n`)
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}
