import type { Benchmark, Measurement } from './benchmark.ts'
import { type CanvasPage, withCanvasPage } from './support/canvas-page.ts'

const sizes = [200, 1_000, 5_000, 10_000, 50_000]
const frames = 20
/** Bare Cytoscape gets this long for a first frame. */
const patience = 60_000

interface Figures {
  draw: number
  pan: number
  heap: number
  longest: number
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
        const ours = await figures(open, 'Ours', size)
        if (ours) log(`longest task while ${shown} are drawn: ${ours.longest.toFixed(0)} ms`)
        const theirs = await figures(open, 'Bare', size)
        if (!ours || !theirs) {
          log(`bare Cytoscape had not drawn ${shown} after ${patience / 1000} s; ${told(ours)}`)
          continue
        }
        const row = (name: string, key: keyof Figures, unit: string) => {
          const target = targets[`${name} ${size}`]
          rows.push({
            name: `${name}, ${shown} entities`,
            ours: ours[key],
            theirs: theirs[key],
            unit,
            ratio: ours[key] / theirs[key],
            ...(target ? { target } : {}),
          })
        }
        const times = (key: keyof Figures) => `${(ours[key] / theirs[key]).toFixed(2)}×`
        log(`${shown}: first frame ${times('draw')}, panned frame ${times('pan')}, heap ${times('heap')}`)
        row('first frame', 'draw', 'CPU ms')
        row('panned frame', 'pan', 'CPU ms')
        row('heap', 'heap', 'MB')
      }
      return { rows }
    }),
}

const told = (ours: Figures | null) =>
  ours
    ? `ours: first frame ${ours.draw.toFixed(0)} ms, panned frame ${ours.pan.toFixed(1)} ms, heap ${ours.heap.toFixed(0)} MB`
    : 'nor had ours'

/** Null when the first frame takes longer than anyone waits. */
async function figures(
  open: () => Promise<CanvasPage>,
  side: 'Ours' | 'Bare',
  size: number,
): Promise<Figures | null> {
  const page = await open()
  const late = new Promise<null>(resolve => setTimeout(() => resolve(null), patience).unref())
  const drawn = await Promise.race([page.call(`draw${side}(${size})`).catch(() => null), late])
  if (!drawn) {
    void page.close().catch(() => undefined)
    return null
  }
  const pan = (await page.call(`pan${side}(${frames})`)).cpu / frames
  const heap = await page.heap()
  await page.close()
  return { draw: drawn.cpu, pan, heap, longest: drawn.longest }
}
