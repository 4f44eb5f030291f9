import { relationshipTypeNames } from '../model/relationship-types.ts'
import { readAhead } from '../server/queries/warm-up.ts'
import { type Benchmark, compare, type Measurement, ratio, sideBySide } from './benchmark.ts'
import { type LargeGraph, openLargeGraph } from './support/large-graph.ts'

const types = relationshipTypeNames.join('|')
/** Few rounds have no slow end but their slowest question. The five shortest take Neo4j long from three hops on. */
const mostRounds = Number(process.env.INTERLOCK_BENCH_ROUNDS ?? 1_000)
const supply = ['INVESTED_IN', 'SUPPLIES', 'CUSTOMER_OF', 'PARTNERS_WITH', 'PARTY_TO']

/** The best that one statement can do: the five shortest, with the filter inside the pattern. */
const shortest = (hops: number, filtered: boolean) => `
MATCH p = SHORTEST 5 (a:Entity {id: $from})
  (()-[r:${types}${filtered ? ' WHERE type(r) IN $via AND NOT coalesce(r.contested, false)' : ''}]-()){1,${hops}}
  (b:Entity {id: $to})
RETURN p`

async function race(graph: LargeGraph, hops: number, filtered: boolean, rounds: number) {
  const ids = graph.sample.map(({ id }) => id)
  const turn = { ours: 0, theirs: 0 }
  let failed = 0
  const pair = (side: 'ours' | 'theirs') => {
    const i = turn[side]++
    return { from: ids[i % ids.length] as string, to: ids[(i * 7 + 13) % ids.length] as string }
  }
  const limits = filtered ? `&via=${supply.join(',')}&contested=out` : ''
  const ours = () => {
    const { from, to } = pair('ours')
    return from === to
      ? Promise.resolve()
      : graph.get(`/api/trace?from=${from}&to=${to}&maxHops=${hops}${limits}`)
  }
  // Where it runs out of the memory of a transaction or of time, the time until then counts; how often is said.
  const theirs = () => {
    const asked = { ...pair('theirs'), via: supply }
    if (asked.from === asked.to) return Promise.resolve()
    const read = graph.database.read(shortest(hops, filtered), asked, record => record.get('p'), {
      timeoutMs: 20_000,
    })
    return read.catch(() => {
      failed++
    })
  }
  const times = await sideBySide(ours, theirs, {
    rounds: Math.min(rounds, mostRounds),
    warmUp: hops === 2 ? 20 : 8,
  })
  return { ...times, failed }
}

export const benchmark: Benchmark = {
  name: 'trace',
  question: 'What do the five best paths cost beside the five shortest that Neo4j finds?',
  async run({ log }) {
    const graph = await openLargeGraph(log)
    try {
      const [first, second] = graph.sample
      const start = performance.now()
      await graph.get(`/api/trace?from=${first?.id}&to=${second?.id}`)
      log(`first trace, the shape of the graph read: ${((performance.now() - start) / 1000).toFixed(1)} s`)
      await readAhead(graph.database)
      const rows: Measurement[] = []
      for (const [hops, filtered, rounds] of [
        [2, false, 200],
        [3, false, 100],
        [4, false, 60],
        [5, false, 60],
        [5, true, 60],
      ] as const) {
        const times = await race(graph, hops, filtered, rounds)
        const name = `${hops} hops${filtered ? ', with filters' : ''}`
        log(`${name}: Neo4j could not answer ${times.failed} times within its memory or time`)
        rows.push(compare(`${name}, median`, times, 0.5), compare(`${name}, p95`, times, 0.95, '≤ 1.3×'))
      }
      const limit = 1_000
      const eight = performance.now()
      const answer = (await graph.get(
        `/api/trace?from=any:company&to=any:chip&maxHops=8&limit=50&timeMs=${limit}`,
      )) as { paths: unknown[]; limits: { cut: { text: string } | null } }
      const spent = performance.now() - eight
      log(
        `8 hops, any company to any chip: ${answer.paths.length} paths, ${answer.limits.cut?.text ?? 'complete'}`,
      )
      rows.push(ratio('8 hops against its time limit', [spent, limit], 'ms'))
      return { rows }
    } finally {
      await graph.close()
    }
  },
}
