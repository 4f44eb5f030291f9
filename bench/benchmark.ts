/** One comparison: the same work done by Interlock and by what it is measured against, in the same run. */
export interface Measurement {
  name: string
  ours: number
  theirs: number
  unit: string
  /** ours / theirs. */
  ratio: number
  /** What we aim at, in words: "≤ 1.3×". */
  target?: string
}

/** A benchmark file exports one of these as `benchmark`. */
export interface Benchmark {
  name: string
  /** The question it answers, in a sentence. */
  question: string
  run(context: { log(line: string): void }): Promise<{ rows: Measurement[] }>
}

const sorted = (values: number[]): number[] => [...values].sort((a, b) => a - b)

/** The value below which the given share (0–1) of the values lies; NaN of none. */
export function percentile(values: number[], share: number): number {
  const order = sorted(values)
  return order[Math.min(order.length - 1, Math.ceil(share * order.length) - 1)] ?? Number.NaN
}

export const median = (values: number[]): number => percentile(values, 0.5)

/**
 * Times two pieces of work in turn, so that a slow moment of the machine hits both.
 * Who comes first alternates, because the second finds in memory what the first had to fetch. Promises milliseconds,
 * one figure a round; the first `warmUp` rounds are thrown away. `between` tidies up after each piece of work and is
 * not timed.
 */
export async function sideBySide(
  ours: () => Promise<unknown>,
  theirs: () => Promise<unknown>,
  { rounds, warmUp = 2, between }: { rounds: number; warmUp?: number; between?: () => Promise<void> },
): Promise<{ ours: number[]; theirs: number[] }> {
  const times = { ours: [] as number[], theirs: [] as number[] }
  for (let round = -warmUp; round < rounds; round++) {
    const sides = [
      ['ours', ours],
      ['theirs', theirs],
    ] as const
    for (const [side, work] of round % 2 === 0 ? sides : sides.toReversed()) {
      const start = performance.now()
      await work()
      if (round >= 0) times[side].push(performance.now() - start)
      await between?.()
    }
  }
  return times
}

/** A row of two figures of one unit; the less the better. */
export const ratio = (
  name: string,
  [ours, theirs]: readonly [number, number],
  unit: string,
  target?: string,
): Measurement => ({ name, ours, theirs, unit, ratio: ours / theirs, ...(target ? { target } : {}) })

/** A row that compares two series by one share of them: 0.5 the median, 0.95 the slow end. */
export function compare(
  name: string,
  times: { ours: number[]; theirs: number[] },
  share = 0.5,
  target?: string,
): Measurement {
  return ratio(name, [percentile(times.ours, share), percentile(times.theirs, share)], 'ms', target)
}
