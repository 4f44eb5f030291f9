import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { current } from '../server/database/local/release.ts'
import { checks } from './check.ts'
import { prepareMachine } from './machine.ts'
import { add, nothing, playwrightTally, type Tally, tallyOf, vitestTally } from './reports.ts'
import { allOf, type StepResult, step } from './steps.ts'

// Runs everything, or only the parts named: `npm test -- checks unit integration journeys current`.

const results = 'test-results'
const vitest = ['node_modules/vitest/vitest.mjs', 'run']
const wanted = process.argv.slice(2)
const chosen = (part: string) => wanted.length === 0 || wanted.includes(part)

const steps: StepResult[] = []
const notRun: string[] = []
let total: Tally = nothing

/** Runs one part and adds what its report counts; a part that fails without a failed test counts as one failure. */
async function part(
  name: string,
  args: string[],
  report: string,
  count: (text: string) => Tally,
  env: NodeJS.ProcessEnv = {},
): Promise<void> {
  const result = await step(name, args, env)
  const tally = tallyOf(path.join(results, report), count)
  steps.push(result)
  total = add(total, result.ok || tally.failed > 0 ? tally : { ...tally, failed: 1 })
}

const vitestPart = (name: string, report: string, args: string[], env: NodeJS.ProcessEnv = {}) =>
  part(
    name,
    [...vitest, '--reporter=default', '--reporter=json', `--outputFile.json=${results}/${report}`, ...args],
    report,
    vitestTally,
    env,
  )

rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })

const machine = await prepareMachine({ chromium: chosen('journeys'), currentJava: chosen('current') })
notRun.push(...machine.missing)

if (chosen('checks')) {
  const checked = await allOf(Object.entries(checks))
  steps.push(...checked)
  total = add(total, { ...nothing, failed: checked.filter(result => !result.ok).length })
}
if (chosen('unit')) await vitestPart('unit', 'unit.json', ['--project', 'unit', '--project', 'client'])
if (chosen('integration'))
  await vitestPart('integration, long-term Neo4j', 'integration.json', ['--project', 'integration'])
if (chosen('journeys') && machine.chromium) {
  const data = path.resolve(results, 'data')
  await part('journeys', ['node_modules/@playwright/test/cli.js', 'test'], 'journeys.json', playwrightTally, {
    INTERLOCK_E2E_DATA: data,
  })
  rmSync(data, { recursive: true, force: true })
}
if (chosen('current') && machine.currentJava)
  await vitestPart(
    `integration, Neo4j ${current.version}`,
    'integration-current.json',
    ['--project', 'integration'],
    { INTERLOCK_TEST_NEO4J: 'current' },
  )

console.log('')
for (const { name, ok, seconds } of steps)
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${name} (${seconds.toFixed(1)} s)`)
for (const reason of notRun) console.log(`not run: ${reason}`)
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : ''
const line = `${total.passed} passed, ${total.failed} failed${skipped}`
writeFileSync(path.join(results, 'total.txt'), `${line}\n`)
console.log(line)
process.exitCode = total.failed === 0 && steps.every(result => result.ok) ? 0 : 1
