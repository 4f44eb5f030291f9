import { patternNames } from '../contract/patterns.ts'
import type { Benchmark, Measurement } from './benchmark.ts'
import { median } from './benchmark.ts'
import { openLargeGraph } from './support/large-graph.ts'

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
          const answer = (await graph.get(`/api/patterns/${name}?limit=10`)) as {
            total: number
            cut: string | null
          }
          times.push(performance.now() - start)
          if (round === 0) log(`${name}: ${answer.total} hits${answer.cut ? `; ${answer.cut}` : ''}`)
        }
        const ours = median(times)
        rows.push({ name, ours, theirs: aim, unit: 'ms', ratio: ours / aim })
      }
      return { rows }
    } finally {
      await graph.close()
    }
  },
}
