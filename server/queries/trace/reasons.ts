import type { Ranking, TracePath } from '../../../contract/trace.ts'
import { relationshipTypes } from '../../../model/relationship-types.ts'
import { listed } from '../listed.ts'
import { hopPoints, hubPoints } from './cost.ts'
import { type Graph, relationshipTypeAt } from './graph.ts'
import { hopsText } from './limit-words.ts'
import type { FoundPath } from './search.ts'

type Reason = TracePath['reasons'][number]

/** Why a path ranks where it does: what each part of the rule adds, in points and in words. */
export function reasonsOf(
  graph: Graph,
  path: FoundPath,
  rank: Ranking,
  nameOf: (id: string) => string,
): Reason[] {
  const points = path.relationships.map(r => hopPoints(graph, r, rank))
  const sum = (name: keyof (typeof points)[number]) => points.reduce((total, hop) => total + hop[name], 0)
  const origins = path.relationships.map(r => graph.origins[r] as number)
  const weakest = Math.min(...origins)
  const doubtful = points.filter(hop => hop.doubt > 0).length
  const between = path.entities.slice(1, -1)
  const hubs = between.map(v => ({ v, points: hubPoints(graph, v) })).sort((a, b) => b.points - a.points)
  const [hub] = hubs
  const years = path.relationships.map(r => graph.year[r] as number).filter(year => year > 0)
  return [
    { name: 'hops', points: sum('hops'), text: hopsText(path.relationships.length) },
    { name: 'kind', points: sum('kind'), text: kindText(graph, path) },
    {
      name: 'evidence',
      points: sum('evidence'),
      text: evidenceText(weakest, path.relationships.length),
    },
    {
      name: 'doubt',
      points: sum('doubt'),
      text:
        doubtful === 0
          ? 'nothing on it is in doubt'
          : `${hopsText(doubtful)} ${doubtful === 1 ? 'is' : 'are'} contested, unconfirmed or over`,
    },
    {
      name: 'hubs',
      points: hubs.reduce((total, passed) => total + passed.points, 0),
      text:
        hub && hub.points > 0
          ? `passes ${nameOf(graph.ids[hub.v] as string)}, which has ${graph.degree[hub.v]} neighbors`
          : 'passes no crowded entity',
    },
    {
      name: 'age',
      points: sum('age'),
      text: ageText(years, path.relationships.length),
    },
  ]
}

function kindText(graph: Graph, path: FoundPath): string {
  const types = path.relationships.map(r => relationshipTypeAt(graph, r))
  const inOrder = (types.at(-1) === 'OPENED' ? [...types].reverse() : types).join()
  if (inOrder.startsWith('OPENED,CONCERNS,PARTY_TO')) return 'follows a case: proceeding, deal, party'
  const named = [...new Set(types.map(type => relationshipTypes[type].verb))]
  return `joined by ${listed(named.map(verb => `“${verb}”`))}`
}

function evidenceText(weakest: number, hops: number): string {
  const one = hops === 1
  if (weakest >= 2)
    return one
      ? `it rests on ${weakest} independent origins`
      : `every hop rests on ${weakest} or more independent origins`
  return `${one ? 'it' : 'the weakest hop'} rests on ${weakest === 1 ? 'one origin' : 'no origin'}`
}

/** What a hop tells of that happened on a day; "since 2020" says how long something holds, which is no event. */
function ageText(years: readonly number[], hops: number): string {
  if (years.length === 0) return 'no hop tells of a dated event'
  const latest = Math.max(...years)
  if (hops === 1) return `it tells of an event of ${latest}`
  const tell =
    years.length === hops
      ? 'every hop tells'
      : `${years.length} of ${hops} hops ${years.length === 1 ? 'tells' : 'tell'}`
  return `${tell} of a dated event, ${years.length === 1 ? '' : 'the latest '}of ${latest}`
}
