import type { Clocks } from '../../contract/clocks.ts'
import type { Subgraph } from '../../contract/subgraph.ts'
import type { SeenAt } from '../../model/clocks-in-words.ts'
import type { CanvasState, Lens, Mark } from './state.ts'

/** Clocks and rule in one word: two settings that ask for the same have the same. */
export const clocksKey = ({ trueOn, knownBy, certainty, rule }: Clocks): string =>
  [trueOn, knownBy, (trueOn ?? knownBy) ? certainty : null, rule].map(part => part ?? '').join(' ')

/** Is this what the canvas says at these clocks, and not what it said at those before? */
export function isAt({ lens, entities }: CanvasState, clocks: Clocks): boolean {
  if (entities.size === 0) return true
  return lens ? lens.at === null || lens.at === clocksKey(clocks) : clocksKey(clocks) === clocksKey({})
}

interface LensOptions {
  /** The clocks it is made at, as {@link clocksKey} writes them. */
  at?: string
  seen?: SeenAt | null
  earlier?: Subgraph
  marks?: ReadonlyMap<string, Mark>
}

/** A lens from what was there at clocks. With `earlier` and `marks`, what was there on another day is seen too. */
export function makeLens(
  state: CanvasState,
  there: Subgraph,
  { at = clocksKey({}), seen = null, earlier, marks }: LensOptions = {},
): Lens {
  const both = [...(earlier ? [earlier] : []), there]
  return {
    entities: new Map(both.flatMap(({ entities }) => entities).map(item => [item.id, item])),
    relationships: new Map(both.flatMap(({ relationships }) => relationships).map(item => [item.id, item])),
    asked: new Set([...state.entities.keys(), ...state.relationships.keys()]),
    at: marks ? null : at,
    seen,
    marks: marks ?? null,
    before: new Map(earlier?.relationships.map(item => [item.id, item])),
  }
}

/** The lens without what stayed the same: what is marked, and the ends of lines that are. */
export function onlyMarked(lens: Lens): Lens {
  if (!lens.marks) return lens
  const relationships = new Map([...lens.relationships].filter(([id]) => lens.marks?.has(id)))
  const ends = new Set([...relationships.values()].flatMap(({ from, to }) => [from, to]))
  return {
    ...lens,
    relationships,
    entities: new Map([...lens.entities].filter(([id]) => lens.marks?.has(id) || ends.has(id))),
  }
}

/** The state as the lens shows it: nothing moves, what was not there is left out. */
export function throughLens(state: CanvasState): CanvasState {
  const { lens } = state
  if (!lens) return state
  const see = <Item extends { id: string }>(
    items: ReadonlyMap<string, Item>,
    seen: ReadonlyMap<string, Item>,
  ) =>
    new Map(
      [...items].flatMap(([id, item]): [string, Item][] => {
        const then = seen.get(id)
        if (then) return [[id, then]]
        return lens.asked.has(id) ? [] : [[id, item]]
      }),
    )
  return {
    ...state,
    entities: see(state.entities, lens.entities),
    relationships: see(state.relationships, lens.relationships),
  }
}

/** The mark of a drawn element that stands for these ids; null while nothing is compared. */
export function markOf(lens: Lens | null, ids: readonly string[]): Mark | null {
  if (!lens?.marks) return null
  const marks = ids.map(id => lens.marks?.get(id) ?? 'same')
  return (['changed', 'appeared', 'ended'] as const).find(mark => marks.includes(mark)) ?? 'same'
}
