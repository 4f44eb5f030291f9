import neo4j from 'neo4j-driver'
import { type Benchmark, compare, ratio, sideBySide } from './benchmark.ts'
import { readStream, startQueryServer } from './support/query-server.ts'

const cypher = 'MATCH (a:Company)-[r:INVESTED_IN]->(b:Company) RETURN a, r, b'

/**
 * Ours: over HTTP, planned once, decoded and encoded in a thread, each entity sent once, and parsed line by line here.
 * Theirs: the driver in this process, every record decoded and kept; no HTTP, no second reading, no JSON. Both sides
 * read the same Bolt answer by the same driver. The Query API's side is HTTP and JSON.parse of the whole, as ours.
 */
export const benchmark: Benchmark = {
  name: 'query-subgraph',
  question:
    'What do 20,000 rows of company, investment, company cost as a subgraph, to the last byte parsed?',
  async run({ log }) {
    const { baseUrl, driver, askQueryApi, close } = await startQueryServer(log, { queryApi: true })
    try {
      const raw = () => driver.executeQuery(cypher, {}, { routing: neo4j.routing.READ })
      const times = await sideBySide(() => readStream(baseUrl, cypher), raw, { rounds: 7 })
      const overHttp = await sideBySide(
        () => readStream(baseUrl, cypher),
        () => askQueryApi(cypher),
        { rounds: 5 },
      )
      const ours = await readStream(baseUrl, cypher)
      const theirs = await askQueryApi(cypher)
      if (ours.rows !== theirs.rows) throw new Error(`${ours.rows} rows, and ${theirs.rows} of the Query API`)
      log(`${ours.rows} rows in ${ours.bytes} bytes, ${theirs.bytes} of the Query API`)
      return {
        rows: [
          compare('time against the raw driver', times, 0.5, '≤ 1.15×'),
          compare('time against the HTTP Query API', overHttp, 0.5),
          ratio(
            'bytes against the HTTP Query API',
            [ours.bytes / 1024 / 1024, theirs.bytes / 1024 / 1024],
            'MB',
            '≤ 0.4×',
          ),
        ],
      }
    } finally {
      await close()
    }
  },
}
