import { config as loadEnvFile } from 'dotenv'
import { loadDataset } from '../seed/load.ts'
import { SeedError } from '../seed/problem.ts'
import { readSeed } from '../seed/read.ts'
import { integrityQuestions, verifyGraph } from '../seed/verify.ts'
import { readConfig } from '../server/config.ts'
import { connect } from '../server/database/connect.ts'
import { secondsSince } from '../server/database/local/commands.ts'

// Checks the data, loads it whatever the database held before, and asks the integrity questions of what it then holds.
// Starts the managed Neo4j when none runs.

const say = (line: string) => console.log(line)

async function seed(): Promise<void> {
  loadEnvFile({ quiet: true })
  const start = performance.now()
  const dataset = readSeed()
  say(
    `Dataset ${dataset.version} is in order: ${dataset.claims.length} claims read in ${secondsSince(start)}`,
  )
  const { database, managed } = await connect(readConfig(process.env), say)
  try {
    const report = await loadDataset(database.driver, dataset, { database: database.name, onProgress: say })
    const { entities, relationships, claims, sources, changed, milliseconds } = report
    say(
      `${changed ? 'Loaded' : 'Unchanged'}: ${entities} entities, ${relationships} relationships, ${claims} claims, ${sources} sources (${milliseconds} ms)`,
    )
    const findings = await verifyGraph(database.driver, { database: database.name })
    for (const { question, count, examples } of findings)
      say(`${question} Yes, ${count}: ${examples.join(', ')}`)
    say(`${integrityQuestions.length} integrity questions asked, ${findings.length} found something`)
    if (findings.length > 0) process.exitCode = 1
  } finally {
    await database.close()
    await managed?.stop()
  }
}

seed().catch((error: unknown) => {
  console.error(error instanceof SeedError || error instanceof Error ? error.message : error)
  process.exitCode = 1
})
