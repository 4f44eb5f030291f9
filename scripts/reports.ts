import { readFileSync } from 'node:fs'

export type Tally = { passed: number; failed: number; skipped: number }

export const nothing: Tally = { passed: 0, failed: 0, skipped: 0 }

export const add = (a: Tally, b: Tally): Tally => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
})

type VitestReport = {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  testResults: { status: string; assertionResults: unknown[] }[]
}

/** Counts a Vitest JSON report. A file that failed before its first test counts as one failure. */
export function vitestTally(text: string): Tally {
  const report = JSON.parse(text) as VitestReport
  const brokenFiles = report.testResults.filter(f => f.status === 'failed' && f.assertionResults.length === 0)
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number }
  errors: unknown[]
}

/** Counts a Playwright JSON report. A flaky test passed in the end; an error outside any test is a failure. */
export function playwrightTally(text: string): Tally {
  const { stats, errors } = JSON.parse(text) as PlaywrightReport
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  }
}

/** Reads a report; one that is missing means that its tests never ran, which is one failure. */
export function tallyOf(file: string, count: (text: string) => Tally): Tally {
  try {
    return count(readFileSync(file, 'utf8'))
  } catch {
    return { ...nothing, failed: 1 }
  }
}
