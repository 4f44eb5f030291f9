import { readAhead } from '../server/queries/warm-up.ts'
import { type Benchmark, compare, sideBySide } from './benchmark.ts'
import { openLargeGraph } from './support/large-graph.ts'

const days = ['2023-06-30', '2024-03-27', '2024-11-10', '2025-05-01']

const since = (start: number) => `${((performance.now() - start) / 1000).toFixed(1)} s`

export const benchmark: Benchmark = {
  name: 'clocks',
  question: 'What do both clocks cost in neighbors, search and trace, against the same reads without them?',
  async run({ log }) {
    const graph = await openLargeGraph(log)
    try {
      const { sample } = graph
      const turn = { with: 0, without: 0 }
      const next = (side: 'with' | 'without') => sample[turn[side]++ % sample.length] ?? { id: '', name: '' }
      const clocks = () => {
        const day = days[turn.with % days.length]
        return `trueOn=${day}&knownBy=${day}`
      }
      const row = async (
        name: string,
        address: (one: { id: string; name: string }) => string,
        rounds: number,
      ) => {
        const times = await sideBySide(
          () => graph.get(`${address(next('with'))}&${clocks()}`),
          () => graph.get(address(next('without'))),
          { rounds, warmUp: 20 },
        )
        return [compare(`${name}, median`, times), compare(`${name}, p95`, times, 0.95, '≤ 1.5×')]
      }
      const start = sample[0]?.id ?? ''
      const begun = performance.now()
      await readAhead(graph.database)
      log(`the shape of the graph read, today's and that of other days: ${since(begun)}`)
      const another = performance.now()
      await graph.get(`/api/trace?from=${start}&to=${sample[1]?.id}&trueOn=2022-02-02&knownBy=2024-04-04`)
      log(`first trace on two days: ${since(another)}`)
      return {
        rows: [
          ...(await row('neighbors', ({ id }) => `/api/entities/${id}/neighbors?limit=25`, 200)),
          ...(await row(
            'search',
            ({ name }) => `/api/search?q=${encodeURIComponent(name.slice(0, 6))}`,
            200,
          )),
          ...(await row('trace', ({ id }) => `/api/trace?from=${start}&to=${id}&maxHops=4`, 200)),
        ],
      }
    } finally {
      await graph.close()
    }
  },
}
