import type { Clocks } from '../../../contract/clocks.ts'
import type { TraceAnswer } from '../../../contract/trace.ts'
import type { Asked, Time } from './find.ts'
import { findNearest } from './find.ts'
import type { GraphAt } from './graph-store.ts'
import type { TraceInput } from './input.ts'
import { hopsText, type LimitWords } from './limit-words.ts'
import type { Limits } from './limits.ts'

const longest = 8

/** Names of entities, in order. */
export type NamesOf = (entities: readonly number[]) => Promise<string[]>
/** The graph at other clocks. */
export type At = (clocks: Clocks) => Promise<GraphAt>

/**
 * Which limit cuts the nearest path? Each limit is lifted alone, the hops to eight; then all together. Answers in
 * the order of the fewest hops.
 */
export async function whyNothing(
  at: At,
  input: TraceInput,
  limits: Limits,
  asked: Asked,
  words: readonly LimitWords[],
  time: Time,
  namesOf: NamesOf,
): Promise<NonNullable<TraceAnswer['nothing']>> {
  const nearestWithout = async (names: readonly string[]) => {
    const { graph, existed } = await at(clocksWithout(input, names))
    return findNearest(graph, { ...lift(limits, names), existed }, asked, time)
  }
  const blockers: { name: string; text: string; hops: number }[] = []
  for (const { name, text } of words) {
    if (name === 'maxHops' && input.maxHops === longest) continue
    const path = await nearestWithout([name])
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

  const any = await nearestWithout(words.map(word => word.name))
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

/** The clocks that are left when some limits are lifted. */
const clocksWithout = (
  { trueOn, knownBy, certainty, rule }: TraceInput,
  names: readonly string[],
): Clocks => ({
  trueOn: names.includes('trueOn') ? undefined : trueOn,
  knownBy: names.includes('knownBy') ? undefined : knownBy,
  certainty,
  rule,
})

function lift(limits: Limits, names: readonly string[]): Limits {
  const lifted: Record<string, unknown> = { ...limits }
  for (const name of names) {
    if (name === 'maxHops') lifted.maxHops = longest
    else delete lifted[name]
  }
  return lifted as unknown as Limits
}

const wayOf = async (entities: readonly number[], namesOf: NamesOf) => (await namesOf(entities)).join(' – ')
