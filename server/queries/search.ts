import type { Node } from 'neo4j-driver'
import type { RequestOf, ResponseOf } from '../../contract/endpoint.ts'
import type { search } from '../../contract/search.ts'
import { entitySearchIndex } from '../../model/schema.ts'
import type { Database, Runner } from '../database/database.ts'
import { int, toNumber } from '../database/values.ts'
import { readAsOf } from './as-of.ts'
import { clockParams, holdsAt } from './clocks.ts'
import { toEntity } from './graph.ts'
import { fold, luceneQuery } from './search-text.ts'

type Input = RequestOf<typeof search>
type Hits = ResponseOf<typeof search>

/** So many of the most alike are ranked; more than that are only counted. */
const candidates = 1_000

const conditions = (input: Input) =>
  `${holdsAt('n', input)} ${input.types?.length ? 'AND n.type IN $types' : ''}`

const best = (input: Input) => `
// Which entities have a name or alias like this, best first?
CALL db.index.fulltext.queryNodes($index, $lucene, {limit: $candidates}) YIELD node AS n, score
WITH n, score, ${conditions(input)} AS fits, toLower(n.name) AS name
WITH n, score, fits, CASE
    WHEN name IN [$text, $typed] THEN 0
    WHEN any(a IN n.aliases WHERE toLower(a) IN [$text, $typed]) THEN 1
    WHEN name STARTS WITH $text THEN 2
    WHEN name CONTAINS $later THEN 3
    WHEN any(a IN n.aliases WHERE toLower(a) STARTS WITH $text) THEN 4
    ELSE 5 END AS tier
ORDER BY tier, CASE WHEN tier < 5 THEN n.neighbors ELSE 0 END DESC, score DESC, n.neighbors DESC, n.id
WITH count(*) AS found, collect(CASE WHEN fits THEN {n: n, score: score} END) AS ranked
RETURN found, size(ranked) AS total, ranked[0..$limit] AS hits`

const count = (input: Input) => `
// How many entities have a name or alias like this?
CALL db.index.fulltext.queryNodes($index, $lucene) YIELD node AS n
WHERE ${conditions(input)}
RETURN count(n) AS total`

/** Ranked: the whole name, a whole alias, the start of the name, of a word in it, of an alias, then what is alike. */
export function searchEntities(database: Database, input: Input): Promise<Hits> {
  const lucene = luceneQuery(input.q)
  if (lucene === null) return Promise.resolve({ hits: [], total: 0 })
  const text = fold(input.q)
  const params = {
    ...clockParams(input),
    index: entitySearchIndex,
    lucene,
    text,
    typed: input.q.toLowerCase(),
    later: ` ${text}`,
    types: input.types ?? [],
    limit: int(input.limit ?? 10),
    candidates: int(candidates),
  }
  return ask(database.alone, input, params)
}

type Hit = { n: Node; score: number }

async function ask(tx: Runner, input: Input, params: Record<string, unknown>): Promise<Hits> {
  const text = fold(input.q)
  const [record] = (await tx.run(best(input), params)).records
  if (!record) return { hits: [], total: 0 }
  const ranked = (record.get('hits') as Hit[]).map(({ n, score }) => ({ entity: toEntity(n), score }))
  const found = { entities: ranked.map(({ entity }) => entity), relationships: [] }
  const then = new Map((await readAsOf(tx, found, input)).entities.map(entity => [entity.id, entity]))
  const hits = ranked.map(({ entity, score }) => ({
    entity: then.get(entity.id) ?? entity,
    score,
    alias: matchingAlias(entity, text),
  }))
  if (toNumber(record.get('found')) < candidates) return { hits, total: toNumber(record.get('total')) }
  const [counted] = (await tx.run(count(input), params)).records
  return { hits, total: toNumber(counted?.get('total') ?? 0) }
}

/** The alias that says why an entity was found, where its name does not. */
function matchingAlias({ name, aliases }: { name: string; aliases: string[] }, text: string): string | null {
  if (hasWord(name, text)) return null
  return aliases.find(alias => hasWord(alias, text)) ?? null
}

const hasWord = (name: string, start: string) => ` ${fold(name)}`.includes(` ${start}`)
