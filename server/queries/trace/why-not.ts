import type { Clocks } from '../../../contract/clocks.ts'
import type { TraceAnswer } from '../../../contract/trace.ts'
import type { Asked } from './find.ts'
import { findNearest } from './find.ts'
import type { GraphAt } from './graph-store.ts'
import type { TraceInput } from './input.ts'
import { hopsText, type LimitWords } from './limit-words.ts'
import type { Limits } from './limits.ts'
import { type Time, timeUsed } from './run.ts'

const longest = 8

/** The graph at other clocks. */
export type At = (clocks: Clocks) => Promise<GraphAt>

/** The nearest paths that each limit cuts, and where none does alone, the one that they cut together. */
export interface Why {
  blockers: { name: string; entities: readonly number[] }[]
  together: readonly number[] | null
  /** True where time was up before all of that was known. */
  unfinished: boolean
}

/**
 * Which limit cuts the nearest path? Each of these limits is lifted alone, the hops to eight; then all together. The
 * searches share the time that one trace has.
 */
export async function whyNothing(
  at: At,
  input: TraceInput,
  limits: Limits,
  asked: Asked,
  names: readonly string[],
  time: Time,
): Promise<Why> {
  const start = performance.now()
  const until = start + time.timeMs
  const tell = () =>
    time.tell?.(timeUsed('seconds of the time to find what stands in the way', start, time.timeMs))
  let unfinished = false
  const nearestWithout = async (lifted: readonly string[]) => {
    const { graph } = await at(clocksWithout(input, lifted))
    const left = { ...time, tell, timeMs: Math.max(0, until - performance.now()) }
    const { path, cut } = await findNearest(graph, lift(limits, lifted), asked, left)
    unfinished ||= cut
    return path?.entities ?? null
  }
  const blockers: Why['blockers'] = []
  for (const name of names) {
    if (name === 'maxHops' && input.maxHops === longest) continue
    const entities = await nearestWithout([name])
    if (entities) blockers.push({ name, entities })
  }
  // Where there is but one limit, all of them together are that one.
  const known = blockers.length > 0 || (names.length === 1 && input.maxHops < longest)
  const together = known ? null : await nearestWithout(names)
  return { blockers, together, unfinished }
}

/** The same in words, in the order of the fewest hops. */
export function whyInWords(
  why: Why,
  words: readonly LimitWords[],
  nameOf: (v: number) => string,
): NonNullable<TraceAnswer['nothing']> {
  const wayOf = (entities: readonly number[]) => entities.map(nameOf).join(' – ')
  const blockers = why.blockers.map(({ name, entities }) => {
    const hops = entities.length - 1
    const text = words.find(word => word.name === name)?.text
    return {
      name,
      text: `Without the limit “${text}” there is a path of ${hopsText(hops)}: ${wayOf(entities)}.`,
      hops,
    }
  })
  blockers.sort((a, b) => a.hops - b.hops || (a.name < b.name ? -1 : 1))
  const [nearest] = blockers
  if (nearest) {
    const rest = why.unfinished ? ' There was no time to try every limit.' : ''
    return { text: `No path within these limits. ${nearest.text}${rest}`, blockers }
  }
  if (!why.together && why.unfinished)
    return {
      text: 'No path within these limits. There was no time to find out which of them stands in the way: without them there may be one.',
      blockers,
    }
  if (!why.together)
    return {
      text: `No path within these limits, and none without them: nothing recorded joins the two within ${longest} hops.`,
      blockers,
    }
  return {
    text: `No path within these limits. No single limit stands in the way; several together cut the nearest path, of ${hopsText(why.together.length - 1)}: ${wayOf(why.together)}.`,
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
