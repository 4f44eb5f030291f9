import { forceCollide, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3-force'
import { adjacency, cell, type LayoutInput, type LayoutResult } from './layout.ts'
import { packComponents } from './pack.ts'
import { pivotMds } from './pivot-mds.ts'
import { relaxStress } from './stress.ts'
import { uncross } from './uncross.ts'

interface Body extends SimulationNodeDatum {
  x: number
  y: number
  homeX: number
  homeY: number
}

/** Length of one step where there is room: two nodes with a label between them. */
const shortest = 118
/** What hangs on one line only stays close to it. */
const leafLength = 0.42

/**
 * Neighbors close, strangers apart: pivot-MDS for the start, stress brought down until distance follows steps, nodes
 * moved to where fewer lines cross, and a few warm ticks that keep them from lying on one another. What hangs together
 * is packed side by side.
 */
export function organic(input: LayoutInput): LayoutResult {
  const { nodes } = input
  if (nodes.length === 0) return {}
  const next = adjacency(input)
  const step = stepFor(nodes.length)
  const places = pivotMds(input).map(value => value / step)
  const fixed = Uint8Array.from(nodes, ({ pinned }) => Number(pinned))
  nodes.forEach(({ x, y, pinned }, i) => {
    if (pinned) places.set([x / step, y / step], 2 * i)
  })
  relaxStress(places, next, fixed)
  drawInLeaves(places, next, fixed)
  uncross(places, next, fixed)
  for (let i = 0; i < places.length; i++) places[i] = (places[i] as number) * step
  packComponents(places, next, fixed)
  const bodies = settle(places, fixed)
  return Object.fromEntries(
    nodes.map(({ id }, i) => {
      const { x, y } = bodies[i] as Body
      return [id, { x: Math.round(x), y: Math.round(y) }]
    }),
  )
}

/** Longer steps the more there is: the same stress needs room for every name. */
const stepFor = (count: number) => Math.max(shortest, (Math.sqrt(count * cell.width * cell.height) / 8) * 0.9)

function drawInLeaves(places: Float64Array, next: readonly (readonly number[])[], fixed: Uint8Array): void {
  next.forEach((others, i) => {
    const [other] = others
    if (other === undefined || fixed[i] || others.some(one => one !== other)) return
    for (const axis of [0, 1]) {
      const from = places[2 * other + axis] as number
      places[2 * i + axis] = from + ((places[2 * i + axis] as number) - from) * leafLength
    }
  })
}

/** Pushes apart what lies on one another; everything else holds its place. */
function settle(places: Float64Array, fixed: Uint8Array): Body[] {
  const bodies = Array.from(fixed, (pinned, i): Body => {
    const [x, y] = [places[2 * i] as number, places[2 * i + 1] as number]
    return { x, y, homeX: x, homeY: y, ...(pinned ? { fx: x, fy: y } : {}) }
  })
  forceSimulation(bodies)
    .alpha(0.6)
    .alphaDecay(0.05)
    .velocityDecay(0.5)
    .force('home x', forceX<Body>(({ homeX }) => homeX).strength(0.12))
    .force('home y', forceY<Body>(({ homeY }) => homeY).strength(0.12))
    .force('room', forceCollide<Body>(44).strength(0.9).iterations(1))
    .stop()
    .tick(bodies.length <= 2_000 ? 50 : 20)
  return bodies
}
