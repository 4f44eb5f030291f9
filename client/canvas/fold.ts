import type { SubgraphRelationship } from '../../contract/subgraph.ts'
import { type Family, familyOf } from '../../model/relationship-types.ts'
import { isEnded, isRumoured } from './line-states.ts'
import type { Mark } from './state.ts'

/** One line on the canvas: a relationship, or several of one family between the same ends folded into one. */
export interface DrawnEdge {
  id: string
  from: string
  to: string
  family: Family
  /** The one whose label and state are shown: the largest amount, else the best supported. */
  shown: SubgraphRelationship
  members: readonly SubgraphRelationship[]
  contested: boolean
  rumoured: boolean
  ended: boolean
  /** Key under which parallel relationships fold, to fold them again. */
  foldKey: string
  /** Which of the lines between these two ends this is, and of how many: 0 is straight, 1, −1, 2 … bow to either side. */
  lane: number
  lanes: number
  /** What became of it between the two days that are compared; null while none are. */
  mark: Mark | null
  /** What it said on the earlier of the two days, where it is one relationship that was there. */
  before: SubgraphRelationship | null
}

interface Ends {
  relationship: SubgraphRelationship
  from: string
  to: string
}

/** What is planned or over keeps a line of its own: folded into one that holds, it would not be seen. */
const standingOf = (relationship: SubgraphRelationship) =>
  isEnded(relationship) ? 'ended' : isRumoured(relationship) ? 'rumoured' : 'holds'

/**
 * Folds relationships of one family, direction and standing between the same two ends, unless their key is unfolded.
 * Lines between the same two ends get lanes side by side; most have their ends for themselves.
 */
export function foldEdges(ends: readonly Ends[], unfolded: ReadonlySet<string>): DrawnEdge[] {
  const pairs = pile(ends, ({ from, to }) => (from < to ? `${from}|${to}` : `${to}|${from}`))
  return pairs.flatMap(pair => {
    if (pair.length === 1) return edgeOf(pair)
    const folds = pile(pair, ({ relationship, from, to }) => {
      const key = foldKeyOf(from, familyOf(relationship.type), to)
      return `${key}|${unfolded.has(key) ? relationship.id : standingOf(relationship)}`
    })
    return sideBySide(folds.map(edgeOf))
  })
}

const foldKeyOf = (from: string, family: Family, to: string) => `${from}|${family}|${to}`

/** In the order in which each key first comes. */
function pile(ends: readonly Ends[], keyOf: (end: Ends) => string): Ends[][] {
  const piles = new Map<string, Ends[]>()
  for (const end of ends) {
    const key = keyOf(end)
    const known = piles.get(key)
    if (known) known.push(end)
    else piles.set(key, [end])
  }
  return [...piles.values()]
}

function edgeOf(pile: readonly Ends[]): DrawnEdge {
  const members = pile.map(({ relationship }) => relationship)
  const [{ from, to }] = pile as [Ends]
  const shown = members.reduce((best, next) => (weight(next) > weight(best) ? next : best))
  const family = familyOf(shown.type)
  const standing = standingOf(shown)
  return {
    id:
      members.length === 1
        ? shown.id
        : `fold:${from}|${family}|${to}${standing === 'holds' ? '' : `|${standing}`}`,
    from,
    to,
    family,
    shown,
    members,
    contested: members.some(({ contested }) => contested),
    rumoured: members.every(isRumoured),
    ended: members.every(isEnded),
    foldKey: foldKeyOf(from, family, to),
    lane: 0,
    lanes: 1,
    mark: null,
    before: null,
  }
}

/** Contested first, then money, then support: the line that most needs a look speaks for the others. */
const weight = (relationship: SubgraphRelationship) =>
  (isEnded(relationship) ? 0 : 1e20) +
  (isRumoured(relationship) ? 0 : 1e19) +
  (relationship.amount ?? 0) +
  relationship.claimIds.length / 1000

const prominence = (edge: DrawnEdge): number =>
  weight(edge.shown) + (edge.contested ? 1e21 : 0) + (edge.family === 'money' ? 1e18 : 0)

/** The line that says most runs straight; the others bow round it, to one side and the other in turn. */
function sideBySide(edges: DrawnEdge[]): DrawnEdge[] {
  edges.sort((a, b) => prominence(b) - prominence(a) || (a.id < b.id ? -1 : 1))
  edges.forEach((edge, index) => {
    edge.lanes = edges.length
    edge.lane = (index % 2 === 1 ? 1 : -1) * Math.ceil(index / 2)
  })
  return edges
}
