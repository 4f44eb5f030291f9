import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { add, playwrightTally, tallyOf, vitestTally } from './reports.ts'

const vitest = JSON.stringify({
  numPassedTests: 3,
  numFailedTests: 1,
  numPendingTests: 2,
  numTodoTests: 0,
  testResults: [
    { status: 'failed', assertionResults: [{}] },
    { status: 'failed', assertionResults: [] },
  ],
})

describe('the total of a test run', () => {
  it('counts a file that could not even be loaded as a failure', () => {
    expect(vitestTally(vitest)).toEqual({ passed: 3, failed: 2, skipped: 2 })
  })

  it('counts flaky journeys as passed and stray errors as failed', () => {
    const report = JSON.stringify({
      stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 0 },
      errors: [{}],
    })
    expect(playwrightTally(report)).toEqual({ passed: 5, failed: 2, skipped: 0 })
  })

  it('counts a report that was never written as one failure', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'interlock-reports-'))
    expect(tallyOf(path.join(folder, 'none.json'), vitestTally)).toEqual({ passed: 0, failed: 1, skipped: 0 })
    writeFileSync(path.join(folder, 'cut.json'), vitest.slice(0, 20))
    expect(tallyOf(path.join(folder, 'cut.json'), vitestTally)).toEqual({ passed: 0, failed: 1, skipped: 0 })
    rmSync(folder, { recursive: true })
  })

  it('adds up', () => {
    expect(add({ passed: 1, failed: 0, skipped: 2 }, { passed: 3, failed: 1, skipped: 0 })).toEqual({
      passed: 4,
      failed: 1,
      skipped: 2,
    })
  })
})
