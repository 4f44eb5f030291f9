import { patternNames } from '../contract/patterns.ts'
import { type Benchmark, type Measurement, median, ratio } from './benchmark.ts'
import { type LargeGraph, openLargeGraph } from './support/large-graph.ts'

const aim = 1_000

export const benchmark: Benchmark = {
  name: 'patterns',
  question: 'How long does each pattern take on a large graph, beside a second?',
  async run({ log }) {
    const graph = await openLargeGraph(log)
    try {
      const rows: Measurement[] = []
      for (const name of patternNames) {
        const times: number[] = []
        for (let round = 0; round < 3; round++) {
          const start = performance.now()
          const { lines, answer } = await lined(graph, `/api/patterns/${name}?limit=10`)
          times.push(performance.now() - start)
          if (round === 0)
            log(
              `${name}: ${answer.total} hits, told of in ${lines} lines${answer.cut ? `; ${answer.cut}` : ''}`,
            )
        }
        const ours = median(times)
        rows.push(ratio(name, [ours, aim], 'ms'))
      }
      return { rows }
    } finally {
      await graph.close()
    }
  },
}

/** Asks as the viewer does, in lines; how many of them told how far it was, and the answer. */
async function lined(graph: LargeGraph, address: string) {
  const lines = (await graph.text(address, 'application/x-ndjson')).trim().split('\n')
  const last = JSON.parse(lines.at(-1) ?? '{}') as {
    kind: string
    answer: { total: number; cut: string | null }
  }
  if (last.kind !== 'answer') throw new Error(`no answer at ${address}: ${lines.at(-1)}`)
  return { lines: lines.length - 1, answer: last.answer }
}
