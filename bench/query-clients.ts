import neo4j from 'neo4j-driver'
import { type Benchmark, compare, ratio } from './benchmark.ts'
import { startQueryServer } from './support/query-server.ts'

const clients = 50
const queriesEach = 20
const cypher = 'MATCH (a:Company {id: $id})-[r:INVESTED_IN]->(b) RETURN a, r, b'
const idOf = (client: number, i: number) => `company:bench-${(client * 37 + i * 11) % 2_000}`

export const benchmark: Benchmark = {
  name: 'query-clients',
  question: `How long do ${clients} clients at once wait for ${queriesEach} small queries each, and does any starve?`,
  async run({ log }) {
    const { baseUrl, driver, close } = await startQueryServer(log)
    const ask = async (client: number, i: number) => {
      const response = await fetch(`${baseUrl}/api/query`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-client': `client-${client}` },
        body: JSON.stringify({ cypher, params: { id: idOf(client, i) } }),
      })
      if (response.status !== 200) throw new Error(`${response.status}: ${await response.text()}`)
      await response.json()
    }
    const raw = async (client: number, i: number) => {
      await driver.executeQuery(cypher, { id: idOf(client, i) }, { routing: neo4j.routing.READ })
    }
    try {
      await all(ask, 5)
      await all(raw, 5)
      const ours = await all(ask, queriesEach)
      const theirs = await all(raw, queriesEach)
      const times = { ours: ours.flat(), theirs: theirs.flat() }
      const totals = { ours: ours.map(sum), theirs: theirs.map(sum) }
      const spread = (values: number[]) => Math.max(...values) / Math.min(...values)
      return {
        rows: [
          compare('wait, p50', times, 0.5),
          compare('wait, p95', times, 0.95),
          compare('wait, p99', times, 0.99),
          ratio(
            'slowest client against fastest',
            [spread(totals.ours), spread(totals.theirs)],
            '×',
            'none starved: ≤ 2',
          ),
        ],
      }
    } finally {
      await close()
    }
  },
}

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)

/** The waits of each client, one list a client; the clients ask at once, each one query after another. */
function all(ask: (client: number, i: number) => Promise<void>, count: number): Promise<number[][]> {
  return Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      const waits: number[] = []
      for (let i = 0; i < count; i++) {
        const begun = performance.now()
        await ask(client, i)
        waits.push(performance.now() - begun)
      }
      return waits
    }),
  )
}
