import { type Benchmark, type Measurement, median, ratio } from './benchmark.ts'
import { type CanvasPage, withCanvasPage } from './support/canvas-page.ts'

const sizes = [200, 1_000, 5_000, 10_000, 50_000]
const frames = 8
/** Bare Cytoscape gets this long for a first frame, and so for its panned frames together. */
const patience = 60_000

interface Figures {
  draw: number
  pan: number
  heap: number
  longest: number
  /** Of the first frame, on the clock. */
  elapsed: number
}

const targets: Record<string, string> = {
  'first frame 1000': '≤ 1.25×',
  'first frame 10000': '≤ 0.1×',
  'panned frame 10000': '≤ 0.2×',
}

/** First frame, panning and memory of the canvas against Cytoscape alone, with the same nodes, lines and names. */
export const benchmark: Benchmark = {
  name: 'canvas-drawing',
  question:
    'What do a first frame, a panned frame and the memory cost, against bare Cytoscape, same elements?',
  run: async ({ log }) =>
    withCanvasPage(async open => {
      const rows: Measurement[] = []
      for (const size of sizes) {
        const shown = size.toLocaleString('en-GB')
        const ours = await usual(size, () => figures(open, 'Ours', size))
        if (ours) log(`longest task while ${shown} are drawn: ${ours.longest.toFixed(0)} ms`)
        const theirs = await usual(size, () => figures(open, 'Bare', size))
        if (!ours) throw new Error(`${shown} entities were not drawn after ${patience / 1000} s`)
        if (!theirs) {
          log(
            `${shown}: bare Cytoscape shows nothing after ${patience / 1000} s, so the ratio is less than this`,
          )
          log(`${shown}, ours: panned frame ${ours.pan.toFixed(1)} ms CPU, heap ${ours.heap.toFixed(0)} MB`)
          rows.push(
            ratio(`first frame on the clock, ${shown} entities, at most`, [ours.elapsed, patience], 'ms'),
          )
          continue
        }
        const row = (name: string, key: keyof Figures, unit: string) =>
          rows.push(
            ratio(`${name}, ${shown} entities`, [ours[key], theirs[key]], unit, targets[`${name} ${size}`]),
          )
        const times = (key: keyof Figures) => `${(ours[key] / theirs[key]).toFixed(2)}×`
        log(`${shown}: first frame ${times('draw')}, panned frame ${times('pan')}, heap ${times('heap')}`)
        row('first frame', 'draw', 'CPU ms')
        row('panned frame', 'pan', 'CPU ms')
        row('heap', 'heap', 'MB')
      }
      return { rows }
    }),
}

/** Each figure's median of five pages; a large canvas is told apart by one. */
async function usual(size: number, one: () => Promise<Figures | null>): Promise<Figures | null> {
  const runs: Figures[] = []
  do {
    const run = await one()
    if (!run) return null
    runs.push(run)
  } while (runs.length < (size <= 1_000 ? 5 : 1))
  const of = (key: keyof Figures) => median(runs.map(run => run[key]))
  return {
    draw: of('draw'),
    pan: of('pan'),
    heap: of('heap'),
    longest: of('longest'),
    elapsed: of('elapsed'),
  }
}

/** Null when the first frame, or those of panning, take longer than anyone waits. */
async function figures(
  open: () => Promise<CanvasPage>,
  side: 'Ours' | 'Bare',
  size: number,
): Promise<Figures | null> {
  const page = await open()
  const patiently = async (call: string) => {
    const late = new Promise<null>(resolve => setTimeout(() => resolve(null), patience).unref())
    return Promise.race([page.call(call).catch(() => null), late])
  }
  await page.call(`prepare(${size})`)
  const drawn = await patiently(`draw${side}(${size})`)
  const panned = drawn && (await patiently(`pan${side}(${frames})`))
  if (!panned) {
    // A page that is still at work does not hear that it is to close; the browser ends it.
    void page.close().catch(() => undefined)
    return null
  }
  const heap = await page.heap()
  await page.close()
  const { cpu: draw, longest, elapsed } = drawn
  return { draw, elapsed, longest, pan: panned.cpu / frames, heap }
}
