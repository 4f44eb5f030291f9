import type { Clocks } from '../../../contract/clocks.ts'
import { sourceLookup } from '../../../model/clocks.ts'
import { projectRelationship } from '../../../model/project-relationship.ts'
import type { Database } from '../../database/database.ts'
import { clockParams, holdsAt, isTimed } from '../clocks.ts'
import { readEvidence } from '../evidence.ts'
import { drawn } from '../graph.ts'
import { degreesOf, type Graph, idOfRelationship, relationshipTypeAt } from './graph.ts'
import type { Look, Past } from './past.ts'
import { readMs } from './read-graph.ts'

/** The shape of the graph on the days asked about. */
export interface GraphAt {
  graph: Graph
  /** What could not be read as of the clocks; null where all was. */
  note: string | null
}

/** Beyond this many claims the days would be worked out for longer than somebody waits. */
const mostClaims = 30_000

const noteOf = (claims: number) =>
  `Ranking and limits of evidence use today’s origins and doubts: with ${claims.toLocaleString('en-GB')} claims they are not worked out for another day.`

/**
 * The graph in which those relationships are current that held and were known at the clocks, with the origins, doubts
 * and years that were to be seen then, and only the neighbors of then. What the past tells is taken from there; the
 * rest is worked out from the claims, and where these are very many it stays today's, and the note says so.
 */
export async function graphOfDays(
  database: Database,
  graph: Graph,
  past: Past | null,
  clocks: Clocks,
): Promise<GraphAt> {
  const day = dayOf(graph)
  const note = past ? await fromPast(database, day, past, clocks) : await fromAllClaims(database, day, clocks)
  if (note !== null && day.newestYear === 0) day.newestYear = graph.newestYear
  if (isTimed(clocks)) day.degree = degreesOf(day, r => day.current[r] === 1)
  return { graph: day, note }
}

/** A copy whose relationships may come to look otherwise. */
const dayOf = (graph: Graph): Graph & { status: string[] } => ({
  ...graph,
  current: graph.current.slice(),
  origins: graph.origins.slice(),
  contested: graph.contested.slice(),
  status: [...graph.status],
  year: graph.year.slice(),
  newestYear: 0,
})

type Day = ReturnType<typeof dayOf>

function show(day: Day, r: number, { origins, contested, status, year }: Look): void {
  day.origins[r] = origins
  day.contested[r] = contested ? 1 : 0
  day.status[r] = status
  day.year[r] = year
  day.newestYear = Math.max(day.newestYear, year)
}

/** From what is stored of other days, with the claims of those relationships alone of which it is not. */
async function fromPast(database: Database, day: Day, past: Past, clocks: Clocks): Promise<string | null> {
  day.current = past.held(clocks)
  const lookAt = past.lookAt(clocks)
  for (let r = 0; r < day.type.length; r++) {
    const look = day.current[r] ? lookAt(r) : null
    if (look) show(day, r, look)
  }
  if (past.untoldClaims > mostClaims) return noteOf(past.untoldClaims)
  await fromClaims(database, day, past.untold, clocks)
  return null
}

async function fromAllClaims(database: Database, day: Day, clocks: Clocks): Promise<string | null> {
  if (isTimed(clocks)) {
    const existed = await readExisting(database, clocks)
    day.current = Uint8Array.from(day.type, (_, r) => (existed.has(idOfRelationship(day, r)) ? 1 : 0))
  }
  const [count = 0] = await database.read('MATCH (c:Claim) RETURN toFloat(count(c)) AS n', {}, row =>
    Number(row.get('n')),
  )
  if (count > mostClaims) return noteOf(count)
  await fromClaims(database, day, [...day.type.keys()], clocks)
  return null
}

/** The ids of the relationships that held and were known on the days asked about. */
const readExisting = (database: Database, clocks: Clocks): Promise<ReadonlySet<string>> =>
  database
    .read(
      `// Which relationships held and were known on these days?
       MATCH (:Entity)-[r:${drawn}]->(:Entity) WHERE ${holdsAt('r', clocks)} RETURN r.id AS id`,
      clockParams(clocks),
      row => row.get('id') as string,
      { timeoutMs: readMs },
    )
    .then(ids => new Set(ids))

const claims = `
// Which claims does each of these relationships rest on?
MATCH (:Entity)-[r:${drawn}]->(:Entity) WHERE r.id IN $ids
RETURN r.id AS id, r.claimIds AS claimIds`

/** Shows these relationships, as far as they count on the day, as their claims tell. */
async function fromClaims(
  database: Database,
  day: Day,
  some: readonly number[],
  clocks: Clocks,
): Promise<void> {
  const asked = isTimed(clocks) ? some.filter(r => day.current[r]) : some
  if (asked.length === 0) return
  await database.readInOne(
    async tx => {
      const ids = asked.map(r => idOfRelationship(day, r))
      const rests = new Map<string, string[]>(
        (await tx.run(claims, { ids })).records.map(row => [row.get('id'), row.get('claimIds') ?? []]),
      )
      const read = await readEvidence(tx, [...new Set([...rests.values()].flat())])
      const byId = new Map(read.claims.map(claim => [claim.id, claim]))
      const sources = sourceLookup(read.sources)
      asked.forEach((r, i) => {
        const mine = (rests.get(ids[i] as string) ?? []).flatMap(id => byId.get(id) ?? [])
        const then = projectRelationship(endsOf(day, r), mine, sources, name => name, clocks)
        if (then)
          show(day, r, {
            origins: then.originCount,
            contested: then.contested,
            status: then.status,
            year: Number(then.eventOn?.slice(0, 4) ?? 0),
          })
      })
    },
    { timeoutMs: readMs },
  )
}

function endsOf(graph: Graph, r: number) {
  const about = graph.about[r] as number
  return {
    from: graph.ids[graph.from[r] as number] as string,
    type: relationshipTypeAt(graph, r),
    to: graph.ids[graph.to[r] as number] as string,
    about: about < 0 ? null : (graph.ids[about] as string),
  }
}
