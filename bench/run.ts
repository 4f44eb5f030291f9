import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { cpus, totalmem } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Benchmark, Measurement } from './benchmark.ts'

/**
 * Runs every benchmark in this folder, or those whose file name contains one of the words given, one after another.
 * Prints ratios and writes them to dist/bench.json. Exits 1 when a benchmark could not run.
 */
const here = dirname(fileURLToPath(import.meta.url))
const words = process.argv.slice(2).filter(word => !word.startsWith('-'))
const helpers = new Set(['run.ts', 'benchmark.ts'])

const figure = (value: number) =>
  value >= 100 ? value.toFixed(0) : value >= 1 ? value.toFixed(1) : value.toPrecision(2)

function table(rows: Measurement[]): string {
  const lines = rows.map(row => [
    row.name,
    `${figure(row.ours)} ${row.unit}`,
    `${figure(row.theirs)} ${row.unit}`,
    `${row.ratio.toFixed(2)}×`,
    row.target ?? '',
  ])
  const all = [['', 'ours', 'theirs', 'ratio', 'target'], ...lines]
  const widths = [0, 1, 2, 3, 4].map(column => Math.max(...all.map(line => (line[column] ?? '').length)))
  return all
    .map(
      line =>
        `  ${line.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ')}`,
    )
    .join('\n')
}

async function load(file: string): Promise<Benchmark | null> {
  const module: { benchmark?: Benchmark } = await import(join(here, file))
  return module.benchmark ?? null
}

const files = (await readdir(here))
  .filter(file => file.endsWith('.ts') && !file.endsWith('.test.ts') && !helpers.has(file))
  .filter(file => words.length === 0 || words.some(word => file.includes(word)))
  .sort()

const report: { name: string; question: string; rows: Measurement[]; error?: string }[] = []
for (const file of files) {
  const benchmark = await load(file)
  if (!benchmark) continue
  console.log(`\n${benchmark.name}: ${benchmark.question}`)
  try {
    const { rows } = await benchmark.run({ log: line => console.log(`  ${line}`) })
    console.log(table(rows))
    report.push({ name: benchmark.name, question: benchmark.question, rows })
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    console.error(`  could not run: ${message}`)
    report.push({ name: benchmark.name, question: benchmark.question, rows: [], error: message })
  }
}

const machine = {
  cpu: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  memoryGiB: Math.round(totalmem() / 2 ** 30),
}
await mkdir(join(here, '../dist'), { recursive: true })
await writeFile(
  join(here, '../dist/bench.json'),
  `${JSON.stringify({ ranAt: new Date().toISOString(), machine, report }, null, 2)}\n`,
)
console.log(`\n${report.length} benchmarks; figures in dist/bench.json`)
process.exit(report.some(entry => entry.error) ? 1 : 0)
