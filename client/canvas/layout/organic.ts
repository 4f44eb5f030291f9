import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force'
import type { LayoutInput, LayoutResult } from './layout.ts'
import { pivotMds } from './pivot-mds.ts'

interface Body extends SimulationNodeDatum {
  id: string
}

/** Fewer ticks the more there is: the start is good, so warm ticks only smooth it. */
const ticksFor = (count: number) => (count <= 2_000 ? 200 : count <= 12_000 ? 45 : 25)

/** Neighbors close, strangers apart: pivot-MDS for the start, then warm ticks of a force simulation. */
export function organic(input: LayoutInput): LayoutResult {
  const { nodes, edges } = input
  if (nodes.length === 0) return {}
  const start = pivotMds(input)
  const bodies: Body[] = nodes.map(({ id, x, y, pinned }, i) => ({
    id,
    x: pinned ? x : start[2 * i],
    y: pinned ? y : start[2 * i + 1],
    ...(pinned ? { fx: x, fy: y } : {}),
  }))
  const known = new Set(nodes.map(({ id }) => id))
  const links: SimulationLinkDatum<Body>[] = edges
    .filter(({ from, to }) => from !== to && known.has(from) && known.has(to))
    .map(({ from, to }) => ({ source: from, target: to }))
  const many = nodes.length > 2_000
  const simulation = forceSimulation(bodies)
    .alpha(0.9)
    .alphaDecay(0.022)
    .velocityDecay(0.42)
    .force(
      'link',
      forceLink<Body, SimulationLinkDatum<Body>>(links)
        .id(({ id }) => id)
        .distance(118),
    )
    .force(
      'charge',
      forceManyBody<Body>()
        .strength(-620)
        .theta(many ? 1.2 : 0.95)
        .distanceMax(900),
    )
    .force('x', forceX<Body>(0).strength(0.012))
    .force('y', forceY<Body>(0).strength(0.022))
    .stop()
  if (!many) simulation.force('room', forceCollide<Body>(46).iterations(1))
  simulation.tick(ticksFor(nodes.length))
  return Object.fromEntries(
    bodies.map(({ id, x = 0, y = 0 }) => [id, { x: Math.round(x), y: Math.round(y) }]),
  )
}
