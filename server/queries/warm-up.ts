import type { Database } from '../database/database.ts'
import { getEntity } from './entity.ts'
import { findNeighbors } from './neighbors.ts'
import { getRelationship } from './relationship.ts'
import { searchEntities } from './search.ts'
import { getSubgraph } from './subgraph.ts'
import { readDetails } from './trace/details.ts'

const anyDay = { trueOn: '2024-06-01', knownBy: '2024-06-01' }

/**
 * Asks the usual questions once, so that the database has planned them before a person asks: a first plan takes up to
 * a second. Promises nothing: what fails here fails for the person who asks, with a message.
 */
export async function warmUp(database: Database): Promise<void> {
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
