/** One thing that is wrong in the seed data: where, what, and what to do about it. */
export interface SeedProblem {
  file: string
  line: number
  what: string
  todo: string
}

/** All that is wrong, at once. Nothing was written. */
export class SeedError extends Error {
  readonly problems: readonly SeedProblem[]

  constructor(problems: readonly SeedProblem[]) {
    const lines = problems.map(({ file, line, what, todo }) => `${file}:${line}  ${what} — ${todo}`)
    super(
      `The seed data has ${problems.length} ${problems.length === 1 ? 'error' : 'errors'}; nothing was loaded.\n${lines.join('\n')}`,
    )
    this.name = 'SeedError'
    this.problems = problems
  }
}
