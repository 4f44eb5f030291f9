import type { Clocks } from '../../../contract/clocks.ts'
import type { RequestOf } from '../../../contract/endpoint.ts'
import type { SubgraphEntity, SubgraphRelationship } from '../../../contract/subgraph.ts'
import type { trace as endpoint, TraceAnswer, TracePath } from '../../../contract/trace.ts'
import type { Database } from '../../database/database.ts'
import { AppError } from '../../http/app-error.ts'
import type { Waiting } from '../progress.ts'
import { originCount, sourcesOf, strongestFirst } from './book.ts'
import { type Details, readDetails } from './details.ts'
import { checkEnds, membersOf } from './ends.ts'
import { findBest } from './find.ts'
import { entityTypeAt, type Graph, idOfRelationship, joining } from './graph.ts'
import { type Copy, copyAtHand, copyNow, isStill } from './graph-store.ts'
import { fillIn, limitsOf, type TraceInput } from './input.ts'
import { limitWords, searchedWords } from './limit-words.ts'
import { prepareWalk, type Walk } from './limits.ts'
import { notesOf, outcomesOf } from './outcomes.ts'
import { reasonsOf } from './reasons.ts'
import type { FoundPath } from './search.ts'
import { type Hop, sentencesOf } from './sentences.ts'
import { whyInWords, whyNothing } from './why-not.ts'

/**
 * How are these connected? The best paths within the limits, each in words with what it rests on. No path is an
 * answer: it says which limit cuts the nearest one. The graph at hand is searched at once; what is then read for the
 * answer tells whether it was still right, and if it was not, the answer is worked out anew. Whoever waits is told while
 * the graph is read and while it is searched.
 */
export async function trace(
  database: Database,
  asked: RequestOf<typeof endpoint>,
  waiting: Waiting = {},
): Promise<TraceAnswer> {
  const input = fillIn(asked)
  const atHand = await copyAtHand(database, input)
  if (atHand)
    try {
      const { answer, stamp } = await answerIn(database, atHand, input, waiting)
      if (await isStill(database, atHand, stamp)) return answer
    } catch (error) {
      if (!(error instanceof AppError) || (await isStill(database, atHand))) throw error
    }
  return (await answerIn(database, await copyNow(database), input, waiting)).answer
}

/** The answer by this copy of the graph, and the stamp of the state from which its words were read. */
async function answerIn(
  database: Database,
  copy: Copy,
  input: TraceInput,
  waiting: Waiting,
): Promise<{ answer: TraceAnswer; stamp: string | null }> {
  const { graph, note } = await copy.at(input, waiting)
  const starts = membersOf(graph, 'from', input.from)
  const ends = membersOf(graph, 'to', input.to)
  checkEnds(starts, ends)
  const limits = limitsOf(input)
  const search = { starts, ends, k: input.limit, perPair: input.perPair }
  const time = { timeMs: input.timeMs, ...waiting }
  const found = await findBest(graph, limits, search, time)

  const walk = prepareWalk(graph, limits, starts, ends)
  const chosen = found.paths.map(path => ({ path, also: alsoOf(walk, path) }))
  const at = (clocks: Clocks) => copy.at(clocks, waiting)
  const set = limitWords(input, id => id).map(({ name }) => name)
  const why =
    found.paths.length > 0 || found.cut ? null : await whyNothing(at, input, limits, search, set, time)
  const met = [...(why?.blockers.flatMap(({ entities }) => entities) ?? []), ...(why?.together ?? [])]
  const idAt = (v: number) => graph.ids[v] as string
  const ids = chosen.flatMap(({ path, also }) => [...path.relationships, ...also.flat()])
  const details = await readDetails(
    database,
    ids.map(r => idOfRelationship(graph, r)),
    input,
    [...(input.through ?? []), ...(input.avoidEntities ?? []), ...met.map(idAt)],
  )
  const words = limitWords(input, details.nameOf)
  const answer = {
    paths: chosen.flatMap(({ path, also }) => toPath(graph, input, path, also, details) ?? []),
    subgraph: details.subgraph,
    evidence: details.book.evidence,
    limits: {
      applied: words,
      cut: found.cut && { by: found.cut, text: cutText(found.cut, input, found.paths.length) },
      more: found.more,
      ...searchedWords(input, words, note),
    },
    nothing: why && whyInWords(why, words, v => details.nameOf(idAt(v))),
    datasetVersion: details.version,
  }
  return { answer, stamp: details.stamp }
}

function cutText(by: 'time' | 'memory', { timeMs }: TraceInput, found: number): string {
  const why =
    by === 'time' ? `Stopped after ${timeMs / 1000} s` : 'Stopped because too many partial paths were open'
  return found > 0
    ? `${why}: these are the best found so far, and better ones may exist. Fewer hops or a limit on neighbors make it complete.`
    : `${why}, before any path was found. That does not mean that there is none. Ask with fewer hops, or with a limit on neighbors.`
}

/** The other relationships that join the two of each hop and are within the limits. */
function alsoOf(walk: Walk, path: FoundPath): number[][] {
  const { graph } = walk
  return path.relationships.map((chosen, hop) => {
    const [v, w] = [path.entities[hop] as number, path.entities[hop + 1] as number]
    return joining(graph, v, w)
      .filter(r => r !== chosen && walk.points(r, v) >= 0)
      .slice(0, 20)
  })
}

/** Null where the path was written over between the search and the reading of its details. */
function toPath(
  graph: Graph,
  input: TraceInput,
  path: FoundPath,
  also: number[][],
  { subgraph, book }: Details,
): TracePath | null {
  const entities = new Map(subgraph.entities.map(entity => [entity.id, entity]))
  const relationships = new Map(subgraph.relationships.map(one => [one.id, one]))
  const entityIds = path.entities.map(v => graph.ids[v] as string)
  const relationshipIds = path.relationships.map(r => idOfRelationship(graph, r))
  if (relationshipIds.some(id => !relationships.has(id))) return null
  const hops: Hop[] = relationshipIds.map((id, i) => ({
    relationship: relationships.get(id) as SubgraphRelationship,
    from: entities.get(entityIds[i] as string) as SubgraphEntity,
    to: entities.get(entityIds[i + 1] as string) as SubgraphEntity,
  }))
  const passed = path.entities
    .filter(v => entityTypeAt(graph, v) === 'proceeding')
    .map(v => entities.get(graph.ids[v] as string) as SubgraphEntity)
  return {
    entityIds,
    relationshipIds,
    sentences: sentencesOf(hops, book),
    hops: hops.map(({ relationship, from }, i) => {
      const claims = strongestFirst(book, relationship.claimIds)
      return {
        relationshipId: relationship.id,
        reversed: relationship.from !== from.id,
        alsoIds: (also[i] as number[]).map(r => idOfRelationship(graph, r)),
        claimIds: claims.map(claim => claim.id),
        sourceIds: sourcesOf(claims),
        originCount: originCount(book, claims),
      }
    }),
    outcomes: outcomesOf(passed, book),
    notes: notesOf(hops, book),
    score: path.points,
    reasons: reasonsOf(graph, path, input.rank ?? 'best', id => entities.get(id)?.name ?? id),
  }
}
