import neo4j from 'neo4j-driver'
import { type Benchmark, compare, ratio } from './benchmark.ts'
import { readStream, startQueryServer } from './support/query-server.ts'

const cypher = "UNWIND range(1, 250000) AS i RETURN i, 'company number ' + i AS name, i * 0.5 AS half"
const rounds = 60
/** The driver's first page; each side sends the other rows away. */
const page = 1_000

/**
 * Ours: from the request to the first row parsed, guard, READ transaction, thread and HTTP between. Theirs: from `run` to
 * the first record of the driver's iterator in this process, in pages of 1,000, which is its default. Each reads so many
 * rows and sends the others away. Between two of them passes a moment, so that neither pays for what the other left.
 */
export const benchmark: Benchmark = {
  name: 'query-stream',
  question: 'When is the first of 250,000 rows there, and does memory stay flat until the last?',
  async run({ log }) {
    const { baseUrl, driver, close } = await startQueryServer(log)
    try {
      const times = { ours: [] as number[], theirs: [] as number[] }
      for (let round = -2; round < rounds; round++) {
        const ours = (await readStream(baseUrl, cypher, { limits: { rows: page } })).firstRowMs
        await moment()
        const session = driver.session({ defaultAccessMode: neo4j.session.READ, fetchSize: page })
        const begun = performance.now()
        const result = session.run(cypher)[Symbol.asyncIterator]()
        await result.next()
        const theirs = performance.now() - begun
        await result.return?.()
        await session.close()
        await moment()
        if (round < 0) continue
        times.ours.push(ours)
        times.theirs.push(theirs)
      }
      const growth = await growthWhile(async () => {
        const { rows } = await readStream(baseUrl, cypher)
        log(`${rows} rows streamed`)
      })
      const held = await growthWhile(async () => {
        await driver.executeQuery(cypher)
      })
      return {
        rows: [
          compare('first row against the raw driver', times, 0.5, '≤ 1.3×'),
          ratio('memory growth against a driver that keeps all rows', [growth, held], 'MB', '≤ 64 MB'),
        ],
      }
    } finally {
      await close()
    }
  },
}

const moment = () => new Promise(done => setTimeout(done, 100))

/** The most that the resident memory of this process, server and threads included, rises above where it began. */
async function growthWhile(work: () => Promise<void>): Promise<number> {
  const begun = process.memoryUsage().rss
  let highest = begun
  const timer = setInterval(() => {
    highest = Math.max(highest, process.memoryUsage().rss)
  }, 20)
  await work()
  clearInterval(timer)
  return (highest - begun) / 1024 / 1024
}
