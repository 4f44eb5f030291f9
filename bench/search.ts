import { entitySearchIndex } from '../model/schema.ts'
import { int } from '../server/database/values.ts'
import { luceneQuery } from '../server/queries/search-text.ts'
import { type Benchmark, compare, sideBySide } from './benchmark.ts'
import { openLargeGraph } from './support/large-graph.ts'

/** The same question in one statement: the ten that are most alike, the best connected first, and how many match. */
const byHand = `
CALL db.index.fulltext.queryNodes($index, $lucene) YIELD node, score WHERE node.current
WITH node, score ORDER BY score DESC, node.neighbors DESC
WITH collect({node: node, score: score}) AS hits
RETURN hits[0..$limit] AS best, size(hits) AS total`

/** What somebody types, letter by letter, with a slip now and then. */
function typed(name: string, index: number): string {
  const [first = name] = name.split(' ')
  const forms = [
    first.slice(0, 3),
    first.slice(0, 5),
    first,
    name,
    first.slice(0, 4) + first.slice(5),
    name.slice(0, -2),
  ]
  return forms[index % forms.length] ?? name
}

export const benchmark: Benchmark = {
  name: 'search',
  question: 'What does search as you type cost on a large graph?',
  async run({ log }) {
    const graph = await openLargeGraph(log)
    try {
      const texts = graph.sample.slice(0, 120).map(({ name }, index) => typed(name, index))
      const turn = { ours: 0, theirs: 0 }
      const next = (side: 'ours' | 'theirs') => texts[turn[side]++ % texts.length] ?? ''
      const ours = () => graph.get(`/api/search?limit=10&q=${encodeURIComponent(next('ours'))}`)
      const params = (text: string) => ({
        index: entitySearchIndex,
        lucene: luceneQuery(text),
        limit: int(10),
      })
      const theirs = () => graph.database.read(byHand, params(next('theirs')), record => record.toObject())
      const times = await sideBySide(ours, theirs, { rounds: texts.length, warmUp: 60 })
      const served = await graph.serve(byHand, params)
      const overHttp = await sideBySide(ours, () => served(next('theirs')), {
        rounds: texts.length,
        warmUp: 60,
      })
      return {
        rows: [
          compare('search as you type, median', times, 0.5),
          compare('search as you type, p95', times, 0.95, '≤ 1.3×'),
          compare('the same, both over HTTP, median', overHttp, 0.5),
          compare('the same, both over HTTP, p95', overHttp, 0.95),
        ],
      }
    } finally {
      await graph.close()
    }
  },
}
