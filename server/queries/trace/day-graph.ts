import type { Clocks } from '../../../contract/clocks.ts'
import { sourceLookup } from '../../../model/clocks.ts'
import { projectRelationship } from '../../../model/project-relationship.ts'
import type { Database } from '../../database/database.ts'
import { clockParams, holds } from '../clocks.ts'
import { readEvidence } from '../evidence.ts'
import { drawn } from '../graph.ts'
import { degreesOf, type Graph, idOfRelationship, relationshipTypeAt } from './graph.ts'
import { readMs } from './read-graph.ts'

const existing = `
// Which relationships held and were known on these days?
MATCH (:Entity)-[r:${drawn}]->(:Entity)
WHERE ${holds('r')}
RETURN r.id AS id`

/** The ids of the relationships that held and were known on the days asked about. */
export const readExisting = (database: Database, clocks: Clocks): Promise<ReadonlySet<string>> =>
  database
    .read(existing, clockParams(clocks), row => row.get('id') as string, { timeoutMs: readMs })
    .then(ids => new Set(ids))

const claims = `
// Which claims does each relationship rest on?
MATCH (:Entity)-[r:${drawn}]->(:Entity)
RETURN r.id AS id, r.claimIds AS claimIds`

/** Beyond this many claims the days would be worked out for longer than somebody waits. */
const mostClaims = 30_000

/**
 * The graph with the origins, doubts and years that were to be seen at the clocks, and only the neighbors of then.
 * A graph with very many claims keeps today's, and the note says so.
 */
export async function graphOfDays(
  database: Database,
  graph: Graph,
  clocks: Clocks,
  existed: ReadonlySet<string> | undefined,
): Promise<{ graph: Graph; note: string | null }> {
  const degree = existed ? degreesOf(graph, r => existed.has(idOfRelationship(graph, r))) : graph.degree
  const [count = 0] = await database.read('MATCH (c:Claim) RETURN toFloat(count(c)) AS n', {}, row =>
    Number(row.get('n')),
  )
  if (count > mostClaims)
    return {
      graph: { ...graph, degree },
      note: `Ranking and limits of evidence use today’s origins and doubts: with ${count.toLocaleString('en-GB')} claims they are not worked out for another day.`,
    }
  const day = {
    ...graph,
    degree,
    origins: graph.origins.slice(),
    contested: graph.contested.slice(),
    status: [...graph.status],
    year: graph.year.slice(),
    newestYear: 0,
  }
  await database.readInOne(
    async tx => {
      const rests = new Map<string, string[]>(
        (await tx.run(claims)).records.map(row => [row.get('id'), row.get('claimIds') ?? []]),
      )
      const read = await readEvidence(tx, [...new Set([...rests.values()].flat())])
      const byId = new Map(read.claims.map(claim => [claim.id, claim]))
      const sources = sourceLookup(read.sources)
      for (let r = 0; r < graph.type.length; r++) {
        const id = idOfRelationship(graph, r)
        if (existed && !existed.has(id)) continue
        const about = graph.about[r] as number
        const ends = {
          from: graph.ids[graph.from[r] as number] as string,
          type: relationshipTypeAt(graph, r),
          to: graph.ids[graph.to[r] as number] as string,
          about: about < 0 ? null : (graph.ids[about] as string),
        }
        const mine = (rests.get(id) ?? []).flatMap(claimId => byId.get(claimId) ?? [])
        const then = projectRelationship(ends, mine, sources, name => name, clocks)
        if (!then) continue
        day.origins[r] = then.originCount
        day.contested[r] = then.contested ? 1 : 0
        day.status[r] = then.status
        day.year[r] = Number(then.eventOn?.slice(0, 4) ?? 0)
        day.newestYear = Math.max(day.newestYear, day.year[r] as number)
      }
    },
    { timeoutMs: readMs },
  )
  return { graph: day, note: null }
}
