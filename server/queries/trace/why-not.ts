import type { TraceAnswer } from '../../../contract/trace.ts'
import type { Asked, Time } from './find.ts'
import { findBest } from './find.ts'
import type { Graph } from './graph.ts'
import type { TraceInput } from './input.ts'
import { hopsText, type LimitWords } from './limit-words.ts'
import type { Limits } from './limits.ts'

const longest = 8

/** Names of entities, in order. */
export type NamesOf = (entities: readonly number[]) => Promise<string[]>

/**
 * Which limit cuts the nearest path? Each limit is lifted alone, the hops to eight; then all together. Answers in
 * the order of the fewest hops.
 */
export async function whyNothing(
  graph: Graph,
  input: TraceInput,
  limits: Limits,
  asked: Asked,
  words: readonly LimitWords[],
  time: Time,
  namesOf: NamesOf,
): Promise<NonNullable<TraceAnswer['nothing']>> {
  const one = { ...asked, k: 1, perPair: undefined }
  const blockers: { name: string; text: string; hops: number }[] = []
  for (const { name, text } of words) {
    if (name === 'maxHops' && input.maxHops === longest) continue
    const found = await findBest(graph, { ...lift(limits, [name]), rank: 'shortest' }, one, time)
    const path = found.paths[0]
    if (!path) continue
    const hops = path.relationships.length
    const way = await wayOf(path.entities, namesOf)
    blockers.push({
      name,
      text: `Without the limit “${text}” there is a path of ${hopsText(hops)}: ${way}.`,
      hops,
    })
  }
  blockers.sort((a, b) => a.hops - b.hops || (a.name < b.name ? -1 : 1))
  const [nearest] = blockers
  if (nearest) return { text: `No path within these limits. ${nearest.text}`, blockers }

  const free = lift(limits, [...words.map(word => word.name)])
  const any = (await findBest(graph, { ...free, rank: 'shortest' }, one, time)).paths[0]
  if (!any)
    return {
      text: `No path within these limits, and none without them: nothing recorded joins the two within ${longest} hops.`,
      blockers,
    }
  const way = await wayOf(any.entities, namesOf)
  return {
    text: `No path within these limits. No single limit stands in the way; several together cut the nearest path, of ${hopsText(any.relationships.length)}: ${way}.`,
    blockers,
  }
}

const clockNames = ['trueOn', 'knownBy']

function lift(limits: Limits, names: readonly string[]): Limits {
  const lifted: Record<string, unknown> = { ...limits }
  for (const name of names) {
    if (name === 'maxHops') lifted.maxHops = longest
    else if (clockNames.includes(name)) delete lifted.existed
    else delete lifted[name]
  }
  return lifted as unknown as Limits
}

const wayOf = async (entities: readonly number[], namesOf: NamesOf) => (await namesOf(entities)).join(' – ')
