import neo4j, { type Node, type Relationship } from 'neo4j-driver'
import { type Benchmark, compare, sideBySide } from './benchmark.ts'
import { readStream, startQueryServer } from './support/query-server.ts'

const cypher = 'MATCH (a:Company)-[r:INVESTED_IN]->(b:Company) RETURN a, r, b'

export const benchmark: Benchmark = {
  name: 'query-subgraph',
  question:
    'What do 20,000 rows of company, investment, company cost as a subgraph, to the last byte parsed?',
  async run({ log }) {
    const { baseUrl, driver, close } = await startQueryServer(log)
    try {
      const raw = () => driver.executeQuery(cypher, {}, { routing: neo4j.routing.READ })
      const times = await sideBySide(() => readStream(baseUrl, cypher), raw, { rounds: 7 })
      const { bytes, rows } = await readStream(baseUrl, cypher)
      log(`${rows} rows in ${bytes} bytes`)
      const repeated = (await raw()).records.reduce((sum, record) => sum + bytesOf(record.toObject()), 0)
      return {
        rows: [
          compare('time against the raw driver', times, 0.5, '≤ 1.15×'),
          {
            name: 'bytes against rows that repeat their nodes, as the HTTP Query API writes them',
            ours: bytes / 1024 / 1024,
            theirs: repeated / 1024 / 1024,
            unit: 'MB',
            ratio: bytes / repeated,
            target: '≤ 0.4×',
          },
        ],
      }
    } finally {
      await close()
    }
  },
}

/** A row as Neo4j's Query API writes it in plain JSON: each node and relationship in full, every time. */
function bytesOf({ a, r, b }: { [key: string]: unknown }): number {
  const node = ({ elementId, labels, properties }: Node) => ({
    elementId,
    labels,
    properties: plain(properties),
  })
  const link = ({ elementId, startNodeElementId, endNodeElementId, type, properties }: Relationship) => ({
    ...{ elementId, startNodeElementId, endNodeElementId, type },
    properties: plain(properties),
  })
  return JSON.stringify([node(a as Node), link(r as Relationship), node(b as Node)]).length + 1
}

const plain = (properties: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(properties).map(([key, value]) => [
      key,
      neo4j.isInt(value as object) ? Number(value) : value,
    ]),
  )
