import type { Database } from '../database/database.ts'
import { getEntity } from './entity.ts'
import { findNeighbors } from './neighbors.ts'
import { getRelationship } from './relationship.ts'
import { searchEntities } from './search.ts'
import { getSubgraph } from './subgraph.ts'
import { readDetails } from './trace/details.ts'
import { graphAt } from './trace/graph-store.ts'
import { trace } from './trace/trace.ts'

const anyDay = { trueOn: '2024-06-01', knownBy: '2024-06-01' }

/**
 * Asks the usual questions once, so that the database has planned them before a person asks: a first plan takes up to
 * a second. Promises nothing: what fails here fails for the person who asks, with a message.
 */
export async function warmUp(database: Database): Promise<void> {
  const { line, from, to } = await someLine(database)
  const questions: (() => Promise<unknown>)[] = [
    () =>
      getSubgraph(database, { entityIds: [from, to], between: true, relationshipIds: line ? [line] : [] }),
    () => searchEntities(database, { q: 'a' }),
    () => getEntity(database, { id: from }),
    () => findNeighbors(database, { id: from }),
    // With the clocks the statements are others; the first move of a handle should not wait for their plans.
    () => getSubgraph(database, { entityIds: [from, to], between: false, ...anyDay }),
    () => findNeighbors(database, { id: from, ...anyDay }),
    () => searchEntities(database, { q: 'a', ...anyDay }),
    () => readDetails(database, line ? [line] : [], {}),
    () => getRelationship(database, { id: line ?? 'company:none~INVESTED_IN~company:none' }),
  ]
  for (const ask of questions)
    await ask()
      .catch(ask)
      .catch(() => null)
}

/**
 * Reads the shape of the graph, today's and that of other days, and asks for a first way through it: on a large graph
 * that takes seconds, which nobody should have to wait for. Promises nothing, as {@link warmUp}.
 */
export async function readAhead(database: Database): Promise<void> {
  const { from, to } = await someLine(database)
  const ends = { from: [from], to: [to] }
  const steps = [
    () => graphAt(database, {}),
    () => trace(database, ends),
    () => graphAt(database, anyDay),
    () => trace(database, { ...ends, ...anyDay }),
  ]
  for (const step of steps) await step().catch(() => null)
}

/** The relationship with the most claims and its ends; made-up ends where there is none. */
async function someLine(database: Database): Promise<{ line?: string; from: string; to: string }> {
  const [line] = await database
    .read(
      `// Which relationship has the most claims?
       MATCH (:Entity)-[r:INVESTED_IN]->(:Entity)
       RETURN r.id AS id ORDER BY size(r.claimIds) DESC LIMIT 1`,
      {},
      record => String(record.get('id')),
    )
    .catch(() => [])
  const [from = 'company:none', , to = 'company:none'] = line?.split('~') ?? []
  return line ? { line, from, to } : { from, to }
}
