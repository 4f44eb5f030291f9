import type { Problem } from './errors.ts'

/** How far a long piece of work has come. */
export interface Progress {
  /** What is being counted: "relationships read". */
  what: string
  done: number
  total: number
}

/** A line of an answer that tells how far it is; the last line is the answer or the problem. */
export type ProgressLine<Answer> =
  | ({ kind: 'progress' } & Progress)
  | { kind: 'answer'; answer: Answer }
  | { kind: 'error'; problem: Problem }
